"""JSON Schemas of the files, for editors: titles, descriptions and error messages in Vietnamese.

The models are the only source. What pydantic adds in English (class names as titles, docstrings as descriptions) is
left out: those are for the developers of this program.
"""

import json
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from hoagiai_cli.model.base import DAY_PATTERN, ID_PATTERN, PARTIAL_DAY_PATTERN, Model
from hoagiai_cli.model.by_pydantic import twin_of
from hoagiai_cli.model.cau_hinh import CauHinh
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ke_hoach import KeHoach
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.loi_bao_cao import PERIOD_PATTERN, LoiBaoCao
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.phap_luat import VanBanPhapLuat
from hoagiai_cli.model.phe_duyet import PheDuyet

KINDS: Mapping[str, tuple[type[Model], str, str]] = {
    "cau-hinh": (CauHinh, "Cấu hình", "Cơ quan ban hành, người ký, ngưỡng và cách báo cáo của thư mục kế hoạch."),
    "ngay-nghi": (NgayNghi, "Lịch nghỉ", "Ngày nghỉ và ngày làm bù của một năm."),
    "phap-luat": (VanBanPhapLuat, "Văn bản pháp luật", "Số, hiệu lực, văn bản thay thế và nguồn đã đọc."),
    "don-vi": (DonVi, "Đơn vị", "Một đơn vị, hoặc một nhóm đơn vị mà kế hoạch gọi bằng một cụm từ."),
    "ke-hoach": (KeHoach, "Kế hoạch", "Văn bản kế hoạch; nhiệm vụ nằm trong các tệp riêng."),
    "nhiem-vu": (NhiemVu, "Nhiệm vụ", "Một nhiệm vụ của kế hoạch và các quyết định về nhiệm vụ ấy."),
    "phe-duyet": (PheDuyet, "Phê duyệt", "Văn bản phê duyệt, sửa đổi kế hoạch và dấu vân tay của nội dung ràng buộc."),
    "ket-qua": (KetQua, "Kết quả", "Kết quả thực hiện, số liệu và kinh phí của một đơn vị trong một kế hoạch."),
    "bao-cao": (LoiBaoCao, "Lời báo cáo", "Phần của báo cáo mà cơ quan tự viết: đánh giá, nguyên nhân, kiến nghị…"),
}
"""Kind of file → its model, title and description; the kind names the schema's file."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"

MEANINGS = {
    # HuongDoi
    "sau": "Dời sang ngày làm việc kế tiếp.",
    "truoc": "Dời về ngày làm việc liền trước.",
    # kỳ số liệu
    "thang": "Tháng.",
    "quy": "Quý.",
    "sau_thang": "6 tháng.",
    "chin_thang": "9 tháng.",
    "so_bo_nam": "Sơ bộ năm, chỉ có trong thống kê từ năm 2026.",
    "nam": "Năm.",
    # QuanHe
    "cap_tren": "Cấp trên: chỉ báo cáo, không đôn đốc.",
    "noi_bo": "Trong cùng cơ quan.",
    "cap_duoi": "Cấp dưới: được đôn đốc.",
    "phoi_hop": "Ngoài hệ thống (Mặt trận, Tòa án, Dân vận…): chỉ đề nghị.",
    # LuaChon
    "ca_khoang": "Dãy quý là một khoảng liền.",
    "tung_quy": "Dãy quý là mỗi quý một đợt.",
    "khong_ke_ngay": "“Trước ngày” không kể ngày ấy.",
    "ke_ca_ngay": "“Trước ngày” kể cả ngày ấy.",
    # TienDo
    "chua_trien_khai": "Đã báo cáo là chưa triển khai; lý do ghi ở ly_do.",
    "dang_thuc_hien": "Đang thực hiện.",
    "hoan_thanh": "Đã hoàn thành; phải có ngày.",
    # TrangThai
    "cho_duyet": "Chờ cơ quan theo dõi chấp nhận; chưa tính.",
    "chap_nhan": "Đã được chấp nhận.",
    "tra_lai": "Bị trả lại; không tính.",
    # LoaiSoLieu
    "thuc_te": "Số đã đếm được.",
    "uoc_tinh": "Số ước tính cho phần còn lại của kỳ.",
    # LoaiPheDuyet
    "phe_duyet": "Văn bản phê duyệt, ban hành kế hoạch.",
    "sua_doi": "Văn bản sửa đổi, bổ sung kế hoạch đã phê duyệt.",
    # LoaiVanBan
    "bao_cao": "Báo cáo.",
    "cong_van": "Công văn.",
    # Lich
    "duong_lich": "Quý, năm dương lịch.",
    "hanh_chinh": "Chốt từ ngày 15 đến ngày 14 (Nghị định số 09/2019/NĐ-CP, Điều 12).",
    "thong_ke": "Sáu tháng và năm, từ ngày 01/01.",
}
"""What each value of each choice means; no value belongs to two choices."""

_PATTERN_MESSAGES = {
    DAY_PATTERN: "Ngày viết năm-tháng-ngày, ví dụ 2025-02-25.",
    PARTIAL_DAY_PATTERN: "Ngày viết 2025-02-05, hoặc 2025-02 khi chưa có ngày.",
    PERIOD_PATTERN: "Kỳ báo cáo, ví dụ quy-2-2025, sau-thang-1-2025, nam-2025.",
    ID_PATTERN: "Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.",
}


def schema_of(kind: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file."""
    model, title, description = KINDS[kind]
    generated = twin_of(model).model_json_schema(schema_generator=_Generator)
    for shared in (generated, *generated.get("$defs", {}).values()):
        # Class names and docstrings: English, for developers.
        shared.pop("title", None)
        shared.pop("description", None)
    _explain(generated)
    return {"$schema": DIALECT, "title": title, "description": description, **generated}


def schema_text(kind: str) -> str:
    """Return the schema as the text of its file."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


class _Generator(GenerateJsonSchema):
    """pydantic's generator without what an editor would offer to write for nothing."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """Give no field a title of pydantic's own making."""
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Keep a default that is a value; "nothing", an empty list and a group of defaults say nothing."""
        shown = super().default_schema(schema)
        if not isinstance(shown.get("default"), (str, bool, int)):
            shown.pop("default", None)
        return shown


def _explain(node: Any) -> None:
    """Add to every choice what its values mean, and to every pattern what to write; editors show both."""
    if isinstance(node, list):
        for item in node:
            _explain(item)
    elif isinstance(node, dict):
        if isinstance(node.get("enum"), list):
            node["enumDescriptions"] = [MEANINGS.get(value, value) for value in node["enum"]]
        if node.get("pattern") in _PATTERN_MESSAGES:
            node["patternErrorMessage"] = _PATTERN_MESSAGES[node["pattern"]]
        for inner in list(node.values()):
            _explain(inner)
