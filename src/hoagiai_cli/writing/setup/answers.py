"""The answers of ``setup``: the same from the questions at a terminal and from a file."""

from pathlib import Path
from typing import Annotated, Any

from hoagiai_cli.deadlines.reading import LuaChon
from hoagiai_cli.diagnostics.errors import UserError
from hoagiai_cli.model.base import Chu, Field, Model, Ngay
from hoagiai_cli.model.cau_hinh import BaoCao, LoaiVanBan
from hoagiai_cli.model.don_vi import DauVanBan, QuanHe
from hoagiai_cli.model.plain import Invalid
from hoagiai_cli.model.value_types import Value
from hoagiai_cli.rules.schema_errors import problems
from hoagiai_cli.store.source import Source, Unreadable, read_source
from hoagiai_cli.store.yaml_reader import find_place, read_yaml

MAX_MEMBERS = 1000
"""Most bodies of one group: more than a province has."""


class NguoiKyMoi(Model):
    """A signer, and the days on which he or she may sign."""

    quyen_han: tuple[Chu, ...] = Field(title="Quyền hạn, chức vụ", min_length=1)
    ho_ten: Chu | None = Field(None, title="Họ và tên")
    tu: Ngay | None = Field(None, title="Được ký từ ngày")
    den: Ngay | None = Field(None, title="Được ký đến hết ngày")


class PhatHanhMoi(Model):
    """Who issues documents, and who signs them."""

    don_vi: Chu = Field(title="Cơ quan ban hành", description="Mã hoặc tên.")
    loai: tuple[LoaiVanBan, ...] = Field(tuple(LoaiVanBan), title="Loại văn bản", min_length=1)
    ky_hieu: Chu | None = Field(None, title="Ký hiệu cơ quan", description="Cần khi cơ quan chưa được khai.")
    tu: Ngay | None = Field(None, title="Ban hành từ ngày")
    den: Ngay | None = Field(None, title="Ban hành đến hết ngày")
    kinh_gui: tuple[Chu, ...] = Field((), title="Kính gửi")
    noi_nhan: tuple[Chu, ...] = Field((), title="Nơi nhận")
    luu: Chu | None = Field(None, title="Lưu")
    dau_van_ban: DauVanBan | None = Field(None, title="Đầu văn bản")
    nguoi_ky: NguoiKyMoi | None = Field(None, title="Người ký")


def _names_alone(value: Any) -> Any:
    return {"thanh_vien": value} if isinstance(value, list) else value


class NhomMoi(Model):
    """The members of a group, by name or code."""

    thanh_vien: tuple[Chu, ...] = Field(title="Thành viên", min_length=1, max_length=MAX_MEMBERS)
    quan_he: QuanHe | None = Field(None, title="Quan hệ", description="Của các đơn vị được khai mới.")


class BanHanhMoi(Model):
    """Who issues a plan of which nobody could tell it."""

    co_quan: Chu = Field(title="Cơ quan ban hành kế hoạch", description="Mã hoặc tên.")
    dia_danh: Chu | None = Field(None, title="Địa danh")


class TraLoi(Model):
    """All answers; each part may be missing."""

    phat_hanh: tuple[PhatHanhMoi, ...] = Field((), title="Phát hành")
    nhom: dict[Chu, Annotated[NhomMoi, Value(_names_alone, when="before")]] = Field(
        default_factory=dict, title="Nhóm đơn vị", description="Mã hoặc tên của nhóm → các thành viên."
    )
    mot_don_vi: tuple[Chu, ...] = Field(
        (), title="Một đơn vị", description="Mã hoặc tên của những “nhóm” thật ra chỉ là một đơn vị."
    )
    cach_doc: dict[Chu, LuaChon] = Field(
        default_factory=dict, title="Cách đọc", description="Số in, tên hoặc mã của nhiệm vụ → cách đọc."
    )
    chu_tri: dict[Chu, tuple[Chu, ...]] = Field(
        default_factory=dict,
        title="Chủ trì",
        description="Số in, tên hoặc mã của nhiệm vụ chưa nêu cơ quan chủ trì → cơ quan.",
    )
    thoi_gian: dict[Chu, Chu] = Field(
        default_factory=dict, title="Thời gian", description="Nhiệm vụ của bản nháp còn trống thời gian → lời ghi."
    )
    ke_hoach: BanHanhMoi | None = Field(None, title="Kế hoạch", description="Cơ quan ban hành khi chưa rõ.")
    bao_cao: BaoCao | None = Field(None, title="Báo cáo", description="Cách chốt báo cáo.")


def read_answers(path: Path) -> TraLoi:
    """Read a file of answers.

    Raises:
        UserError: When it is no such file; every place that is wrong is named.
    """
    if not path.is_file():
        raise UserError(f"không có tệp {path}")
    try:
        document = read_yaml(Source(str(path), read_source(str(path), str(path.parent)).text))
    except Unreadable as error:
        raise UserError(f"{path}: {error.message}") from None
    try:
        return TraLoi.model_validate(document.data)
    except Invalid as error:
        lines = []
        for _, problem in problems(error.errors, TraLoi):
            place = find_place(document, problem.loc, at_key=problem.at_key)
            hint = f" ({problem.hint})" if problem.hint else ""
            lines.append(f"{path}:{place.line}:{place.column}: {problem.message}{hint}")
        raise UserError("tệp trả lời chưa đúng:\n" + "\n".join(lines)) from None
