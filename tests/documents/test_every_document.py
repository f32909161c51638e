"""Every document, of every period, of the sample and of generated plans: words that no officer would sign are absent.

The golden texts are of the sample folder; HOAGIAI_CAP_NHAT=1 writes them anew: then read what changed.
"""

import re
from datetime import date
from html import escape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from builders import doing, done, folder, task, unit
from golden import assert_golden
from hoagiai_cli.deadlines.calendars import Ky as Loai
from hoagiai_cli.documents.bao_cao import CapSo, bao_cao
from hoagiai_cli.documents.cong_van import letters
from hoagiai_cli.documents.don_doc import reminders
from hoagiai_cli.documents.ke_hoach import ke_hoach_in
from hoagiai_cli.documents.ke_hoach_don_vi import ke_hoach_don_vi
from hoagiai_cli.documents.theo_doi import TheoDoi, theo_doi_in
from hoagiai_cli.gathering.ky import SoKy, period
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.printing.write import Format, write
from hoagiai_cli.rules.check import load_folder
from reading import docx_text, markdown_source_text

DATA = Path(__file__).parent / "data" / "mau"
SAMPLE = Path(__file__).parents[2] / "examples" / "du-lieu-mau" / "plans"
PERIODS = [
    *(SoKy(Loai.THANG, number, 2025) for number in range(1, 13)),
    *(SoKy(Loai.QUY, number, 2025) for number in range(1, 5)),
    SoKy(Loai.SAU_THANG, 1, 2025),
    SoKy(Loai.SAU_THANG, 2, 2025),
    SoKy(Loai.CHIN_THANG, 1, 2025),
    SoKy(Loai.NAM, 1, 2025),
]

FORBIDDEN = re.compile(
    r"\b(None|True|False|nan|NaN|Undefined|January|February|March|April|June|July|August|September|October|November"
    r"|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\{\{|\{%|%\}|\}\}|<[a-z/]|\b[a-z]+_[a-z_]+\b|  "
)
DOUBLED = re.compile(r"\b([^\W\d_]+) \1\b", re.IGNORECASE)
NOT_DOUBLED = {"xã xã"}


def mistakes(text: str) -> list[str]:
    """The words of a document that are not to be in any."""
    found = [match[0] for match in FORBIDDEN.finditer(text)]
    return found + [match[0] for match in DOUBLED.finditer(text)]


@pytest.fixture(scope="module")
def sample():
    return load_folder(SAMPLE)[0]


@pytest.fixture(scope="module")
def sample_without_results(sample):
    ((ma, ho_so),) = sample.ho_so.items()
    return sample._replace(ho_so={ma: ho_so._replace(ket_qua={})})


def reports(thu_muc, periods, don_vi=None):
    (ho_so,) = thu_muc.ho_so.values()
    for so_ky in periods:
        ky = period(thu_muc, so_ky)
        yield so_ky.ten_tep, bao_cao(thu_muc, ho_so, ky, CapSo(), don_vi=don_vi).van_ban


def others(thu_muc, day, units):
    """Letters, tracking table and plans."""
    (ho_so,) = thu_muc.ho_so.values()
    found = reminders(thu_muc, ho_so, day, (date(2025, 1, 1), date(2025, 12, 31)))
    for gop in (False, True):
        for letter in letters(thu_muc, ho_so, found, day, gop=gop).thu:
            yield f"{letter.ten_tep}{'-gop' if gop else ''}", letter.van_ban
    yield "theo-doi", theo_doi_in(TheoDoi(thu_muc, ho_so, day))
    for ma in units:
        yield f"ke-hoach-{ma}", ke_hoach_don_vi(thu_muc, ho_so, ma)


def everything(thu_muc, day=date(2025, 12, 20)):
    yield from reports(thu_muc, PERIODS)
    for name, van_ban in reports(thu_muc, PERIODS[-4:], "ubnd-phuong-mau-mot"):
        yield f"don-vi-{name}", van_ban
    yield from others(thu_muc, day, ["ubnd-phuong-mau-mot", "phong-tu-phap", "uy-ban-mttq-thanh-pho"])
    (ho_so,) = thu_muc.ho_so.values()
    yield "ke-hoach", ke_hoach_in(thu_muc, ho_so)


