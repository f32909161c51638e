"""hoagiai: kế hoạch công tác của chính quyền địa phương dưới dạng tệp YAML trong git."""

__version__ = "0.1.0"
