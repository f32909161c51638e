"""The forms of figures of mediation that are used where the folder's settings name none.

Their columns are those of a circular's forms that has been replaced twice; number and columns of the form now in force
could not be confirmed. So they are offered as columns an office may use, name no circular, and say so; an office that
has the form in force writes it under ``bieu`` in ``cau-hinh.yaml``, with its number, its basis and its days.
"""

from hoagiai_cli.model.bieu import Bieu, ChiTieu

CHUA_XAC_NHAN = "Chưa xác nhận số biểu"
"""What stands where a form would name its circular."""

TO, TO_DUOI_3, TO_KHONG_NU = "to_hoa_giai", "to_duoi_3_hoa_giai_vien", "to_khong_co_nu"
NGUOI, NU = "hoa_giai_vien", "hoa_giai_vien_nu"

DU_TOAN, DA_CHI = "kinh_phi.du_toan", "kinh_phi.da_chi"
KINH_PHI = Bieu(
    ma="kinh-phi",
    ten="Kinh phí",
    chi_tieu=(
        ChiTieu(khoa=DU_TOAN, ten="Dự toán được giao trong năm", don_vi_tinh="đồng"),
        ChiTieu(khoa=DA_CHI, ten="Đã chi từ đầu năm đến hết kỳ", don_vi_tinh="đồng"),
    ),
)
"""Spending; kept under ``kinh_phi`` of a unit's results."""


def _so(khoa: str, ten: str, don_vi_tinh: str, *gom: ChiTieu, khong_qua: str | None = None) -> ChiTieu:
    return ChiTieu(khoa=khoa, ten=ten, don_vi_tinh=don_vi_tinh, gom=gom, khong_qua=khong_qua, cong_du=False)


def _chia(ten: str, *gom: ChiTieu) -> ChiTieu:
    return ChiTieu(ten=ten, gom=gom)


def built_in() -> tuple[Bieu, ...]:
    """Return the forms; built when asked for, which reading a plan never does."""
    return (
        Bieu(
            ma="to-chuc",
            ten="Tổ chức, cán bộ của tổ hòa giải ở cơ sở",
            can_cu=CHUA_XAC_NHAN,
            chi_tieu=(
                _so("thon_to_dan_pho", "Số thôn, tổ dân phố", "thôn, tổ"),
                _so(
                    TO,
                    "Số tổ hòa giải",
                    "tổ",
                    _so(TO_DUOI_3, "Trong đó: tổ có dưới 03 hòa giải viên", "tổ", khong_qua=TO),
                    _so(TO_KHONG_NU, "Trong đó: tổ chưa có hòa giải viên nữ", "tổ", khong_qua=TO),
                ),
                _so(
                    NGUOI,
                    "Số hòa giải viên",
                    "người",
                    _chia(
                        "Chia theo giới tính",
                        _so("hoa_giai_vien_nam", "Nam", "người"),
                        _so(NU, "Nữ", "người"),
                    ),
                    _chia(
                        "Chia theo dân tộc",
                        _so("hoa_giai_vien_kinh", "Kinh", "người"),
                        _so("hoa_giai_vien_dan_toc_khac", "Khác", "người"),
                    ),
                    _chia(
                        "Chia theo trình độ chuyên môn",
                        _so("hoa_giai_vien_luat", "Luật", "người"),
                        _so("hoa_giai_vien_chuyen_mon_khac", "Khác", "người"),
                        _so("hoa_giai_vien_chua_dao_tao", "Chưa qua đào tạo", "người"),
                    ),
                ),
                _so("hoa_giai_vien_boi_duong", "Số hòa giải viên được bồi dưỡng", "người", khong_qua=NGUOI),
            ),
        ),
        Bieu(
            ma="hoat-dong",
            ten="Kết quả hoạt động của tổ hòa giải ở cơ sở",
            can_cu=CHUA_XAC_NHAN,
            chi_tieu=(
                _so(
                    "tiep_nhan",
                    "Số vụ, việc tiếp nhận",
                    "vụ việc",
                    _chia(
                        "Chia theo phạm vi",
                        _so("dan_su", "Dân sự", "vụ việc"),
                        _so("hon_nhan_gia_dinh", "Hôn nhân và gia đình", "vụ việc"),
                        _so("mau_thuan_khac", "Mâu thuẫn, xích mích, tranh chấp khác", "vụ việc"),
                    ),
                    _chia(
                        "Chia theo kết quả",
                        _so("hoa_giai_thanh", "Hòa giải thành", "vụ việc"),
                        _so("hoa_giai_khong_thanh", "Hòa giải không thành", "vụ việc"),
                        _so("chua_giai_quyet", "Chưa giải quyết", "vụ việc"),
                        _so("dang_hoa_giai", "Đang giải quyết", "vụ việc"),
                    ),
                ),
            ),
        ),
    )