@pytest.mark.parametrize("results", [True, False], ids=["co-ket-qua", "khong-ket-qua"])
def test_every_document_of_the_sample_reads_as_it_was_read_and_found_good(sample, sample_without_results, results):
    thu_muc = sample if results else sample_without_results
    where = DATA / ("co-ket-qua" if results else "khong-ket-qua")
    names = set()
    for name, van_ban in everything(thu_muc):
        text = write(van_ban, Format.MD).decode()
        golden = where / f"{name}.md"
        names.add(golden.name)
        assert_golden(golden, text)
    assert names == {path.name for path in where.iterdir()}


@pytest.mark.parametrize("results", [True, False], ids=["co-ket-qua", "khong-ket-qua"])
def test_no_document_of_the_sample_has_words_that_no_officer_would_sign(sample, sample_without_results, results):
    for name, van_ban in everything(sample if results else sample_without_results):
        assert not mistakes(docx_text(write(van_ban, Format.DOCX))), name


PHRASES = (
    "Quý I/2025", "Quý II, quý IV năm 2025", "Quý III, IV năm 2025", "Năm 2025", "Thường xuyên", "Hằng quý",
    "Hằng tháng", "trước ngày 25/02/2025", "chậm nhất ngày 15/6/2025", "khi tỉnh tổ chức", "Định kỳ", "Tháng 5/2025",
    None,
)  # fmt: skip
NAMES = ("UBND phường Một", "UBND xã Hai", "Phòng Tư pháp", "Ủy ban Mặt trận Tổ quốc", "Tòa án nhân dân")
RELATIONS = (None, "cap_duoi", "phoi_hop", "noi_bo", "cap_tren")
SETTINGS = (
    {},
    {"bao_cao": {"lich_nhiem_vu": "duong_lich", "lich_so_lieu": "duong_lich"}},
    {"bieu": []},
    {
        "phat_hanh": [
            {"loai": ["bao_cao", "cong_van"], "don_vi": "u2", "ky_hieu": "TP", "kinh_gui": ["Sở Tư pháp"]},
        ]
    },
)
TITLES = (
    "Triển khai công tác hòa giải năm 2025",
    "Về việc thực hiện Đề án",
    "Kế hoạch thực hiện phong trào thi đua",
    "V/v kiểm tra",
)
DAYS = st.dates(date(2025, 1, 1), date(2025, 12, 31))
KEYS = ("to_hoa_giai", "tiep_nhan", "hoa_giai_thanh", "hoa_giai_khong_thanh", "hoa_giai_vien", "la")


@st.composite
def plans(draw):
    units = [
        unit(f"u{number}", ten=name, quan_he=draw(st.sampled_from(RELATIONS))) for number, name in enumerate(NAMES)
    ]
    units.append(unit("nhom", ten="UBND các xã, phường", thanh_vien=["u0", "u1"] if draw(st.booleans()) else []))
    ids = [item["ma"] for item in units]
    if draw(st.booleans()):
        units[0] |= {
            "hieu_luc": {"den": "2025-06-30"},
            "ke_thua": [{"den": draw(st.sampled_from(["u1", None])), "tu_ngay": "2025-07-01"}],
        }
    tasks = []
    for number in range(draw(st.integers(1, 4))):
        leads = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True))
        partners = draw(st.lists(st.sampled_from(ids), max_size=2, unique=True))
        fields = {"phoi_hop": [ma for ma in partners if ma not in leads]}
        if draw(st.booleans()):
            fields["so"] = str(number + 1)
        decision = {"van_ban": {"so_ky_hieu": "45/TB-UBND"}}
        if draw(st.integers(0, 3)) == 0:
            fields["gia_han"] = [{"den": draw(DAYS).isoformat(), **decision}]
        if draw(st.integers(0, 5)) == 0:
            fields["tam_dung"] = [{"tu": draw(DAYS).isoformat(), **decision}]
        if draw(st.integers(0, 5)) == 0:
            fields["khong_thuc_hien"] = [{"tu": draw(DAYS).isoformat(), **decision}]
        tasks.append(
            task(f"t{number}", draw(st.sampled_from(PHRASES)), leads, ten=f"Tổ chức việc thứ {number + 1}", **fields)
        )
    results = {ma: draw(logs(tasks)) for ma in draw(st.lists(st.sampled_from(ids[:-1]), max_size=3, unique=True))}
    thu_muc = folder(
        tasks, units, results, draw(st.sampled_from(SETTINGS)), co_quan="u2", trich_yeu=draw(st.sampled_from(TITLES))
    )
    ((ma, ho_so),) = thu_muc.ho_so.items()
    given_figures = {unit_id: draw(with_figures(result)) for unit_id, result in ho_so.ket_qua.items()}
    return thu_muc._replace(ho_so={ma: ho_so._replace(ket_qua=given_figures)})


