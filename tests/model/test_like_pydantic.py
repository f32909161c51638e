"""A model that reads by itself takes nothing that pydantic refuses, and reads nothing otherwise than pydantic does."""

from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hoagiai_cli.language.printed_day import NgayIn
from hoagiai_cli.model.by_pydantic import judge
from hoagiai_cli.model.cau_hinh import CauHinh, Nguong
from hoagiai_cli.model.don_vi import DonVi
from hoagiai_cli.model.ke_hoach import KeHoach, Muc
from hoagiai_cli.model.ket_qua import KetQua, LoaiSoLieu, TienDo
from hoagiai_cli.model.loi_bao_cao import LoiBaoCao
from hoagiai_cli.model.ngay_nghi import NgayNghi
from hoagiai_cli.model.nhiem_vu import NhiemVu
from hoagiai_cli.model.phap_luat import VanBanPhapLuat
from hoagiai_cli.model.phe_duyet import PheDuyet
from hoagiai_cli.model.plain import Invalid, Sai, Unsure
from hoagiai_cli.model.readers import reader_of
from hoagiai_cli.store.source import Source, Unreadable
from hoagiai_cli.store.yaml_reader import read_yaml
from hoagiai_cli.writing.setup.answers import TraLoi

ROOT = Path(__file__).parents[2]
WHOLE = {
    DonVi: {
        "ma": "ubnd-phuong-mau",
        "ten": "UBND phường Mẫu",
        "quan_he": "cap_duoi",
        "hieu_luc": {"tu": "2025-01-01", "den": "2025-06-30"},
        "thanh_vien": ["a", "b"],
        "ke_thua": [{"den": None, "tu_ngay": "2025-07-01", "pham_vi": ["a"], "can_cu": "Nghị quyết mẫu"}],
        "dau_van_ban": {"chu_quan": ["UBND TỈNH"], "ten": ["PHÒNG MẪU"], "dia_danh": "Mẫu"},
        "lien_he": {"bo_phan": "Văn phòng", "dien_thoai": "0213 000 000", "thu_dien_tu": "mau@mau.vn"},
    },
    NhiemVu: {
        "ma": "mot",
        "so": 5,
        "trong_doan": True,
        "thu_tu": 3,
        "ten": "Một việc",
        "chu_tri": ["a"],
        "thoi_gian": "Quý II",
        "cach_doc": "tung_quy",
        "thoi_gian_rieng": [{"don_vi": "a", "thoi_gian": "Quý I"}, {"don_vi": ["b", "c"], "thoi_gian": "Quý II"}],
        "nguyen_van": {"chu_tri": "A"},
        "khac": [{"nhan": "Hình thức", "noi_dung": "Trực tiếp"}],
        "gia_han": [{"den": "2025-07-31", "van_ban": {"so_ky_hieu": "45/TB", "ngay": "2025-06-20"}, "ly_do": "x"}],
        "tam_dung": [{"tu": "2025-02-01", "den": "2025-03-01", "van_ban": {"so_ky_hieu": "45/TB"}, "dot": "Quý II"}],
        "sua_doi": [{"tu": "2025-02-01", "chu_tri": ["c"], "van_ban": {"so_ky_hieu": "1/QĐ"}}],
        "su_kien": [{"ngay": "2025-02-01", "han": "2025-03-01", "van_ban": {"so_ky_hieu": "1/QĐ"}, "don_vi": ["a"]}],
    },
    KetQua: {
        "don_vi": "a",
        "nhat_ky": [
            {"nhiem_vu": "mot", "tien_do": "hoan_thanh", "ngay": "2025-02-01", "van_ban": {"so_ky_hieu": "1/BC"}},
            {"nhiem_vu": "hai", "tien_do": "dang_thuc_hien", "ghi": "2025-02-01", "trang_thai": "cho_duyet"},
        ],
        "so_lieu": [{"ky": "Năm 2025", "loai": "uoc_tinh", "bieu": {"to": 12, "ty_le": 0.5, "chua_co": None}}],
        "kinh_phi": {"du_toan": 0, "da_chi": 5},
        "bieu_mau": [{"ky": "Quý I", "nhan": "2025-04-01", "dau": "ab", "tu_choi": [{"noi": "A1", "loi": "sai"}]}],
    },
    KeHoach: {
        "ma": "ke-hoach",
        "so": "12",
        "ky_hieu": "KH-UBND",
        "dia_danh": "Mẫu",
        "ngay": "2025-02",
        "co_quan": "a",
        "trich_yeu": "Việc mẫu",
        "thoi_ky": {"tu": "2025-01-01", "den": "2025-12-31"},
        "phan": [{"so": "I", "muc": [{"so": 1, "muc": [{"ten": "Trong cùng"}]}]}],
        "nguoi_ky": {"quyen_han": ["CHỦ TỊCH"]},
        "mau": False,
    },
    CauHinh: {
        "phat_hanh": [{"loai": ["bao_cao"], "don_vi": "a", "ky_hieu": "TP", "nguoi_ky": [{"quyen_han": ["KT"]}]}],
        "nguong": {"sap_den_han": 15},
        "bao_cao": {"lich_nhiem_vu": "duong_lich", "doi_ngay_nghi": True, "han_gui": 3},
        "bieu": [{"ma": "b", "ten": "Biểu", "ky": ["quy"], "chi_tieu": [{"ten": "X", "gom": [{"khoa": "x", "ten": "y"}]}]}],
    },
    NgayNghi: {"nam": 2025, "nghi": ["2025-01-01", {"tu": "2025-04-30", "den": "2025-05-01"}], "lam_bu": ["2025-04-26"]},
    VanBanPhapLuat: {"ma": "nd", "so_ky_hieu": "30/2020/NĐ-CP", "loai": "Nghị định", "nguon": "Đã đọc", "thay_the": ["x"]},
    PheDuyet: {"phe_duyet": [{"van_ban": {"so_ky_hieu": "1"}, "nhiem_vu": {"mot": ["dau"]}, "nhom": {"n": ["a"]}}]},
    LoiBaoCao: {"ky": "quy-2-2025", "loi": [{"don_vi": "a", "danh_gia": "Tốt.\nRất tốt."}]},
    TraLoi: {"nhom": {"xã": ["A", "B"], "phường": {"thanh_vien": ["C"]}}, "cach_doc": {"5": "tung_quy"}},
}  # fmt: skip
ODD = (
    None, True, False, 0, 1, -1, 367, 5.0, 0.5, float("inf"), float("nan"), 10**25, "", " ", "5", "true", "yes", "a b",
    "2025-02-30", "2025-2-3", "2025-01-01", "1800-01-01", "２０２５-01-01", "a\x07", "a\n", "\ud800", "x" * 101,
    "x" * 20_001, "hoan_thanh", "A", "-a", [], [None], ["a"], ["a", "a"], {}, {"a": 1}, {"tu": "2025-01-01"}, (), ("a",),
    {"a"}, b"a", date(2025, 1, 1), TienDo.HOAN_THANH, LoaiSoLieu.UOC_TINH, Muc.model_construct(), Nguong.model_construct(),
    [[]], [{}], 2025, "2025", "2025-13", {1: 2}, {"quyen_han": ["x"], "la": 1},
)  # fmt: skip


