"""Two versions of a made-up folder between which everything changes that can, told in every form.

The golden texts were read through by hand; HOAGIAI_CAP_NHAT=1 writes them anew: then read what changed. All names and
numbers are made up.
"""

import json
from pathlib import Path

import pytest

from builders import day, doing, done, folder, task, unit
from golden import assert_golden
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.printing.markdown import write_markdown
from hoagiai_cli.review.compare import changes
from hoagiai_cli.review.comparison_table import comparison
from hoagiai_cli.review.effect import effects
from hoagiai_cli.review.said import data, markdown_lines, text_lines
from hoagiai_cli.review.words import from_to

HERE = Path(__file__).parent / "hai-ban"
LONG = "Rà soát, củng cố, kiện toàn tổ hòa giải ở các thôn, tổ dân phố, bảo đảm thành phần theo quy định của pháp luật"


def paper(so, ngay="2025-03-20"):
    return {"so_ky_hieu": so, "ngay": ngay}


def made(tasks, units, results, settings, plan, *, more, off, words):
    found = folder(tasks, units, results, settings, **plan)
    ho_so = found.ho_so["kh"]
    results = {ma: KetQua.model_validate(result.model_dump(exclude_unset=True) | more.get(ma, {})) for ma, result in ho_so.ket_qua.items()}  # fmt: skip
    loi = {ky: LoiBaoCao.model_validate({"ky": ky, "loi": loi}) for ky, loi in words.items()}
    days = {int(nam): NgayNghi.model_validate({"nam": int(nam), "nghi": nghi}) for nam, nghi in off.items()}
    return found._replace(ngay_nghi=days, ho_so={"kh": ho_so._replace(ket_qua=results, loi_bao_cao=loi)})


def before():
    units = [
        unit("phong", ten="Phòng Mẫu"),
        unit("xa", ten="UBND xã Một"),
        unit("xa-hai", ten="UBND xã Hai"),
        unit("cac-xa", ten="UBND các xã", thanh_vien=["xa", "xa-hai"]),
        unit("cu", ten="Trung tâm Cũ"),
    ]
    tasks = [
        task("ra-soat", "Quý I/2025", ["phong"], so="1", ten=LONG, phoi_hop=["cac-xa"]),
        task("dao-tao", "Quý II/2025", ["phong"], so="2", gia_han=[{"den": "2025-07-31", "van_ban": paper("5/TB")}],
             khac=[{"nhan": "Hình thức", "noi_dung": "Trực tiếp"}], doan=["Đoạn một.", "Đoạn hai."]),
        task("bo-di", "Quý III, IV năm 2025", ["xa"], so="3"),
        task("dung", "Năm 2025", ["xa"], so="4", sua_doi=[{"tu": "2025-02-01", "phoi_hop": ["phong"], "van_ban": paper("7/QĐ")}]),
        task("cung", "Quý I/2025", ["phong"], so="5", ghi_chu="Nhắc lại"),
    ]  # fmt: skip
    results = {
        "phong": [doing("ra-soat", "2025-02-01", ghi="2025-02-02"), done("dao-tao", "2025-06-01", van_ban=paper("9/BC"))],
        "xa": [{"nhiem_vu": "dung", "tien_do": "chua_trien_khai", "ky": "Quý I/2025", "ghi": "2025-03-10", "ly_do": "Chưa có đoàn"}],
    }  # fmt: skip
    more = {
        "xa": {
            "so_lieu": [{"ky": "Quý I/2025", "loai": "uoc_tinh", "bieu": {"so_vu": 12, "ty_le": 0.5}}],
            "kinh_phi": {"du_toan": 45000000},
        }
    }
    off = {"2025": [{"tu": "2025-04-30", "ten": "Ngày mẫu", "nguon": "tự đặt"}]}
    words = {"quy-1-2025": [{"don_vi": "phong", "danh_gia": "Nhìn chung tốt."}]}
    return made(
        tasks, units, results, {"nguong": {"sap_den_han": 15}}, {"co_quan": "phong"}, more=more, off=off, words=words
    )