@st.composite
def logs(draw, tasks):
    log = []
    for item in tasks:
        make = draw(st.sampled_from([None, done, doing]))
        if make:
            fields = draw(
                st.sampled_from(
                    [
                        {},
                        {"noi_dung": "Đã họp; "},
                        {"van_ban": {"so_ky_hieu": "3/KH-UBND"}},
                        {"kho_khan": "Thiếu người", "de_xuat": "Bổ sung người"},
                    ]
                )
            )
            log.append(make(item["ma"], draw(DAYS).isoformat(), **fields))
    return log


@st.composite
def with_figures(draw, result):
    values = st.one_of(
        st.none(), st.integers(0, 5000), st.floats(0, 99, allow_nan=False).map(lambda value: round(value, 1))
    )
    periods = draw(
        st.lists(
            st.sampled_from(["6 tháng đầu năm 2025", "Năm 2025", "Quý I/2025", "Năm 2024"]), max_size=3, unique=True
        )
    )
    figures = [
        {
            "ky": ky,
            "loai": draw(st.sampled_from(["thuc_te", "uoc_tinh"])),
            "bieu": draw(st.dictionaries(st.sampled_from(KEYS), values, max_size=4)),
        }
        for ky in periods
    ]
    money = draw(st.sampled_from([None, {}, {"du_toan": 10}, {"du_toan": 0, "da_chi": 5}, {"da_chi": 1_000_000}]))
    words = {"y_kien": [{"ky": "Quý II/2025", "de_xuat": "Đề nghị hướng dẫn"}]} if draw(st.booleans()) else {}
    return KetQua.model_validate({**result.model_dump(mode="json"), "so_lieu": figures, "kinh_phi": money, **words})


@settings(
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@given(plans(), st.lists(st.sampled_from(PERIODS), min_size=2, max_size=3, unique=True), DAYS)
def test_no_document_of_any_plan_has_words_that_no_officer_would_sign(thu_muc, periods, day):
    for name, van_ban in (*reports(thu_muc, periods), *others(thu_muc, day, ())):
        for output_format in (Format.DOCX, Format.MD):
            data = write(van_ban, output_format)
            text = docx_text(data) if output_format is Format.DOCX else data.decode()
            wrong = [word for word in mistakes(text.replace("<br>", " ")) if word.lower() not in NOT_DOUBLED]
            assert not wrong, f"{name}: {wrong}"


def test_the_same_input_gives_the_same_bytes(sample):
    for (name, first), (_, second) in zip(everything(sample), everything(sample), strict=True):
        for output_format in Format:
            assert write(first, output_format) == write(second, output_format), name


HOSTILE = ("{{ 7*7 }}", "<script>alert(1)</script>", "& < > \" '", "=cmd()", "*đậm* _nghiêng_ | # 10.1. đ)", "x" * 5000)


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: words[:12])
def test_hostile_values_come_out_as_text_and_lose_nothing(words):
    record = done("t", "2025-02-01", noi_dung=words, kho_khan=words, de_xuat=words)
    units = [unit("a", ten=words, quan_he="cap_duoi"), unit("b", quan_he="phoi_hop")]
    tasks = [task("t", chu_tri=["a"], ten=words, phoi_hop=["b"]), task("u", chu_tri=["a"], ten=words, phoi_hop=["b"])]
    thu_muc = folder(tasks, units, {"a": [record]})
    documents = [*reports(thu_muc, PERIODS[12:13]), *others(thu_muc, date(2025, 5, 1), ["a"])]
    for name, van_ban in documents:
        assert words in docx_text(write(van_ban, Format.DOCX)), name
        html = write(van_ban, Format.HTML).decode()
        assert "<script" not in html, name
        assert escape(words, quote=False) in html, name
        assert words in markdown_source_text(write(van_ban, Format.MD).decode()), name
