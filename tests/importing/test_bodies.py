"""Lists of bodies: names stay whole, collectives stay one, persons are no bodies."""

import pytest

from hoagiai_cli.importing.bodies import is_collective, split_bodies

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
    assert list(split_bodies(sign.join(bodies) + ".").ten) == bodies


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
        ("Các cơ quan nêu tại điểm a, khoản 2, mục III", ["Các cơ quan nêu tại điểm a, khoản 2, mục III"]),
    ],
)
def test_shortened_and_running_lists(text, bodies):
    assert list(split_bodies(text).ten) == bodies


def test_persons_are_named_and_are_no_bodies():
    read = split_bodies("Đồng chí Lê Văn Thử, Phó Chủ tịch UBND xã; Phòng Tư pháp; ông Trần Giả")
    assert read.ten == ("Phòng Tư pháp",)
    assert read.nguoi == ("Đồng chí Lê Văn Thử", "Phó Chủ tịch UBND xã", "ông Trần Giả")


def test_the_lead_marked_in_a_list_is_told():
    read = split_bodies("Phòng Nội vụ; Phòng Tư pháp (Chủ trì) và cử tri các thôn")
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
    assert len(split_bodies("; ".join(f"Sở Thử {chr(65 + index % 26)}{index}" for index in range(2000))).ten) == 2000