def after():
    units = [
        unit("phong", ten="Phòng Mẫu đổi tên", hieu_luc={"den": "2025-06-30"},
             ke_thua=[{"den": "xa", "tu_ngay": "2025-07-01", "pham_vi": ["dao-tao"]}, {"den": None, "tu_ngay": "2025-07-01"}]),
        unit("xa", ten="UBND xã Một"),
        unit("xa-hai", ten="UBND xã Hai"),
        unit("cac-xa", ten="UBND các xã", thanh_vien=["xa"]),
        unit("moi", ten="UBND phường Mới", hieu_luc={"tu": "2025-07-01"}),
    ]  # fmt: skip
    tasks = [
        task("ra-soat", "Quý II/2025", ["phong", "xa"], so="1", ten=LONG.replace("các thôn", "mọi thôn"), phoi_hop=[], chu_tri_chung=True,
             nguyen_van={"nhan_chu_tri": "Chủ trì"}),
        task("dao-tao", "Quý II/2025", ["phong"], so="2",
             gia_han=[{"den": "2025-07-31", "van_ban": paper("5/TB"), "ly_do": "Thiếu phòng"}, {"dot": "Quý II/2025", "den": "2025-09-30", "don_vi": ["phong"], "van_ban": paper("6/TB")}],
             khac=[{"nhan": "Hình thức", "noi_dung": "Trực tuyến"}], doan=["Đoạn một sửa.", "Đoạn ba.", "Đoạn bốn."]),
        task("dung", "Năm 2025", ["xa"], so="4", cung_san_pham=["cung"],
             tam_dung=[{"tu": "2025-03-01", "van_ban": paper("8/TB")}], khong_thuc_hien=[{"don_vi": ["xa"], "tu": "2025-05-01", "van_ban": paper("10/TB")}],
             su_kien=[{"ngay": "2025-02-10", "han": "2025-02-28", "van_ban": paper("11/KH")}],
             sua_doi=[{"tu": "2025-02-01", "chu_tri": ["xa", "xa-hai"], "thoi_gian": "Quý II/2025", "van_ban": paper("7/QĐ")}]),
        task("cung", "Quý III, IV năm 2025", ["phong", "xa"], so="5", cach_doc="ca_khoang",
             thoi_gian_rieng=[{"don_vi": "phong", "thoi_gian": "Quý III năm 2025"}, {"don_vi": "xa", "thoi_gian": "Quý IV năm 2025", "cach_doc": "ca_khoang"}]),
        task("them-vao", "Quý IV/2025", ["moi"], so="6", phoi_hop=["phong"]),
        task("khong-so", None, ["xa-hai"]),
    ]  # fmt: skip
    results = {
        "phong": [doing("ra-soat", "2025-02-05", ghi="2025-02-02"), done("dao-tao", "2025-06-01", van_ban=paper("9/BC"), noi_dung="Một lớp")],
        "xa": [{"nhiem_vu": "dung", "tien_do": "chua_trien_khai", "ky": "Quý I/2025", "ghi": "2025-03-10", "ly_do": "Chưa có đoàn"},
               done("cung", "2025-10-02", dot="Quý IV/2025", thay_cho="phong")],
        "xa-hai": [doing("khong-so", "2025-04-01")],
    }  # fmt: skip
    more = {"xa": {"so_lieu": [{"ky": "Quý I/2025", "loai": "thuc_te", "bieu": {"so_vu": 1300, "ty_le": None}}], "kinh_phi": {"du_toan": 45000000, "da_chi": 1500000, "den": "2025-03-31"},
                   "y_kien": [{"ky": "Quý I/2025", "kho_khan": "Thiếu người"}]}}  # fmt: skip
    off = {
        "2025": [{"tu": "2025-04-30", "den": "2025-05-02", "ten": "Ngày mẫu", "nguon": "tự đặt"}],
        "2026": [{"tu": "2026-01-01", "ten": "Ngày mẫu", "nguon": "tự đặt"}],
    }
    words = {
        "quy-1-2025": [{"don_vi": "phong", "danh_gia": "Nhìn chung còn chậm."}],
        "quy-2-2025": [{"don_vi": "phong", "danh_gia": "Khá."}],
    }
    plan = {"co_quan": "xa", "trich_yeu": "Kế hoạch thử, bản hai", "thoi_ky": {"tu": "2025-01-01", "den": "2026-06-30"}}
    return made(
        tasks,
        units,
        results,
        {"nguong": {"sap_den_han": 10}, "bao_cao": {"doi_ngay_nghi": True}},
        plan,
        more=more,
        off=off,
        words=words,
    )


