"""A legal document as dated data: number, validity, what it replaces, and where and when that was read."""

import re
from datetime import date

from hoagiai_cli.model.base import LUON_HIEU_LUC, Chu, Field, HieuLuc, Ma, Model, Ngay

_MINISTRIES = (
    "BTP|BTC|BNV|BCA|BQP|BNG|BCT|BXD|BYT|BGDĐT|BGD|BKHCN|BNNPTNT|BNN|BNNMT|BTNMT|BLĐTBXH|BTTTT|BVHTTDL|BGTVT|BKHĐT|BKH|"
    "BDTTG|BHXH|VPCP|TTCP|TANDTC|VKSTC|VKSNDTC|NHNN|KTNN|UBDT"
)
_CENTRAL = re.compile(
    rf"(?:QH|UBTVQH)\d+\Z|(?:NĐ|NQ)-CP\Z|(?:QĐ|CT)-TTg\Z|/TT-|TTLT|NQLT|L-CTN|-(?:{_MINISTRIES})\Z|/(?:TW|VPTW)\Z|-TW\Z",
    re.IGNORECASE,
)
"""Signs of bodies of which there is one in the country."""

_BY_NAME = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
_LOCAL = re.compile(r"H[ĐD]ND|UBND", re.IGNORECASE)
_DATED = re.compile(r"/\d{4}/|QH\d+\Z", re.IGNORECASE)


class VanBanPhapLuat(Model):
    """What is known of one document. What was not confirmed is left out, and the program says so."""

    ma: Ma = Field(title="Mã văn bản", description="Trùng với tên tệp.")
    so_ky_hieu: Chu = Field(title="Số, ký hiệu", description="Ghi đúng như in, ví dụ 30/2020/NĐ-CP.")
    loai: Chu = Field(title="Tên loại", description="Ví dụ Nghị định, Thông tư, Nghị quyết.")
    trich_yeu: Chu | None = Field(None, title="Trích yếu", description="Bỏ trống khi chưa xác nhận.")
    ngay: Ngay | None = Field(None, title="Ngày ban hành", description="Bỏ trống khi chưa xác nhận.")
    co_quan: Chu | None = Field(
        None, title="Cơ quan ban hành", description="Cần cho văn bản địa phương, vì số lặp lại ở mỗi tỉnh."
    )
    hieu_luc: HieuLuc = Field(
        LUON_HIEU_LUC, title="Hiệu lực", description="Ngày đầu, ngày cuối còn hiệu lực; bỏ trống bên chưa xác nhận."
    )
    thay_the: tuple[Chu, ...] = Field((), title="Thay thế", description="Số, ký hiệu các văn bản mà văn bản này thay.")
    nguon: Chu = Field(title="Nguồn", description="Đã đọc ở đâu, ngày nào; nguồn thứ cấp thì ghi rõ.")
    ghi_chu: Chu | None = Field(None, title="Ghi chú", description="Điều chưa xác nhận, điều cần lưu ý.")

    @property
    def la_dia_phuong(self) -> bool:
        """Whether a province, a commune or an office of theirs issued it: its number is theirs among many."""
        return bool(_LOCAL.search(self.so_ky_hieu)) or _CENTRAL.search(self.so_ky_hieu) is None

    @property
    def la_duy_nhat(self) -> bool:
        """Whether its number alone says which document it is: not a local one's, nor one that starts anew each year."""
        return not self.la_dia_phuong and bool(_DATED.search(self.so_ky_hieu))

    @property
    def goi_bang_ten(self) -> bool:
        """Whether documents name it by its name, without its number: laws, codes, ordinances."""
        return self.loai in _BY_NAME and self.trich_yeu is not None

    @property
    def ten(self) -> str:
        """How it is named: "Nghị định số 30/2020/NĐ-CP", "Luật Hòa giải ở cơ sở số 35/2013/QH13"."""
        law = self.trich_yeu if self.goi_bang_ten else None
        return f"{self.loai} {law} số {self.so_ky_hieu}" if law else f"{self.loai} số {self.so_ky_hieu}"

    def het_hieu_luc(self, ngay: date) -> bool:
        """Tell whether it is known to have ended by a day."""
        return self.hieu_luc.den is not None and ngay > self.hieu_luc.den
