"""The official count of parts of work, which always adds up, and rates that name their denominators.

The four columns (finished within time, finished late, unfinished within time, unfinished overdue) are those of
Báo cáo số 1270/BC-TCTTTg ngày 27/12/2017; parts without a deadline, suspended and dropped ones stand apart.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from hoagiai_cli.tracking.status import TinhTrang


class TongHop(NamedTuple):
    """Numbers of parts of work."""

    tong: int
    hoan_thanh_dung_han: int
    hoan_thanh_qua_han: int
    hoan_thanh_khong_han: int
    chua_hoan_thanh_trong_han: int
    chua_hoan_thanh_qua_han: int
    khong_xac_dinh_han: int
    tam_dung: int
    khong_thuc_hien: int

    @property
    def hoan_thanh(self) -> int:
        """All that is finished."""
        return self.hoan_thanh_dung_han + self.hoan_thanh_qua_han + self.hoan_thanh_khong_han

    @property
    def den_han(self) -> int:
        """What has fallen due: finished with a deadline, or overdue. The denominator that official reports use."""
        return self.hoan_thanh_dung_han + self.hoan_thanh_qua_han + self.chua_hoan_thanh_qua_han


class TyLe(NamedTuple):
    """A rate: never a bare percentage.

    Attributes:
        ten: What is measured.
        tu_so: Numerator.
        mau_so: Denominator; over 0 the rate does not exist and prints as "–".
        ten_mau_so: What the denominator counts.
    """

    ten: str
    tu_so: int
    mau_so: int
    ten_mau_so: str

    @property
    def phan_tram(self) -> float | None:
        """Per cent, unrounded; None over nothing."""
        return 100 * self.tu_so / self.mau_so if self.mau_so else None

    @property
    def cau(self) -> str:
        """The rate in words, with its numerator and denominator."""
        share = "–" if self.phan_tram is None else f"{self.phan_tram:.1f}%".replace(".", ",")
        return f"{self.ten}: {share} ({self.tu_so}/{self.mau_so} {self.ten_mau_so})"


def count(statuses: Iterable[TinhTrang]) -> TongHop:
    """Count parts by status.

    Raises:
        AssertionError: If the columns did not add up to the total: a status would have no column.
    """
    by_status = Counter(statuses)
    result = TongHop(
        tong=by_status.total(),
        hoan_thanh_dung_han=by_status[TinhTrang.HOAN_THANH_DUNG_HAN],
        hoan_thanh_qua_han=by_status[TinhTrang.HOAN_THANH_QUA_HAN],
        hoan_thanh_khong_han=by_status[TinhTrang.HOAN_THANH_KHONG_HAN],
        chua_hoan_thanh_trong_han=by_status[TinhTrang.CHUA_DEN_KY]
        + by_status[TinhTrang.TRONG_HAN]
        + by_status[TinhTrang.SAP_DEN_HAN],
        chua_hoan_thanh_qua_han=by_status[TinhTrang.QUA_HAN],
        khong_xac_dinh_han=by_status[TinhTrang.KHONG_XAC_DINH_HAN],
        tam_dung=by_status[TinhTrang.TAM_DUNG],
        khong_thuc_hien=by_status[TinhTrang.KHONG_THUC_HIEN],
    )
    if sum(result) != 2 * result.tong:
        raise AssertionError(f"the count does not add up: {result}")
    return result


def rates(tong_hop: TongHop, so_da_bao_cao: int, xong_truoc_ky: int = 0) -> tuple[TyLe, ...]:
    """Return the rates that reports give.

    Args:
        tong_hop: The count.
        so_da_bao_cao: How many parts have at least one record.
        xong_truoc_ky: How many were finished though they fall due only after the period that is asked about.
    """
    return (
        TyLe(
            "Tỷ lệ hoàn thành",
            tong_hop.hoan_thanh_dung_han + tong_hop.hoan_thanh_qua_han - xong_truoc_ky,
            tong_hop.den_han - xong_truoc_ky,
            "phần việc đến hạn",
        ),
        TyLe(
            "Tỷ lệ hoàn thành đúng hạn",
            tong_hop.hoan_thanh_dung_han,
            tong_hop.hoan_thanh_dung_han + tong_hop.hoan_thanh_qua_han,
            "phần việc có hạn đã hoàn thành",
        ),
        TyLe("Tỷ lệ phần việc có báo cáo", so_da_bao_cao, tong_hop.tong, "phần việc"),
    )