def places(data, above=()):
    yield above
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, (list, tuple)) else ()
    for key, value in items:
        yield from places(value, (*above, key))


def spoiled(data, place, odd, how):
    data = deepcopy(data)
    if not place:
        return odd
    *above, last = place
    holder = data
    for step in above:
        holder = holder[step]
    if how == "drop":
        del holder[last]
    elif how == "add" and isinstance(holder, dict):
        holder["khoa_la"] = odd
    elif how == "append" and isinstance(holder[last], list):
        holder[last].append(odd)
    else:
        holder[last] = odd
    return data


def shape(value):
    """A value with the types in it: True is not 1, and a list is not a tuple."""
    if hasattr(value, "model_fields"):
        return type(value), value.model_fields_set, [shape(getattr(value, name)) for name in value.model_fields]
    if isinstance(value, (tuple, list)):
        return type(value), [shape(item) for item in value]
    if isinstance(value, dict):
        return [(shape(key), shape(item)) for key, item in value.items()]
    return type(value), str(value) if isinstance(value, NgayIn) else repr(value)


def outcome(read, data):
    try:
        return shape(read(data))
    except (Invalid, Sai, Unsure):
        return None


def compare(model, data):
    alone = outcome(reader_of(model), data)
    if alone is not None:
        assert alone == outcome(lambda value: judge(model, value), data)


@pytest.mark.parametrize("model", WHOLE, ids=lambda model: model.__name__)
def test_what_is_right_needs_no_pydantic(model):
    data = WHOLE[model]
    assert outcome(reader_of(model), data) is not None
    compare(model, data)


CASES = [(model, data, place) for model, data in WHOLE.items() for place in places(data)]


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(CASES), st.sampled_from(ODD), st.sampled_from(("set", "set", "drop", "add", "append")))
def test_what_is_spoiled_is_read_alike_or_left_to_pydantic(case, odd, how):
    model, data, place = case
    compare(model, spoiled(data, place, odd, how))


def test_every_file_of_the_examples_is_read_alike():
    from hoagiai_cli.rules.check import MODELS
    from hoagiai_cli.store.layout import scan

    for root in (ROOT / "plans", *sorted((ROOT / "tests" / "loi").glob("*/plans"))):
        layout = scan(root)
        plans = [file for plan in layout.plans for file in (plan.document, *plan.tasks, *plan.results) if file]
        for file in (*layout.units, *layout.holidays, *plans):
            try:
                data = read_yaml(Source(file.path, Path(file.path).read_text("utf-8"))).data
            except (Unreadable, UnicodeDecodeError, OSError):
                continue
            compare(MODELS[file.kind], data)


def test_a_model_is_frozen_and_equal_to_what_says_the_same():
    one, other = (NhiemVu.model_validate(WHOLE[NhiemVu]) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != one.model_copy(update={"so": "6"})
    assert one.model_copy(update={"thu_tu": None}) == NhiemVu.model_validate(
        {key: value for key, value in WHOLE[NhiemVu].items() if key != "thu_tu"}
    )
    with pytest.raises(AttributeError):
        one.so = "7"


@pytest.mark.parametrize("model", WHOLE, ids=lambda model: model.__name__)
@pytest.mark.parametrize("options", [{}, {"exclude_defaults": True}, {"exclude_none": True}, {"exclude_unset": True}])
def test_data_are_given_back_as_pydantic_would(model, options):
    """Fingerprints of approvals are taken over these data: they may never change."""
    from pydantic import TypeAdapter

    read = model.model_validate(WHOLE[model])
    dumped = read.model_dump(mode="json", **options)
    assert model.model_validate(dumped) == read
    assert TypeAdapter(dict).dump_python(dumped, mode="json") == dumped
    if options == {"exclude_unset": True}:
        assert set(dumped) == set(WHOLE[model])
