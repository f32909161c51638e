"""THE OFFICE'S OWN WORDS for the report of one period: what no figure gives. Plain text, never a template."""

import re
from typing import Annotated

from hoagiai_cli.language.roman import to_roman
from hoagiai_cli.model.base import Chu, Field, Ma, Model
from hoagiai_cli.model.plain import Sai
from hoagiai_cli.model.value_types import Value

PERIOD_PATTERN = r"^(thang-([1-9]|1[0-2])|quy-[1-4]|sau-thang-[12]|chin-thang|so-bo-nam|nam)-\d{4}$"
"""A period in a file's name: thang-5-2025, quy-2-2025, sau-thang-1-2025, chin-thang-2025, so-bo-nam-2026, nam-2025."""

MUC = ("danh_gia", "nguyen_nhan", "bai_hoc", "phuong_huong", "kien_nghi")
"""The parts of a report that only the office can write, in their order."""


def _check_period(value: str) -> str:
    if not re.fullmatch(PERIOD_PATTERN, value, re.ASCII):
        raise Sai(
            "ma_sai",
            "“{gia_tri}” không phải kỳ báo cáo; ví dụ: quy-2-2025, sau-thang-1-2025, nam-2025",
            {"gia_tri": value[:60]},
        )
    return value


MaKy = Annotated[str, Value(_check_period, {"type": "string", "pattern": PERIOD_PATTERN}, when="after")]


class LoiCoQuan(Model):
    """What one issuer writes itself. A key that is absent has not been written yet."""

    don_vi: Ma = Field(title="Cơ quan", description="Mã cơ quan ban hành báo cáo.")
    danh_gia: Chu | None = Field(None, title="Đánh giá chung", description="Kết quả nổi bật, so với yêu cầu đề ra.")
    nguyen_nhan: Chu | None = Field(
        None, title="Nguyên nhân của tồn tại, hạn chế", description="Nguyên nhân khách quan, chủ quan."
    )
    bai_hoc: Chu | None = Field(None, title="Bài học kinh nghiệm", description="Viết thành câu để đưa vào báo cáo.")
    phuong_huong: Chu | None = Field(
        None, title="Phương hướng, nhiệm vụ", description="Nhiệm vụ, giải pháp trọng tâm của kỳ tới."
    )
    kien_nghi: Chu | None = Field(
        None, title="Đề xuất, kiến nghị", description="Kiến nghị của chính cơ quan; kiến nghị của đơn vị ghi ở ket-qua."
    )


class LoiBaoCao(Model):
    """The words for one period: one block for each issuer, since an office may change in mid-plan."""

    ky: MaKy = Field(title="Kỳ báo cáo", description="Trùng với tên tệp, ví dụ quy-2-2025, sau-thang-1-2025, nam-2025.")
    loi: tuple[LoiCoQuan, ...] = Field(
        (), title="Lời của cơ quan", description="Mỗi cơ quan ban hành báo cáo một mục; mỗi dòng in thành một đoạn."
    )

    @property
    def ten_ky(self) -> str:
        """The period in a sentence: "quý II năm 2025"."""
        kind, _, nam = self.ky.rpartition("-")
        kind, _, thu = kind.rpartition("-") if kind[-1].isdigit() else (kind, "", "")
        match kind:
            case "thang":
                return f"tháng {thu} năm {nam}"
            case "quy":
                return f"quý {to_roman(int(thu))} năm {nam}"
            case "sau-thang":
                return f"6 tháng {'đầu' if thu == '1' else 'cuối'} năm {nam}"
            case "chin-thang":
                return f"9 tháng đầu năm {nam}"
            case "so-bo-nam":
                return f"sơ bộ năm {nam}"
            case _:
                return f"năm {nam}"

    def of(self, don_vi: str | None) -> LoiCoQuan | None:
        """Return what an issuer wrote, or None."""
        return next((found for found in self.loi if found.don_vi == don_vi), None)
