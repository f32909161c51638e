"""Rows → a data set of Parquet files, partitioned by province and year; an unchanged folder is not written again.

``<table>/tinh=<slug>/nam=<year>/<place>.parquet``, and ``hoagiai.json`` with what each place wrote and from what.
"""

import contextlib
import hashlib
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hoagiai_cli.combining.results import ThuMucGop, TrangThai
from hoagiai_cli.combining.rows import (
    CAC_CHU,
    CHU,
    COLUMNS,
    DUNG_SAI,
    NGAY,
    SO,
    SO_NGUYEN,
    TABLES,
    Row,
    folder_row,
    rows_of,
)
from hoagiai_cli.combining.summary import Hoi, plans_of
from hoagiai_cli.diagnostics.errors import UserError, os_reason
from hoagiai_cli.language.spelling import fold, without_marks
from hoagiai_cli.model.ho_so import ThuMuc
from hoagiai_cli.store.atomic import refuse_leading_out, write_bytes

VERSION = 1
MANIFEST = "hoagiai.json"
_UNKNOWN = "khong-ro"
_META = "hoagiai_phien_ban"
_PARTS = 4
"""Of a file's name: table, province, year, place."""


class DataSet:
    """A data set in a folder, into which folders are put one after another."""

    def __init__(self, top: Path, hoi: Hoi) -> None:
        """Open the data set; a folder that is new or empty begins one.

        Raises:
            UserError: When pyarrow is not installed, or the folder holds something else.
        """
        try:
            import pyarrow as pa
            import pyarrow.parquet as pq
        except ImportError:
            raise UserError("chưa cài pyarrow; chạy: python -m pip install pyarrow") from None
        self._parquet = pq
        self._arrow = pa
        self._top = top
        self._hoi = hoi
        self._entries = _opened(top)
        kinds = {
            CHU: pa.string(), NGAY: pa.date32(), SO: pa.float64(), SO_NGUYEN: pa.int32(), DUNG_SAI: pa.bool_(),
            CAC_CHU: pa.list_(pa.string()),
        }  # fmt: skip
        self._schemas = {
            table: pa.schema(
                [(name, kinds[kind]) for name, kind in columns.items()], {"hoagiai_phien_ban": str(VERSION)}
            )
            for table, columns in COLUMNS.items()
        }
        self._put: set[str] = set()
        self._keep()
        self.da_ghi = 0
        self.giu_nguyen = 0

    def put(self, folder: ThuMuc, found: ThuMucGop) -> None:
        """Write a counted folder, unless what was written of it still holds."""
        noi = _key(found)
        mark = self._mark(found)
        self._put.add(noi)
        known = self._entries.get(noi)
        if known and known["dau"] == mark and all((self._top / name).is_file() for name in known["tep"]):
            self.giu_nguyen += 1
            return
        years = {plan.ke_hoach.nam for plan in plans_of(folder, self._hoi)}
        # A table without rows is there all the same: a query over it finds nothing, and does not fail.
        by_file: dict[tuple[str, int], list[Row]] = {(table, nam): [] for table in TABLES for nam in years}
        for table, nam, row in rows_of(folder, found, noi, self._hoi):
            by_file[table, nam].append(row)
        by_file["thu_muc", self._hoi.ngay.year] = [folder_row(found, noi, self._hoi.ngay)]
        self._replace(noi, found, mark, by_file)

    def close(self, folders: Iterable[ThuMucGop]) -> None:
        """Write who was not counted, take back what they had written, and keep the list of files."""
        by_path = {entry["that"]: noi for noi, entry in self._entries.items()}
        for found in folders:
            if found.trang_thai is TrangThai.DUOC_TINH:
                continue
            noi = by_path.get(found.kem.that) or _key(found)
            if noi in self._put:  # another folder of the place is counted
                continue
            self._replace(noi, found, "", {("thu_muc", self._hoi.ngay.year): [folder_row(found, noi, self._hoi.ngay)]})
        self._keep()

    def _keep(self) -> None:
        data = {"phien_ban": VERSION, "noi": dict(sorted(self._entries.items()))}
        text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        write_bytes(self._top / MANIFEST, text.encode(), within=self._top)

    def _mark(self, found: ThuMucGop) -> str:
        """Return what the rows depend on: the program, the folder, its revision and name, the day and the year."""
        facts = [
            VERSION,
            found.kem.dau,
            found.kem.phien_ban,
            found.noi.thu_muc,
            self._hoi.ngay.isoformat(),
            self._hoi.nam,
        ]
        return hashlib.sha256(json.dumps(facts).encode()).hexdigest()

    def _replace(self, noi: str, found: ThuMucGop, mark: str, by_file: dict[tuple[str, int], list[Row]]) -> None:
        tinh = _slug(found.noi.tinh or "") or _UNKNOWN
        written = []
        for (table, nam), rows in by_file.items():
            name = f"{table}/tinh={tinh}/nam={nam}/{noi}.parquet"
            self._write(self._top / name, table, rows)
            written.append(name)
        before = self._entries.get(noi)
        for name in before["tep"] if before else ():
            if name not in written:
                refuse_leading_out((self._top / name).parent, self._top)
                with contextlib.suppress(OSError):
                    (self._top / name).unlink()
        self._entries[noi] = {"dau": mark, "that": found.kem.that, "tep": sorted(written)}
        self.da_ghi += 1

    def _write(self, path: Path, table: str, rows: list[Row]) -> None:
        refuse_leading_out(path, self._top)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"không tạo được thư mục {path.parent}: {os_reason(error)}") from None
        buffer = io.BytesIO()
        self._parquet.write_table(self._arrow.Table.from_pylist(rows, self._schemas[table]), buffer, compression="zstd")
        write_bytes(path, buffer.getvalue(), within=self._top)