@pytest.mark.parametrize("way", ["xuoi", "nguoc"])
def test_every_change_is_told(way):
    old, new = (before(), after()) if way == "xuoi" else (after(), before())
    found, effect = changes(old, new), effects(old, new, day("2025-10-10"))
    assert_golden(HERE / f"{way}.txt", "\n".join(text_lines(found, effect)) + "\n")
    assert_golden(HERE / f"{way}.md", "\n".join(markdown_lines(found, effect)) + "\n")
    told = data(found, effect, "bản-một", "bản-hai")
    for change in told["thay_doi"]:
        change["chi_tiet"] = [json.dumps(detail, ensure_ascii=False) for detail in change["chi_tiet"]]
    for effect_told in told["tac_dong"]:
        effect_told["tinh_trang"] = [json.dumps(line, ensure_ascii=False) for line in effect_told["tinh_trang"]]
    assert_golden(HERE / f"{way}.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    assert_golden(HERE / f"{way}-bang.md", write_markdown(comparison(found, effect, "bản-một", "bản-hai")))


def test_what_is_the_same_is_no_change():
    assert changes(before(), before()) == []
    assert effects(before(), before(), day("2025-10-10")) == []
    nothing = data([], [], "a", "b")
    assert (nothing["thay_doi"], nothing["tac_dong"]) == ([], [])
    assert list(text_lines([], [])) == ["Không có thay đổi về nội dung."]
    assert list(markdown_lines([], [])) == ["### Thay đổi của kế hoạch", "", "Không có thay đổi về nội dung."]


def test_every_choice_has_words():
    from hoagiai_cli.deadlines.reading import LuaChon
    from hoagiai_cli.model.json_schema import MEANINGS
    from hoagiai_cli.review.words import CHOICES

    assert set(CHOICES) | {choice.value for choice in LuaChon} == set(MEANINGS)


def test_a_list_in_another_order_is_no_change():
    old, new = (folder([task(chu_tri=order)]) for order in (["a", "b"], ["b", "a"]))
    assert changes(old, new) == []


WORDS = " ".join(f"chữ{number}" for number in range(40))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("a b", "a c", "“a b” → “a c”"),
        (WORDS, WORDS.replace("chữ20 ", "mới "), None),
        (WORDS, "đầu " + WORDS, None),
        (WORDS, WORDS + " đuôi", None),
        (WORDS, WORDS.removesuffix(" chữ39"), None),
        (WORDS, WORDS.removeprefix("chữ0 "), None),
    ],
)
def test_of_long_texts_the_words_around_the_change_are_told(old, new, told):
    found = from_to(old, new)
    if told:
        assert found == told
        return
    sides = [side.strip("“”") for side in found.split(" → ")]
    for text, side in ((old, sides[0]), (new, sides[1])):
        shown = side.removeprefix("… ").removesuffix(" …")
        assert shown in text
        assert side.startswith("… ") is not text.startswith(shown)
        assert side.endswith(" …") is not text.endswith(shown)
    assert sides[0] != sides[1]
    assert all(len(side) < len(WORDS) for side in sides)


def test_days_without_an_end_or_a_beginning():
    from hoagiai_cli.model.base import HieuLuc
    from hoagiai_cli.review.words import Names, value

    names = Names({}, {})
    said = [
        value(HieuLuc.model_validate(days), names)
        for days in ({}, {"tu": "2025-01-01"}, {"den": "2025-06-30"}, {"tu": "2025-01-01", "den": "2025-06-30"})
    ]
    assert said == ["không giới hạn", "từ 01/01/2025", "đến hết 30/6/2025", "từ 01/01/2025 đến hết 30/6/2025"]


def test_why_git_gives_no_versions(tmp_path):
    from hoagiai_cli.review.git import _no_repository

    assert "chủ sở hữu khác" in _no_repository(tmp_path, "fatal: detected dubious ownership in repository at '/x'")
    assert "không nằm trong kho git" in _no_repository(tmp_path, "fatal: not a git repository")
