"""What each variable of the templates means, in the words of those who write forms."""

from collections.abc import Iterator, Mapping, Sequence

from hoagiai_cli.templating.environment import FILTERS
from hoagiai_cli.templating.word_form.bien import VAN_BAN

_ISSUER = {
    "phat_hanh": "Cách phát hành theo cau-hinh.yaml: phat_hanh.ky_hieu, kinh_gui, noi_nhan, luu; trống khi chưa khai.",
    "dau": "Tên in ở đầu văn bản: dau.chu_quan, dau.ten (các dòng), dau.dia_danh; chưa khai thì để trống có đánh dấu.",
    "co_quan": "Tên cơ quan ban hành trong câu; chưa khai thì là chỗ trống có đánh dấu.",
    "nguoi_ky": "Người ký: nguoi_ky.quyen_han (các dòng), nguoi_ky.ho_ten; chưa khai thì là chỗ trống có đánh dấu.",
    "chua_co_luu": "Dòng “Lưu” khi chưa biết đơn vị soạn thảo.",
    "so": "Số văn bản; trống khi chưa cấp.",
    "ngay": "Ngày ký; phần chưa biết để trống.",
    "du_thao": "true khi văn bản là dự thảo.",
}
_CITED = {"vien_dan": "Viện dẫn đầy đủ kế hoạch.", "vien_dan_ngan": "Viện dẫn ngắn, dùng từ lần thứ hai."}
_COUNTS = {"tong_hop": "Số phần việc theo tình trạng, toàn kế hoạch: tong_hop.tong, tong_hop.hoan_thanh_dung_han..."}
_LETTER = {
    **_ISSUER,
    **_CITED,
    "ky_hieu": "Ký hiệu công văn.",
    "noi": "Các nơi nhận công văn: mỗi nơi gồm tên và các nhiệm vụ.",
    "noi_nhan_thu": "Tên các cơ quan nhận công văn này.",
    "mot_noi": "true khi công văn gửi một nơi.",
    "ngay_tinh": "Ngày tính tình trạng.",
    "tra_loi": "Hạn trả lời; trống khi không nêu.",
    "lien_he": "Nơi liên hệ của cơ quan ban hành; trống khi chưa khai.",
    "chi_phoi_hop": "true khi nơi nhận chỉ phối hợp, không chủ trì việc nào.",
    "co_qua_han": "true khi có việc đã quá hạn.",
}

_OF_SEVERAL = {"noi_nhan_thu", "mot_noi", "chi_phoi_hop", "co_qua_han"}
"""Variables of letters about tasks only."""

