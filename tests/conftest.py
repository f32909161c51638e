"""What all tests share."""

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.model.ho_so import HoSo, ThuMuc
from hoagiai_cli.model.ket_qua import KetQua
from hoagiai_cli.rules.check import check_folder, load_folder

LONG = 10.0
"""Seconds from which a test bears the mark ``slow`` with a budget."""


def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """Keep how long a test took beside what it may take; a busy machine is no defect, so it is only told."""
    mark = item.get_closest_marker("slow")
    budget = mark.kwargs["seconds"] if mark else LONG
    if call.when == "call" and call.duration > budget:
        item.user_properties.append(("over", f"{call.duration:.0f} s, budget {budget:.0f} s"))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """List the tests that took longer than they may."""
    reports = [
        report for found in terminalreporter.stats.values() for report in found if hasattr(report, "user_properties")
    ]
    over = [(report.nodeid, words) for report in reports for name, words in report.user_properties if name == "over"]
    if over:
        terminalreporter.section("over their budget")
        for nodeid, words in dict(over).items():
            terminalreporter.write_line(f"{words}: {nodeid}")


ROOT = Path(__file__).parent.parent

# What commands remember of the files that they wrote stays out of the user's own folder.
os.environ["HOAGIAI_BO_NHO"] = tempfile.mkdtemp(prefix="hoagiai-")

# No test is timed: a busy machine is no defect.
settings.register_profile("hoagiai", settings.default, deadline=None)
settings.load_profile("hoagiai")


@pytest.fixture(scope="session")
def lai_chau() -> ThuMuc:
    """The Lai Châu plan of this project, with no results."""
    folder, findings = load_folder(ROOT / "plans")[0], check_folder(ROOT / "plans")
    assert [finding for finding in findings if finding.severity is not Severity.LUU_Y] == []
    return folder


PLAN = "hoa-giai-2025"


@pytest.fixture(scope="session")
def thu_muc() -> ThuMuc:
    """The project's own plan, with no results."""
    folder, _ = load_folder(ROOT / "plans")
    # The plan of a checkout in use may hold results; these documents are of the plan as it was issued.
    return folder._replace(ho_so={PLAN: folder.ho_so[PLAN]._replace(ket_qua={})})


@pytest.fixture(scope="session")
def ho_so(thu_muc: ThuMuc) -> HoSo:
    return thu_muc.ho_so[PLAN]


RESULTS = [
    {
        "don_vi": "ubnd-phuong-tan-phong",
        "nhat_ky": [
            {
                "nhiem_vu": "ban-hanh-ke-hoach",
                "tien_do": "hoan_thanh",
                "ngay": "2025-02-21",
                "van_ban": {"so_ky_hieu": "12/KH-UBND", "ngay": "2025-02-21"},
                "noi_dung": "Ban hành kế hoạch công tác hòa giải ở cơ sở năm 2025",
            },
            {
                "nhiem_vu": "kien-toan-to-hoa-giai",
                "tien_do": "dang_thuc_hien",
                "ngay": "2025-04-21",
                "noi_dung": "Kiện toàn 05 tổ hòa giải",
                "van_ban": {"so_ky_hieu": "45/QĐ-UBND", "ngay": "2025-04-21"},
                "kho_khan": "Còn 02 tổ hòa giải chưa có hòa giải viên nữ",
                "de_xuat": "Đề nghị hướng dẫn việc bầu bổ sung hòa giải viên",
            },
        ],
    },
    {
        "don_vi": "ubnd-xa-san-thang",
        "nhat_ky": [
            {
                "nhiem_vu": "ban-hanh-ke-hoach",
                "tien_do": "hoan_thanh",
                "ngay": "2025-04-02",
                "van_ban": {"so_ky_hieu": "15/KH-UBND", "ngay": "2025-04-02"},
            }
        ],
    },
    {
        "don_vi": "phong-tu-phap",
        "nhat_ky": [
            {
                "nhiem_vu": "tap-huan",
                "dot": "Quý II/2025",
                "tien_do": "hoan_thanh",
                "ngay": "2025-05-20",
                "noi_dung": "Tổ chức 01 hội nghị tập huấn cho 78 hòa giải viên",
            }
        ],
    },
]


@pytest.fixture(scope="session")
def thu_muc_co_ket_qua(thu_muc: ThuMuc) -> ThuMuc:
    results = {result["don_vi"]: KetQua.model_validate(result) for result in RESULTS}
    return thu_muc._replace(ho_so={PLAN: thu_muc.ho_so[PLAN]._replace(ket_qua=results)})
