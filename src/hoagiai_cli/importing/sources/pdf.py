"""What to do with a PDF: it is not read, but a scan and a printed text need different advice."""

import re
import zlib

_FONT = re.compile(rb"/Font(?:File|Descriptor)?\b|/BaseFont\b")
_PACKED = re.compile(rb"/ObjStm\b[^>]*>>\s*stream\r?\n")
_MOST = 4_000_000
"""Bytes unpacked of one stream."""
_STREAMS = 200
_ASK = "hãy xin bản Word gốc (.docx) của cơ quan ban hành"


def pdf_advice(data: bytes) -> str:
    """Say what a PDF is and what its owner can do with it."""
    if b"/Encrypt" in data:
        return f"đây là tệp PDF có mật khẩu hoặc bị khóa; {_ASK}"
    if _has_text(data):
        return (
            f"đây là tệp PDF; {_ASK}. Nếu không có: mở PDF, chép chữ sang tệp .txt rồi nhập; bảng chép ra thường vỡ "
            "cột, phải đối chiếu từng dòng"
        )
    return (
        f"đây là tệp PDF chỉ có ảnh quét, không có lớp chữ nên không chép chữ ra được; {_ASK}. Nếu không có thì phải "
        "nhận dạng chữ (OCR), soát lại rồi mới nhập"
    )


def _has_text(data: bytes) -> bool:
    """Tell whether a PDF sets any text: it then names a font, openly or in a packed list of objects."""
    if _FONT.search(data):
        return True
    for at, match in enumerate(_PACKED.finditer(data)):
        if at >= _STREAMS:
            break
        try:
            words = zlib.decompressobj().decompress(data[match.end() :], _MOST)
        except zlib.error:
            continue
        if _FONT.search(words):
            return True
    return False
