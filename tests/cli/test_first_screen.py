"""The first screen and the week: an officer reads what matters in ten seconds. HOAGIAI_CAP_NHAT=1 writes the texts anew."""

import json
from datetime import date
from pathlib import Path

import pytest

from builders import doing, done, folder, task, unit
from golden import assert_golden
from hoagiai_cli.cli.attention import look
from hoagiai_cli.cli.attention_lines import first_screen, week_data, week_lines
from hoagiai_cli.cli.attention_text import week_text
from hoagiai_cli.cli.console import fit
from hoagiai_cli.cli.first_screen import first_screen as run_first_screen
from hoagiai_cli.model.ket_qua import KetQua

TEXTS = Path(__file__).parent / "man-hinh"
ISSUER = {
    "phat_hanh": [
        {
            "loai": ["bao_cao", "cong_van"],
            "don_vi": "o",
            "ky_hieu": "TP",
            "nguoi_ky": [{"quyen_han": ["TRƯỞNG PHÒNG"], "ho_ten": "Nguyễn Văn Mẫu"}],
        }
    ]
}
HEAD = {"chu_quan": ["UBND HUYỆN MẪU"], "ten": ["PHÒNG TƯ PHÁP"], "dia_danh": "Mẫu"}
OFFICE = unit("o", ten="Phòng Tư pháp", quan_he="noi_bo", dau_van_ban=HEAD)
WARDS = [unit(f"x{number}", ten=f"UBND xã Mẫu {number}", quan_he="cap_duoi") for number in range(1, 8)]
IDS = [ward["ma"] for ward in WARDS]


def state(tasks, results=None, settings=ISSUER):
    return folder(tasks, [OFFICE, *WARDS], results, cau_hinh=settings)


def sent(thu_muc, ma, ky):
    """Return the folder in which one unit has sent its form of a period."""
    plan = thu_muc.ho_so["kh"]
    form = {"ky": ky, "nhan": "2025-03-20", "dau": "0" * 12}
    result = KetQua.model_validate({"don_vi": ma, "bieu_mau": [form]})
    return thu_muc._replace(ho_so={"kh": plan._replace(ket_qua={**plan.ket_qua, ma: result})})


def several(count, thu_muc):
    """Return the folder with a plan several times under other names."""
    plan = thu_muc.ho_so["kh"]
    plans = {}
    for number in range(1, count + 1):
        document = plan.ke_hoach.model_copy(update={"ma": f"kh{number}", "trich_yeu": f"Kế hoạch thử thứ {number}"})
        plans[f"kh{number}"] = plan._replace(ke_hoach=document)
    return thu_muc._replace(ho_so=plans)


LONG = "Tham mưu Ủy ban nhân dân triệu tập đội ngũ tập huấn viên tham gia tập huấn khi tỉnh tổ chức và báo cáo kết quả"
STATES = {
    "khong-co-viec": (state([]), date(2025, 2, 5)),
    "chua-den-han": (state([task(so="1", chu_tri=IDS)]), date(2025, 1, 8)),
    "den-han-trong-tuan": (state([task(so="1", chu_tri=IDS)]), date(2025, 3, 31)),
    "tuan-sau": (state([task(so="1", chu_tri=IDS)]), date(2025, 3, 26)),
    "qua-han-mot-don-vi": (
        state([task(so="1", chu_tri=IDS)], {ma: [done("viec", "2025-03-01")] for ma in IDS[1:]}),
        date(2025, 4, 10),
    ),
    "qua-han-nhieu": (
        state([task(f"v{number}", so=str(number), chu_tri=IDS, ten=f"{LONG} {number}") for number in range(1, 10)]),
        date(2025, 4, 10),
    ),
    "cho-duyet": (
        state(
            [task(so="1", chu_tri=IDS)],
            {"x1": [done("viec", "2025-03-01", trang_thai="cho_duyet")], "x2": [doing("viec", "2025-03-01")]},
        ),
        date(2025, 3, 12),
    ),
    "chua-khai-nguoi-ky": (state([task(so="1", chu_tri=IDS)], settings={}), date(2025, 3, 12)),
    "bao-cao-chua-gui": (
        sent(state([task(so="1", chu_tri=IDS, thoi_gian="Năm 2025")]), "x1", "Quý I/2025"),
        date(2025, 4, 2),
    ),
    "het-thoi-ky": (
        state([task(so="1", chu_tri=IDS)], {ma: [done("viec", "2025-03-01")] for ma in IDS}),
        date(2026, 1, 5),
    ),
    "nhieu-ke-hoach": (several(4, state([task(so="1", chu_tri=IDS)])), date(2025, 1, 8)),
    "chi-co-mau": (folder([task(so="1", chu_tri=IDS)], [OFFICE, *WARDS], mau=True), date(2025, 1, 8)),
    "khong-han": (state([task(so="1", chu_tri=["o"], thoi_gian="khi tỉnh tổ chức")]), date(2025, 3, 12)),
    "xong-het": (
        state([task(so="1", chu_tri=IDS)], {ma: [done("viec", "2025-03-01")] for ma in IDS}),
        date(2025, 4, 10),
    ),
}


def found(name):
    thu_muc, day = STATES[name]
    return look(thu_muc, list(thu_muc.ho_so.values()), day)


def text(lines):
    return "\n".join(line.text for line in lines) + "\n"


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("kind", ["dau", "tuan", "tin"])
def test_screens_read_as_they_were_read_and_found_good(name, kind, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    make = {"dau": lambda f: text(first_screen(f)), "tuan": lambda f: text(week_lines(f)), "tin": week_text}[kind]
    assert_golden(TEXTS / f"{name}.{kind}.txt", make(found(name)))


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_the_first_screen_fits(name, columns, monkeypatch):
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = text(fit(first_screen(found(name)))).splitlines()
    assert columns < 80 or len(lines) <= 22
    assert all(len(line) <= columns for line in lines)
    assert all(len(line) <= columns for line in text(fit(week_lines(found(name)))).splitlines())


def test_the_week_as_data_has_every_late_and_coming_work():
    data = json.loads(json.dumps(week_data(found("tuan-sau"))))
    assert data["phien_ban"] == 1
    assert data["qua_han"] == data["trong_tuan"] == []
    assert [work["han"] for work in data["tuan_sau"]] == ["2025-03-31"]
    assert data["tuan_sau"][0]["don_vi"] == IDS


def test_outside_a_plan_folder_it_says_how_to_begin(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run_first_screen() == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 5
    assert all(len(line) <= 80 for line in lines)
    assert "hoagiai import" in lines[1]


def test_errors_come_before_everything_else(tmp_path, monkeypatch, capsys):
    (tmp_path / "plans" / "don-vi").mkdir(parents=True)
    (tmp_path / "plans" / "don-vi" / "a.yaml").write_text("ma: b\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run_first_screen() == 1
    assert "hoagiai validate" in capsys.readouterr().out
