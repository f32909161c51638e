"""update and extend: what they write, what they refuse, what they leave alone."""

import pytest

from form_city import make_city, run, texts

WARD = "ubnd-phuong-01"


@pytest.fixture
def top(tmp_path):
    make_city(tmp_path, 2)
    return tmp_path


def results(top, unit=WARD):
    path = top / f"plans/hoa-giai/ket-qua/{unit}.yaml"
    return path.read_text("utf-8") if path.exists() else ""


def update(top, *arguments):
    return run("update", *arguments, cwd=top)


def test_a_record_is_added(top):
    code, text = update(
        top, "ra-soat", "--don-vi", WARD, "--tien-do", "hoan_thanh", "--ngay", "01/12/2025", "--ghi", "2025-12-02",
        "--van-ban", "12/KH-UBND ngày 30/11/2025", "--noi-dung", "Rà soát: 5 tổ",
    )  # fmt: skip
    assert code == 0, text
    assert results(top) == (
        "# yaml-language-server: $schema=../../../schemas/ket-qua.schema.json\n"
        f"don_vi: {WARD}\n"
        "nhat_ky:\n"
        "  - nhiem_vu: ra-soat\n"
        "    tien_do: hoan_thanh\n"
        "    ngay: 2025-12-01\n"
        "    ghi: 2025-12-02\n"
        "    van_ban: {so_ky_hieu: 12/KH-UBND, ngay: 2025-11-30}\n"
        '    noi_dung: "Rà soát: 5 tổ"\n'
    )
    assert run("validate", cwd=top)[0] == 0


def test_the_same_record_is_not_added_twice(top):
    arguments = ("ra-soat", "--don-vi", WARD, "--tien-do", "hoan_thanh", "--ngay", "2025-12-01")
    update(top, *arguments)
    before = results(top)
    code, text = update(top, *arguments)
    assert (code, results(top)) == (0, before)
    assert "đã có" in text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ra-soat", "--don-vi", WARD, "--tien-do", "hoan_thanh"), "hoàn thành thì phải có ngày"),
        (("ra-soat", "--don-vi", WARD, "--tien-do", "xong"), "không có tiến độ"),
        (("ra-soat", "--don-vi", WARD, "--tien-do", "hoan_thanh", "--ngay", "2999-01-01"), "ngoài khoảng"),
        (("ra-soat", "--don-vi", WARD, "--tien-do", "hoan_thanh", "--ngay", "2025-12-09", "--ghi", "2025-12-01"), "chưa đến"),
        (("ra-soat", "--don-vi", WARD, "--tien-do", "hoan_thanh", "--ngay", "31/2/2025"), "không có ngày"),
        (("kiem-tra", "--don-vi", WARD, "--tien-do", "hoan_thanh", "--ngay", "2025-12-01"), "không chủ trì"),
        (("kiem-tr", "--don-vi", WARD, "--tien-do", "hoan_thanh"), "là phần đầu của: 4. Việc kiem-tra (kiem-tra)"),
        (("ra-soat", "--don-vi", "ubnd-phuong-1", "--tien-do", "hoan_thanh"), "có phải: UBND phường Thử 01 (ubnd-phuong-01)"),
        (("tap-huan", "--don-vi", WARD, "--tien-do", "dang_thuc_hien"), "các đợt: Quý II/2025, Quý IV/2025"),
        (("tap-huan", "--don-vi", WARD, "--dot", "Quý I", "--tien-do", "dang_thuc_hien"), "không có đợt"),
    ],
)  # fmt: skip
def test_what_cannot_be_recorded_is_refused(top, arguments, words):
    before = texts(top / "plans")
    code, text = update(top, *arguments)
    assert code == 2
    assert words in text
    assert texts(top / "plans") == before


def test_an_occurrence_may_be_named_in_short(top):
    update(top, "tap-huan", "--don-vi", WARD, "--dot", "II", "--tien-do", "hoan_thanh", "--ngay", "2025-06-01")
    assert "dot: Quý II/2025" in results(top)


@pytest.mark.parametrize(
    ("said", "dot"),
    [("đợt 1", "Quý II/2025"), ("Đợt 2", "Quý IV/2025"), ("dot II", "Quý IV/2025"), ("lần thứ 2", "Quý IV/2025")],
)
def test_an_occurrence_may_be_counted(top, said, dot):
    update(top, "tap-huan", "--don-vi", WARD, "--dot", said, "--tien-do", "dang_thuc_hien")
    assert f"dot: {dot}" in results(top)


def test_an_occurrence_that_is_not_there_is_refused_with_those_there_are(top):
    code, text = update(top, "tap-huan", "--don-vi", WARD, "--dot", "đợt 3", "--tien-do", "dang_thuc_hien")
    assert (code, results(top)) == (2, "")
    assert "không có đợt “đợt 3”; các đợt: Quý II/2025, Quý IV/2025" in text


def test_dry_run_shows_and_writes_nothing(top):
    code, text = update(top, "ra-soat", "--don-vi", WARD, "--tien-do", "dang_thuc_hien", "--dry-run")
    assert code == 0
    assert "+  - nhiem_vu: ra-soat" in text
    assert results(top) == ""


def extend(top, *arguments):
    return run("extend", "tap-huan", *arguments, cwd=top)


def test_an_extension_is_added(top):
    document = "45/TB-UBND ngày 20/6/2025"
    code, text = extend(top, "--dot", "Quý II/2025", "--den", "31/7/2025", "--van-ban", document, "--don-vi", WARD)
    assert code == 0, text
    task = (top / "plans/hoa-giai/nhiem-vu/tap-huan.yaml").read_text("utf-8")
    assert task.endswith(
        "gia_han:\n"
        "  - dot: Quý II/2025\n"
        "    don_vi: [ubnd-phuong-01]\n"
        "    den: 2025-07-31\n"
        "    van_ban: {so_ky_hieu: 45/TB-UBND, ngay: 2025-06-20}\n"
    )
    assert run("validate", cwd=top)[0] == 0


def test_at_a_terminal_a_wrong_document_is_asked_again(top, monkeypatch):
    answers = ["thông báo miệng", "45/TB-UBND ngày 20/6/2025"]
    monkeypatch.setattr("hoagiai_cli.cli.asking.is_terminal", lambda: True)
    monkeypatch.setattr("typer.prompt", lambda *_, **__: answers.pop(0))
    code, text = extend(top, "--dot", "Quý II/2025", "--den", "31/7/2025")
    assert code == 0, text
    assert "không phải số, ký hiệu văn bản" in text
    assert "so_ky_hieu: 45/TB-UBND" in (top / "plans/hoa-giai/nhiem-vu/tap-huan.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--dot", "Quý II/2025", "--den", "30/6/2025", "--van-ban", "1/TB"), "phải sau hạn đang áp dụng 30/6/2025"),
        (("--den", "31/7/2025", "--van-ban", "1/TB"), "các đợt"),
        (("--dot", "Quý II/2025", "--den", "31/7/2025"), "--van-ban"),
        (("--dot", "Quý II/2025", "--den", "31/7/2025", "--van-ban", "1/TB ngày 1/8/2025"), "trước ngày văn bản"),
        (("--dot", "II", "--den", "31/7/2025", "--van-ban", "1/TB", "--don-vi", "phong-tu-phap"), "không chủ trì"),
    ],
)
def test_an_extension_that_cannot_be_is_refused(top, arguments, words):
    before = texts(top / "plans")
    code, text = extend(top, *arguments)
    assert code == 2
    assert words in text
    assert texts(top / "plans") == before
