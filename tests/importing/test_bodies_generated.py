"""Lists built from names: what was put together comes back apart, or is asked about; nothing is swallowed in silence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoagiai_cli.importing.bodies import read_bodies
from hoagiai_cli.importing.words import fold, name_key

ONE = [
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Nông nghiệp và Môi trường",
    "Sở Y tế",
    "Sở GD&ĐT",
    "Văn phòng UBND tỉnh",
    "Văn phòng HĐND và UBND xã",
    "Thanh tra tỉnh",
    "Công an xã",
    "Ban Chỉ huy Quân sự xã",
    "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    "Kho bạc Nhà nước khu vực XII",
    "Viện kiểm sát nhân dân khu vực 3",
    "Thuế cơ sở 4",
    "Thống kê cơ sở",
    "Bảo hiểm xã hội cơ sở",
    "Ngân hàng Nhà nước Chi nhánh Khu vực 4",
    "Điện lực Giả Định",
    "VNPT Giả Định",
    "Báo và Phát thanh, Truyền hình tỉnh",
    "Trung tâm Phục vụ hành chính công xã",
    "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên",
    "Trung tâm Khoa học, Công nghệ và Đổi mới sáng tạo",
    "Chi cục Thủy lợi và Phòng, chống thiên tai",
    "Chi cục Dân số - Trẻ em",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Phòng Văn hóa - Xã hội",
    "Phòng Hành chính và Bổ trợ tư pháp",
    "Phòng Công nghệ thông tin",
    "Phòng Thanh tra - Pháp chế",
    "Phòng Cảnh sát PCCC và CNCH",
    "Ban Kinh tế - Ngân sách HĐND tỉnh",
    "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Ủy ban Kiểm tra Đảng ủy",
    "Ban Quản lý các khu công nghiệp tỉnh",
    "Ban Tổ chức lễ hội",
    "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực",
    "Hội đồng phối hợp phổ biến, giáo dục pháp luật",
    "Bộ phận Tiếp nhận và Trả kết quả",
    "Tổ công tác Đề án 06",
    "Ủy ban MTTQ Việt Nam xã",
    "Hội Liên hiệp Phụ nữ xã",
    "Hội Cựu chiến binh xã",
    "Đoàn TNCS Hồ Chí Minh xã",
    "Tỉnh đoàn",
    "Trường Tiểu học và THCS Giả Định",
    "Trạm Y tế xã",
    "TT PVHCC",
    "KBNN khu vực",
    "Liên hiệp các tổ chức hữu nghị tỉnh",
]
MANY = [
    "các sở, ban, ngành tỉnh",
    "các phòng, ban chuyên môn",
    "các cơ quan, đơn vị có liên quan",
    "các cơ quan tham mưu, giúp việc Đảng ủy",
    "các tổ chức chính trị - xã hội",
    "các Cục, Vụ, đơn vị thuộc Bộ",
    "các trường mầm non, tiểu học, THCS",
    "UBND các xã, phường",
    "Trạm Y tế các xã, phường",
    "người dân",
    "thôn Giả Định",
]
NAMES = st.lists(st.sampled_from(ONE + MANY), min_size=2, max_size=5, unique=True)
PLAIN = ["; ", ";\n", "\n- ", "\n+ ", ", ", " và ", ", và "]
DOUBTFUL = [" - ", " – ", "/", " / ", " & ", " + ", " cùng ", " cùng với ", "\n"]


def _keys(names):
    return [name_key(name) for name in names]


@pytest.mark.parametrize("name", ONE + MANY)
def test_each_name_alone_is_one_body_without_question(name):
    read = read_bodies(name)
    assert (read.ten, read.nghi_ngo) == ((name,), ())


@settings(max_examples=60)
@given(NAMES, st.sampled_from(PLAIN))
def test_a_plain_list_comes_back_apart(names, sign):
    read = read_bodies(sign.join(names))
    assert _keys(read.ten) == _keys(names)
    assert not read.nguoi


@settings(max_examples=60)
@given(NAMES, st.sampled_from(DOUBTFUL))
def test_a_list_with_odd_separators_comes_back_apart_or_is_asked_about(names, sign):
    read = read_bodies(sign.join(names))
    assert _keys(read.ten) == _keys(names) or read.nghi_ngo


STRANGE = ["Rạng Đông", "mua 20 bộ bàn ghế", "trừ Công an xã", "trước ngày 15/3", "20 triệu đồng", "Hoàn thành hồ sơ"]


@settings(max_examples=60)
@given(NAMES, st.sampled_from(STRANGE), st.sampled_from([", ", "; ", " và ", ";\n"]), st.data())
def test_what_is_no_body_is_never_swallowed_in_silence(names, strange, sign, data):
    at = data.draw(st.integers(0, len(names)))
    read = read_bodies(sign.join([*names[:at], strange, *names[at:]]))
    assert read.nghi_ngo


@settings(max_examples=60)
@given(NAMES, st.sampled_from(["Nguyễn Văn Thử", "đồng chí Lê Thị Giả", "Chủ tịch UBND xã"]), st.data())
def test_a_person_among_bodies_is_no_body(names, person, data):
    at = data.draw(st.integers(0, len(names)))
    read = read_bodies("; ".join([*names[:at], person, *names[at:]]))
    assert person in read.nguoi
    assert _keys(read.ten) == _keys(names)


@settings(max_examples=60)
@given(NAMES, st.sampled_from(PLAIN + DOUBTFUL))
def test_no_word_is_printed_that_does_not_stand_in_the_list(names, sign):
    text = fold(sign.join(names))
    for name in read_bodies(sign.join(names)).ten:
        assert all(word in text for word in fold(name).split())
