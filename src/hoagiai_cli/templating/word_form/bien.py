"""The variables of templates: what an office's own form is filled from, and what each means."""

from collections.abc import Mapping
from typing import Any

from hoagiai_cli.printing import wording
from hoagiai_cli.printing.van_ban import VanBanIn

VAN_BAN: Mapping[str, str] = {
    "ban_in": "Văn bản theo mẫu dựng sẵn: ban_in.ten_loai, ban_in.trich_yeu, ban_in.co_quan (các dòng)...",
    "so_ky_hieu": "Dòng “Số: …/…”; số chưa có thì để trống.",
    "dia_danh_ngay": "Dòng địa danh, ngày tháng năm, viết đúng số 0.",
    "cac_kinh_gui": "Các dòng “Kính gửi”; rỗng khi văn bản không có.",
    "cac_noi_nhan": "Các dòng nơi nhận, có “- Như trên;” và “- Lưu: …”.",
    "quyen_han": "Các dòng quyền hạn, chức vụ của người ký; rỗng khi chưa có người ký.",
    "ho_ten": "Họ và tên người ký; chuỗi rỗng khi chưa có.",
}
"""Of every form, whatever the document."""


def form_variables(van_ban: VanBanIn) -> dict[str, Any]:
    """Return what a form may use: the variables of the built-in template, and the parts around the body."""
    signer = van_ban.nguoi_ky
    return {
        **(van_ban.bien or {}),
        "ban_in": van_ban._replace(bien=None),
        "so_ky_hieu": wording.so_ky_hieu(van_ban),
        "dia_danh_ngay": wording.dia_danh_ngay(van_ban),
        "cac_kinh_gui": wording.kinh_gui(van_ban),
        "cac_noi_nhan": wording.noi_nhan(van_ban),
        "quyen_han": signer.quyen_han if signer else (),
        "ho_ten": (signer.ho_ten or "") if signer else "",
    }
