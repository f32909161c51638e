"""Folders of several places, written to disk. All names are made up."""

from pathlib import Path
from textwrap import dedent

KEYS = "bieu: [{ma: to, ten: Tổ chức, chi_tieu: [{khoa: to, ten: Số tổ, don_vi_tinh: tổ}]}]\n"


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text).lstrip("\n"), encoding="utf-8")


def settings(root: Path, tinh: str | None, xa: str | None, bieu: str = KEYS) -> None:
    place = f"dia_ban: {{tinh: {tinh}, xa: {xa}}}\n" if tinh else ""
    write(root, "cau-hinh.yaml", place + "bao_cao: {lich_nhiem_vu: duong_lich, lich_so_lieu: duong_lich}\n" + bieu)


def unit(root: Path, ma: str, more: str = "") -> None:
    write(root, f"don-vi/{ma}.yaml", f"ma: {ma}\nten: Đơn vị {ma}\nquan_he: cap_duoi\n" + more)


def plan(root: Path, ma: str, co_quan: str, nam: int = 2025, ten: str = "Kế hoạch") -> None:
    write(
        root,
        f"{ma}/ke-hoach.yaml",
        f"""
        ma: {ma}
        ten: {ten} {nam}
        ky_hieu: KH-UBND
        dia_danh: Nơi thử
        ngay: {nam}-01-02
        co_quan: {co_quan}
        trich_yeu: Thử
        thoi_ky: {{tu: {nam}-01-01, den: {nam}-12-31}}
        phan: []
        """,
    )


def task(root: Path, plan_ma: str, ma: str, chu_tri: str, thoi_gian: str = "Quý I/2025") -> None:
    write(
        root,
        f"{plan_ma}/nhiem-vu/{ma}.yaml",
        f"ma: {ma}\nten: Việc {ma}\nchu_tri: [{chu_tri}]\nthoi_gian: {thoi_gian}\n",
    )


def results(root: Path, plan_ma: str, don_vi: str, done: dict[str, str], to: float | None = None) -> None:
    log = "".join(f"  - {{nhiem_vu: {ma}, tien_do: hoan_thanh, ngay: {ngay}}}\n" for ma, ngay in done.items())
    figures = f"so_lieu:\n  - {{ky: Quý II/2025, loai: thuc_te, bieu: {{to: {to}}}}}\n" if to is not None else ""
    write(
        root, f"{plan_ma}/ket-qua/{don_vi}.yaml", f"don_vi: {don_vi}\n" + (f"nhat_ky:\n{log}" if log else "") + figures
    )


def commune(root: Path, number: int, *, tinh: str | None = "Tỉnh Thử", to: float | None = None) -> Path:
    """Write the folder of one commune: its own unit, its own plan of two tasks, one of them done."""
    ma = f"xa-{number}"
    settings(root, tinh, f"Xã {number}")
    unit(root, ma)
    plan(root, f"ke-hoach-{number}", ma)
    task(root, f"ke-hoach-{number}", "mot", ma)
    task(root, f"ke-hoach-{number}", "hai", ma, "Quý II/2025")
    results(root, f"ke-hoach-{number}", ma, {"mot": f"2025-0{2 + number % 3}-10"}, to)
    return root
