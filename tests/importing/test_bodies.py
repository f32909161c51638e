"""Lists of bodies: names stay whole, collectives stay one, persons are no bodies."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoagiai_cli.importing.bodies import is_collective, read_bodies

LISTS = [
    "Sở Văn hóa, Thể thao và Du lịch | Sở Y tế",
    "Phòng Văn hóa và Thông tin | UBND các xã, thị trấn",
    "Các sở, ban, ngành | UBND các xã, phường",
    "Văn phòng HĐND và UBND huyện | các phòng, ban, ngành, đoàn thể huyện",
    "Trung tâm Văn hóa, Thể thao và Truyền thông huyện",
    "Hội đồng phối hợp phổ biến, giáo dục pháp luật các cấp",
    "Báo và Phát thanh, Truyền hình tỉnh | Sở Tư pháp",
    "Trung tâm Trợ giúp pháp lý nhà nước | Hội Luật gia",
    "Sở Nông nghiệp và Môi trường (Chi cục Kiểm lâm, Chi cục Thủy lợi) | Công an tỉnh",
    "Phòng Tư pháp | các cơ quan, đơn vị, tổ chức, cá nhân có liên quan",
    "Bộ, ngành có liên quan",
    "Sở Lao động - Thương binh và Xã hội | Bảo hiểm xã hội tỉnh",
]


@pytest.mark.parametrize("names", LISTS)
@pytest.mark.parametrize("sign", ["; ", ", ", " và ", ";\n- "])
def test_a_list_is_split_where_bodies_begin(names, sign):
    bodies = names.split(" | ")
    assert list(read_bodies(sign.join(bodies) + ".").ten) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Sở Tài chính, Nội vụ, Giáo dục và Đào tạo", ["Sở Tài chính", "Sở Nội vụ", "Sở Giáo dục và Đào tạo"]),
        ("Các Phòng: Tư pháp, Nội vụ", ["Phòng Tư pháp", "Phòng Nội vụ"]),
        ("UBND các xã, phường Phòng Tư pháp", ["UBND các xã, phường", "Phòng Tư pháp"]),
        ("Sở Sở Y tế", ["Sở Y tế"]),
        ("Ban Chỉ đạo cấp huyện, cấp xã", ["Ban Chỉ đạo cấp huyện", "Ban Chỉ đạo cấp xã"]),
        ("Sở Y tế chủ trì tham mưu ban hành quy chế; các sở, ngành rà soát văn bản", ["Sở Y tế", "các sở, ngành"]),
        ("Các sở, ngành theo chức năng, nhiệm vụ được giao", ["Các sở, ngành"]),
        ("Doanh nghiệp, Sở, ngành có liên quan", ["Doanh nghiệp", "Sở, ngành có liên quan"]),
        ("Các cơ quan nêu tại điểm a, khoản 2, mục III", ["Các cơ quan nêu tại điểm a, khoản 2, mục III"]),
    ],
)
def test_shortened_and_running_lists(text, bodies):
    assert list(read_bodies(text).ten) == bodies


def test_persons_are_named_and_are_no_bodies():
    read = read_bodies("Đồng chí Lê Văn Thử, Phó Chủ tịch UBND xã; Phòng Tư pháp; ông Trần Giả")
    assert read.ten == ("Phòng Tư pháp",)
    assert read.nguoi == ("Đồng chí Lê Văn Thử", "Phó Chủ tịch UBND xã", "ông Trần Giả")


def test_the_lead_marked_in_a_list_is_told():
    read = read_bodies("Phòng Nội vụ; Phòng Tư pháp (Chủ trì) và cử tri các thôn")
    assert read.chu_tri == ("Phòng Tư pháp",)
    assert len(read.ten) == 3


@pytest.mark.parametrize(
    "name", ["các sở, ngành", "UBND các xã, phường", "cơ quan, đơn vị liên quan", "khối Dân vận xã, phường"]
)
def test_collectives(name):
    assert is_collective(name)


@pytest.mark.parametrize(
    "name", ["Phòng Tư pháp", "UBND phường Giả Định", "Cơ quan Dân vận thành phố", "Ban Quản lý các khu công nghiệp"]
)
def test_single_bodies_are_no_collectives(name):
    assert not is_collective(name)


def test_a_long_list_takes_linear_time():
    assert len(read_bodies("; ".join(f"Sở Thử {chr(65 + index % 26)}{index}" for index in range(2000))).ten) == 2000


def _table():
    path = Path(__file__).with_name("co_quan.tsv")
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        words, _, bodies = line.partition("\t")
        yield pytest.param(words.replace("\\n", "\n"), bodies, id=words[:60])


@pytest.mark.parametrize(("words", "bodies"), list(_table()))
def test_lists_as_offices_write_them(words, bodies):
    """Bodies are set apart by " ¦ ", equally right readings by " || "; an empty one holds no body and says why."""
    read = read_bodies(words)
    readings = [[name.strip() for name in way.split("¦") if name.strip()] for way in bodies.split("||")]
    assert list(read.ten) in readings
    assert bodies.strip() or read.nguoi or read.nghi_ngo


@pytest.mark.parametrize(
    "words",
    [
        "Phòng Kinh tế treo biển báo trên các trục đường",
        "Sở Y tế, việc này do nhiều bên cùng làm",
        "Sở Y tế, các đoàn thể, v.v.",
        "Lãnh đạo Phòng Tư pháp",
        "Chủ tịch UBND các xã, phường",
        "Sở Tài chính, Rạng Đông",
        "Công an - Quân sự - Biên phòng",
        "Hạt Kiểm lâm khu vực Giả Định - các chủ rừng",
        "Phòng Kinh tế - Công chức địa chính",
        "Công an xã kết hợp Ban CHQS xã",
        "Các sở, ngành trừ Công an tỉnh",
        "Trạm Y tế Hội Phụ nữ xã",
        "Trung tâm Dịch vụ tổng hợp Bộ phận Một cửa",
        "Sở Tài chính Nội vụ",
        "phường, xã, báo, đài",
        "Các đồng chí Ủy viên Ban Chỉ đạo",
        "Phòng Kinh tế; Văn hóa - Xã hội",
        "Đoàn đại biểu Quốc hội và HĐND, UBMTTQ tỉnh",
    ],
)
def test_what_is_no_plain_list_is_doubted_with_a_reason(words):
    assert read_bodies(words).nghi_ngo


@pytest.mark.parametrize(
    "names",
    [
        "Cơ quan Cảnh sát điều tra Công an tỉnh | Viện Kiểm sát nhân dân tỉnh",
        "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao | Công an xã",
        "Phòng Tổ chức, cán bộ | Văn phòng Cục",
        "Tổ công tác thực hiện Đề án 06 | Trạm Y tế",
        "Ban Chỉ đạo thực hiện Nghị quyết số 57-NQ/TW | Tổ thẩm định theo Quyết định số 15/QĐ-UBND",
        "Ban Chỉ đạo chuyển đổi số và Đề án 06 xã | Phòng Kinh tế",
        "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở | Tổ bảo vệ an ninh, trật tự các thôn",
        "Các cơ quan báo chí | Báo và Phát thanh, truyền hình thành phố Giả Định",
        "Phòng Kinh tế xã Đoàn Kết | Trạm Y tế xã Hội An",
        "Văn phòng Ban Chỉ đạo | Ban Pháp chế HĐND tỉnh | Phòng Tài chính - Kế toán",
        "Sở Xây dựng | Công an tỉnh",
    ],
)
@pytest.mark.parametrize("sign", ["; ", ", "])
def test_a_name_that_a_rule_explains_is_one_body_without_question(names, sign):
    bodies = names.split(" | ")
    read = read_bodies(sign.join(bodies))
    assert (list(read.ten), read.nghi_ngo) == (bodies, ())


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("1. Sở Tài chính\n2. Sở Nội vụ", ["Sở Tài chính", "Sở Nội vụ"]),
        ("Sở Xây dựng, Công an tỉnh theo chức năng, nhiệm vụ", ["Sở Xây dựng", "Công an tỉnh"]),
        ("Phòng Kinh tế, Văn hóa - Xã hội, Công an xã", ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Công an xã"]),
    ],
)
def test_numbers_qualifiers_and_shared_heads_leave_nothing_to_ask(text, bodies):
    read = read_bodies(text)
    assert (list(read.ten), read.nghi_ngo) == (bodies, ())


@given(
    st.lists(
        st.sampled_from(
            [
                "Sở Y tế",
                ", ",
                "; ",
                " và ",
                "các xóm",
                "treo",
                "cờ",
                "chợ",
                "Hoa",
                "(",
                ")",
                ":",
                "\n",
                "UBND",
                "xã",
                ", Nội vụ",
                "12",
                "-",
            ]
        ),
        max_size=12,
    )
)
def test_no_word_of_a_list_is_lost_in_silence(pieces):
    words = " ".join(pieces)
    read = read_bodies(words)
    said = " ".join((*read.ten, *read.nguoi, *read.nghi_ngo)).lower()
    for word in ("treo", "cờ", "chợ", "hoa", "12"):
        assert word not in words.lower().split() or word in said


def test_roles_that_a_list_gives_itself():
    read = read_bodies("Chủ trì: Phòng Tư pháp; Phối hợp: Công an xã, Trạm Y tế")
    assert (read.chu_tri, read.phoi_hop) == (("Phòng Tư pháp",), ("Công an xã", "Trạm Y tế"))
    read = read_bodies("Công an xã (phối hợp), Phòng Tư pháp (chủ trì)")
    assert (read.chu_tri, read.phoi_hop) == (("Phòng Tư pháp",), ("Công an xã",))
    read = read_bodies("Trạm Y tế chủ trì, phối hợp với các xóm")
    assert (read.chu_tri, read.phoi_hop) == (("Trạm Y tế",), ("các xóm",))


def test_a_name_known_from_elsewhere_needs_no_head():
    assert not read_bodies("Hoa Sen Trắng").ten
    assert read_bodies("Hoa Sen Trắng", {"hoa sen trắng"}).ten == ("Hoa Sen Trắng",)


@pytest.mark.parametrize("words", ["mở lớp", "tuần tra các thôn", "rà soát danh sách", "cử người dự"])
@pytest.mark.parametrize("body", ["Công an xã", "UBND phường", "Ban Chỉ huy Quân sự xã"])
def test_what_a_body_does_is_no_part_of_its_name(body, words):
    read = read_bodies(f"{body} {words}")
    assert read.ten == (body,)
    assert read.nghi_ngo


@pytest.mark.parametrize(
    "name",
    ["Công an xã Mẫu", "Công an xã và các thôn", "Bảo hiểm xã hội tỉnh", "Công an tỉnh", "Công an xã có liên quan"],
)
def test_a_place_behind_a_body_is_no_act(name):
    assert not read_bodies(name).nghi_ngo


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Phòng Nội vụ\ncác cơ quan, đơn vị liên quan", ["Phòng Nội vụ", "các cơ quan, đơn vị liên quan"]),
        ("Ủy ban nhân dân\ncác xã, phường", ["Ủy ban nhân dân các xã, phường"]),
        ("Văn phòng\nUBND tỉnh", ["Văn phòng UBND tỉnh"]),
        ("Văn phòng\nCác sở, ngành", ["Văn phòng", "Các sở, ngành"]),
        ("Sở Y tế\nkhối Dân vận xã", ["Sở Y tế", "khối Dân vận xã"]),
        ("các bộ, ngành, Sở Y tế", ["các bộ, ngành", "Sở Y tế"]),
        ("Các đơn vị liên quan, người dân", ["Các đơn vị liên quan", "người dân"]),
        ("Các Phòng, Trung tâm, Khoa chuyên môn; Trạm Y tế", ["Các Phòng, Trung tâm, Khoa chuyên môn", "Trạm Y tế"]),
        ("Đảng ủy khối các cơ quan và doanh nghiệp tỉnh", ["Đảng ủy khối các cơ quan và doanh nghiệp tỉnh"]),
        ("Ban Quản lý Khu kinh tế và các khu công nghiệp", ["Ban Quản lý Khu kinh tế và các khu công nghiệp"]),
        ("Sở Tư pháp là cơ quan chủ trì", ["Sở Tư pháp"]),
        ("Sở Nội vụ chủ trì, tham mưu; Công an tỉnh phối hợp", ["Sở Nội vụ", "Công an tỉnh"]),
        ("P. Nội vụ, P. Tư pháp", ["P. Nội vụ", "P. Tư pháp"]),
        ("Phòng Kế hoạch tổng hợp, Phòng Điều dưỡng", ["Phòng Kế hoạch tổng hợp", "Phòng Điều dưỡng"]),
        ("UBND các huyện, TX, TP", ["UBND các huyện, TX, TP"]),
        ("Đoàn kiểm tra; các đơn vị được kiểm tra", ["Đoàn kiểm tra", "các đơn vị được kiểm tra"]),
        ("Công an xã; Hạt Kiểm lâm cùng các thôn", ["Công an xã", "Hạt Kiểm lâm", "các thôn"]),
        ("Khoa Kiểm soát bệnh tật và HIV/AIDS", ["Khoa Kiểm soát bệnh tật và HIV/AIDS"]),
        ("Tòa án nhân dân tỉnh, khu vực", ["Tòa án nhân dân tỉnh", "Tòa án nhân dân khu vực"]),
        ("Thuế cơ sở 3\nKho bạc Nhà nước\nkhu vực X", ["Thuế cơ sở 3", "Kho bạc Nhà nước khu vực X"]),
        ("Viện Chiến lược và Khoa học pháp lý; Hạt Kiểm lâm", ["Viện Chiến lược và Khoa học pháp lý", "Hạt Kiểm lâm"]),
        ("Trường TH Hoa Sen, THCS Hoa Mai", ["Trường TH Hoa Sen", "Trường THCS Hoa Mai"]),
        ("Trung tâm Đào tạo, bồi dưỡng cán bộ", ["Trung tâm Đào tạo, bồi dưỡng cán bộ"]),
        ("Tất cả các cơ quan, đơn vị; các Đồn Biên phòng", ["Tất cả các cơ quan, đơn vị", "các Đồn Biên phòng"]),
        ("UBND xã Đồng Ngô, thôn Đồng Khoai", ["UBND xã Đồng Ngô", "thôn Đồng Khoai"]),
        ("các huyện ủy, thị ủy, thành ủy; Tỉnh đoàn", ["các huyện ủy, thị ủy, thành ủy", "Tỉnh đoàn"]),
        ("các thành đoàn, huyện đoàn trực thuộc, Công an xã", ["các thành đoàn, huyện đoàn trực thuộc", "Công an xã"]),
        ("các huyện ủy, Thành ủy Giả Định", ["các huyện ủy", "Thành ủy Giả Định"]),
        ("các đảng ủy, thành ủy Giả Định", ["các đảng ủy", "thành ủy Giả Định"]),
        ("Tổ chức pháp chế các bộ, đoàn thể Trung ương", ["Tổ chức pháp chế các bộ, đoàn thể Trung ương"]),
        ("Ban Dân chủ - Pháp luật Ủy ban MTTQ tỉnh", ["Ban Dân chủ - Pháp luật Ủy ban MTTQ tỉnh"]),
        ("Ban Thiếu nhi - Trường học Thành đoàn", ["Ban Thiếu nhi - Trường học Thành đoàn"]),
        ("Sở Y tế - Trường THCS Giả Định", ["Sở Y tế", "Trường THCS Giả Định"]),
        ("các sở, ngành, Báo và Đài Phát thanh tỉnh", ["các sở, ngành", "Báo và Đài Phát thanh tỉnh"]),
        ("các phòng và hệ thống truyền thanh cơ sở", ["các phòng", "hệ thống truyền thanh cơ sở"]),
        ("Khoa Giả Định\nsở xây dựng", ["Khoa Giả Định", "sở xây dựng"]),
        ("UBND xã Giả Định\nXã đội", ["UBND xã Giả Định", "Xã đội"]),
    ],
)
def test_kinds_of_lists_that_leave_nothing_to_ask(text, bodies):
    read = read_bodies(text)
    assert (list(read.ten), read.nghi_ngo) == (bodies, ())


@pytest.mark.parametrize(
    "words",
    [
        "Ban Dân vận - Mặt trận xã",
        "Sở Tư pháp các sở, ban, ngành",
        "Phòng Khoa học, Công nghệ",
        "Phòng KHTH, CNTT",
        "Trạm Y tế xã, y tế thôn",
        "các bộ phận, mua 5 bộ bàn",
        "Các xã, phường (trừ xã Đồng Ngô)",
        "Sở Nội vụ (nay là Sở Dân tộc và Tôn giáo)",
        "Công an xã từ ngày 01/3 đến 30/4",
        "Phòng Kinh tế và các phòng khác khi có yêu cầu",
        "Công an xã (hệ thống camera)",
        "Sở Y tế - Hoa Sen Trắng",
        "các chi bộ, hệ thống camera",
        "Trường Tiểu học Giả Định và chợ phiên",
        "Công an xã\nphần mềm",
        "Phòng Tư pháp, Kế hoạch tuyên truyền",
        "Phòng Kinh tế → Công an xã",
        "Phòng Kinh tế*; Công an xã**",
        "Ban Giám hiệu, giáo viên chủ nhiệm",
        "BGH, TPT Đội, GVCN các lớp",
        "Văn phòng Đảng ủy - HĐND - UBND xã",
        "Thường trực Thành ủy - HĐND - UBND thành phố",
        "Cơ quan được giao chủ trì thực hiện",
        "Đơn vị chủ trì tham mưu",
        "các ngành, địa phương, đơn vị, địa phương liên quan",
        "Phòng Nội vụ xã Đội Quản lý trật tự xã",
        "Thanh tra tỉnh Viện kiểm sát nhân dân khu vực 3",
        "Hội Nông dân xã Bộ phận Tiếp nhận hồ sơ",
    ],
)
def test_what_may_be_one_or_two_is_asked_about(words):
    assert read_bodies(words).nghi_ngo