def _opened(top: Path) -> dict[str, dict[str, Any]]:
    """Return what the data set's list says; names that lead elsewhere are not taken.

    Raises:
        UserError: When the folder holds something that is no data set of ours.
    """
    try:
        if not top.exists() or not any(top.iterdir()):
            top.mkdir(parents=True, exist_ok=True)
            return {}
        data = json.loads((top / MANIFEST).read_text("utf-8"))
        if data["phien_ban"] != VERSION:
            raise UserError(f"bộ dữ liệu {top} do một bản khác của chương trình ghi; hãy ghi ra thư mục khác")
        entries = {
            str(noi): {
                "dau": str(item["dau"]),
                "that": item["that"],
                "tep": [name for name in item["tep"] if _ours(name)],
            }
            for noi, item in data["noi"].items()
        }
    except OSError as error:
        if isinstance(error, FileNotFoundError | NotADirectoryError | FileExistsError):
            raise UserError(
                f"{top} không trống và không phải bộ dữ liệu do lệnh này ghi; hãy chọn thư mục khác"
            ) from None
        raise UserError(f"không dùng được thư mục {top}: {os_reason(error)}") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UserError(f"tệp {top / MANIFEST} hỏng; hãy ghi ra thư mục khác") from None
    return entries


def _ours(name: object) -> bool:
    parts = name.split("/") if isinstance(name, str) else []
    return len(parts) == _PARTS and parts[0] in COLUMNS and ".." not in parts and parts[-1].endswith(".parquet")


def _key(found: ThuMucGop) -> str:
    """Return the name of a place's files: by place and office where they are told, else by the folder's path."""
    told = [fold(text or "") for text in found.noi[1:]] if found.noi.tinh else [found.kem.that or found.noi.thu_muc]
    digest = hashlib.sha256(json.dumps(told).encode()).hexdigest()[:10]
    return f"{_slug(found.noi.ten)[:40].strip('-') or 'noi'}-{digest}"


def _slug(text: str) -> str:
    plain = without_marks(text).lower()
    return "-".join("".join(char if char.isascii() and char.isalnum() else " " for char in plain).split())