MEANINGS: Mapping[str, Mapping[str, str]] = {
    "bao-cao": {
        **_ISSUER,
        **_COUNTS,
        "vien_dan": _CITED["vien_dan"],
        "ky": "Kỳ báo cáo: ky.ten, ky.tu, ky.ngay (đến ngày), ky.chot, ky.dau, ky.cuoi.",
        "ke_hoach": "Kế hoạch: ke_hoach.ten, trich_yeu, so, ky_hieu, ngay, can_cu...",
        "cong_viec": "Nội dung của kế hoạch, dùng trong câu.",
        "don_vi_bao_cao": "Đơn vị báo cáo; trống khi là báo cáo chung.",
        "so_nhiem_vu": "Số nhiệm vụ.",
        "tong_hop_ky": "Như tong_hop, chỉ các phần việc đến hạn trong kỳ và còn tồn.",
        "ty_le": "Các tỷ lệ toàn kế hoạch: ten, tu_so, mau_so, ten_mau_so.",
        "ty_le_ky": "Các tỷ lệ trong kỳ.",
        "tiep_nhan": "Ai tiếp nhận việc của đơn vị đã sắp xếp lại: don_vi_cu, don_vi_moi.",
        "van_ban": "Văn bản các đơn vị đã ban hành trong kỳ: don_vi, van_ban.",
        "den_han": "Nhiệm vụ đến hạn trong kỳ và còn tồn: ten, so, nhom.",
        "khac": "Nhiệm vụ khác đang thực hiện, đã có báo cáo: ten, so, nhom.",
        "ca_nam_im_lang": "Số in của nhiệm vụ đang thực hiện mà chưa đơn vị nào báo cáo; cần thì kèm đợt hoặc đơn vị.",
        "ca_nam_cua_co_quan": "true khi trong số ấy có phần việc của chính cơ quan ban hành.",
        "qua_han": "Việc quá hạn, mỗi nhiệm vụ và hạn một mục: ten, so, han, so_don_vi, don_vi.",
        "so_qua_han": "Số phần việc quá hạn.",
        "da_bao_cao": "Số phần việc đã có báo cáo.",
        "chua_bao_cao": "Số phần việc của đơn vị khác chưa có báo cáo.",
        "co_quan_chua_ghi": "Số phần việc của chính cơ quan ban hành chưa ghi kết quả.",
        "khong_phai_bao_cao": "Số phần việc tạm dừng, không thực hiện, không có báo cáo.",
        "co_tiep_nhan": "true khi đơn vị báo cáo giữ cả việc của đơn vị đã chấm dứt.",
        "loi": "Lời của cơ quan: loi.danh_gia, nguyen_nhan, bai_hoc, phuong_huong, kien_nghi; chưa viết thì rỗng.",
        "kho_khan": "Khó khăn do đơn vị nêu: don_vi, so, loi, chung.",
        "de_xuat": "Đề xuất do đơn vị nêu: don_vi, so, loi, chung.",
        "toi": "Việc của kỳ tới: toi.cac_muc (sau_chot, ket_thuc, bat_dau, tiep_tuc: ten, so, han, don_vi), toi.ca_ky.",
        "tien_do": "Mọi nhiệm vụ, dùng cho phụ lục tiến độ: ten, so, nhom.",
        "don_vi_co_so_lieu": "Số đơn vị đã báo số liệu.",
        "don_vi_bao_so_lieu": "Số đơn vị phải báo số liệu.",
        "chua_bao_so_lieu": "Tên các đơn vị chưa báo số liệu.",
        "con_so": "Các số liệu tổng cộng, kèm thay đổi so với kỳ trước và cùng kỳ.",
        "ty_le_hoa_giai": "Tỷ lệ hòa giải thành; trống khi chưa có số liệu.",
        "cac_bieu": "Các biểu số liệu của phụ lục.",
        "dia_ban": "Số liệu theo địa bàn so với kỳ trước: ten_ky, khac_ky, chi_truoc, khoi (ten, gom, dong).",
        "kinh_phi": "Kinh phí đã giao, đã chi; trống khi chưa có.",
    },
    "cong-van-bao-cao": {
        **{
            key: text
            for key, text in _LETTER.items()
            if key not in {"noi_nhan_thu", "mot_noi", "chi_phoi_hop", "co_qua_han"}
        },
        "ky": "Kỳ báo cáo trong câu, ví dụ quý II năm 2025.",
        "han_gui": "Hạn gửi; trống khi chưa khai.",
        "noi": "Nơi nhận: noi.ten, ten_day_du, cap_duoi, dong_tu, nhan (ngày đã nhận), so_ngay_cham, thieu.",
        "lien_he": "Nơi liên hệ; trống khi chưa khai.",
        "dong_tu": "Động từ của yêu cầu với đơn vị cấp dưới.",
    },
    "cong-van-de-nghi": _LETTER,
    "cong-van-don-doc": {**_LETTER, "dong_tu": "Động từ của yêu cầu, theo quan hệ với nơi nhận."},
    "ke-hoach": {
        "ke_hoach": "Kế hoạch: ke_hoach.ten, trich_yeu, so, ky_hieu, ngay, can_cu, loi_dan, noi_nhan...",
        "co_quan": "Tên in ở đầu văn bản: co_quan.chu_quan, co_quan.ten (các dòng).",
        "ten_co_quan": "Tên cơ quan ban hành trong câu.",
        "phan": "Các phần, mục, nhiệm vụ lồng nhau: cap, so, ten, doan, muc.",
    },
    "ke-hoach-don-vi": {
        **_CITED,
        "ke_hoach": "Kế hoạch cấp trên.",
        "don_vi": "Tên đơn vị lập kế hoạch.",
        "dau": _ISSUER["dau"],
        "ky_hieu": "Ký hiệu cơ quan; trống khi chưa biết.",
        "nguoi_ky": _ISSUER["nguoi_ky"],
        "co_quan_ke_hoach": "Cơ quan ban hành kế hoạch cấp trên.",
        "trich_yeu": "Trích yếu của kế hoạch đơn vị.",
        "chu_tri": "Việc đơn vị chủ trì: so, ten, thoi_gian, phoi_hop, khac.",
        "phoi_hop": "Việc đơn vị phối hợp: so, ten, thoi_gian, chu_tri, khac.",
        "noi_nhan": "Nơi nhận.",
    },
    "theo-doi": {
        **_COUNTS,
        "ngay_tinh": "Ngày tính tình trạng.",
        "ke_hoach": "Kế hoạch.",
        "co_quan": _ISSUER["co_quan"],
        "tien_do": "Mọi nhiệm vụ: ten, so, phoi_hop, nhom.",
    },
}
"""Template → variable → what it is."""


def listing(names: Sequence[str]) -> Iterator[str]:
    """Yield the list that people read."""
    for name in names:
        yield f"{name}:"
        yield from _lines(MEANINGS.get(name, {}))
        yield ""
    yield "Thêm cho mọi mẫu Word của cơ quan (--mau):"
    yield from _lines(VAN_BAN)
    yield ""
    yield f"Bộ lọc riêng: {', '.join(sorted(FILTERS))}."
    yield "Trong bảng Word, đặt {%tr for ... %} và {%tr endfor %} ở hai hàng riêng; {%p ... %} cho cả đoạn."


def _lines(meanings: Mapping[str, str]) -> Iterator[str]:
    width = max(map(len, meanings), default=0)
    for variable, meaning in meanings.items():
        yield f"  {variable:<{width}}  {meaning}"
