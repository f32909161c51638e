"""The results of many folders → one: counts and figures added up, each folder once, nothing counted as zero."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from hoagiai_cli.combining.results import ChiSo, Gop, Noi, SoGop, ThuMucGop, TongSo, TrangThai
from hoagiai_cli.language.order import alphabetical_key
from hoagiai_cli.language.spelling import fold
from hoagiai_cli.tracking.counts import TongHop

_NOTHING = TongHop(*(0,) * len(TongHop._fields))


def combine(found: Iterable[ThuMucGop]) -> Gop:
    """Put the results of folders together, each of them once (see ``Once``)."""
    folders = sorted(found, key=lambda item: _order(item.noi))
    counted = [item for item in folders if item.trang_thai is TrangThai.DUOC_TINH]
    plans = [plan for item in counted for plan in item.ke_hoach]
    columns = zip(_NOTHING, *(plan.tong_hop for plan in plans), strict=True)
    notes = [f"{item.noi.ten}: {text}" for item in counted for text in item.luu_y]
    return Gop(
        tuple(folders),
        TongHop(*map(sum, columns)),
        sum(plan.so_da_bao_cao for plan in plans),
        sum(plan.xong_truoc_ky for plan in plans),
        tuple(_figures(counted)),
        (*notes, *_doubtful(counted), *_unlike(counted)),
    )


def _order(noi: Noi) -> tuple[object, ...]:
    return alphabetical_key(noi.tinh or ""), alphabetical_key(noi.ten), noi.thu_muc


class Once:
    """Lets each folder be counted once: of two that are the same, the one that was named first."""

    def __init__(self) -> None:
        self._seen: dict[object, str] = {}

    def settle(self, item: ThuMucGop) -> ThuMucGop:
        """Return the folder; one that is the same as an earlier one is no longer counted, and says of which."""
        if item.trang_thai is not TrangThai.DUOC_TINH:
            return item
        marks = list(_marks(item))
        twin = next((self._seen[mark] for mark in marks if mark in self._seen), None)
        if twin is None:
            for mark in marks:
                self._seen[mark] = item.noi.thu_muc
            return item
        reason = f"trùng với {twin}, đã tính ở đó"
        return item._replace(trang_thai=TrangThai.TRUNG, ly_do=reason, ke_hoach=(), so_lieu=(), luu_y=())


def _marks(item: ThuMucGop) -> Iterator[object]:
    """Yield by what two folders are known to be one: their real path, all they say, or place, office and plan."""
    if item.kem.that is not None:
        yield "that", item.kem.that
    if item.kem.dau is not None:
        yield "dau", item.kem.dau
    if item.noi.tinh is not None:
        for plan in item.ke_hoach:
            yield ("noi", *(fold(text or "") for text in item.noi[1:]), plan.ma)


def _doubtful(counted: Sequence[ThuMucGop]) -> Iterator[str]:
    """Yield which counted folders may be two copies of one: no place is given, office and plan are the same."""
    by_office: dict[tuple[str, str], list[str]] = {}
    for item in counted:
        if item.noi.tinh is None and item.noi.co_quan:
            for plan in item.ke_hoach:
                by_office.setdefault((fold(item.noi.co_quan), plan.ma), []).append(item.noi.thu_muc)
    for names in by_office.values():
        if len(names) > 1:
            yield (
                f"{', '.join(names)} cùng cơ quan, cùng kế hoạch: nếu là các bản chép của một thư mục thì đang được "
                "tính nhiều lần; khai dia_ban trong cau-hinh.yaml để phân biệt"
            )


def _same(figure: ChiSo) -> tuple[str, ...]:
    """Return what makes two figures one: spelling variants are the same words."""
    return tuple(fold(text or "") for text in figure)


def _figures(counted: Sequence[ThuMucGop]) -> Iterator[TongSo]:
    together: dict[tuple[str, ...], list[tuple[Noi, SoGop]]] = {}
    for item in counted:
        for number in item.so_lieu:
            together.setdefault(_same(number.chi_so), []).append((item.noi, number))
    places = {key: place for place, key in enumerate(dict.fromkeys(key[:2] for key in together))}
    # A form's figures stand together, wherever the first folder that has one of them came.
    for _, given in sorted(together.items(), key=lambda pair: places[pair[0][:2]]):
        numbers = [number for _, number in given]
        known = [number.tong for number in numbers if number.tong is not None]
        yield TongSo(
            numbers[0].chi_so,
            sum(known, Decimal(0)) if known else None,
            sum(number.so_co for number in numbers),
            sum(number.so_hoi for number in numbers),
            sum(number.so_uoc_tinh for number in numbers),
            len(given),
            tuple((noi, number.thieu) for noi, number in given if number.thieu),
        )


def _unlike(counted: Sequence[ThuMucGop]) -> Iterator[str]:
    """Yield what was not added up because folders do not mean the same by it, or not the same period."""
    meanings: dict[str, dict[tuple[str, ...], ChiSo]] = {}
    periods: dict[str, None] = {}
    for item in counted:
        for number in item.so_lieu:
            figure = number.chi_so
            meanings.setdefault(figure.khoa, {}).setdefault(_same(figure._replace(ky="")), figure)
            if not figure.khoa.startswith("kinh_phi."):
                periods.setdefault(figure.ky)
    for khoa, said in meanings.items():
        if len(said) > 1:
            words = "; ".join(_described(figure) for figure in said.values())
            yield f"khóa số liệu {khoa} không cùng nghĩa ở các nơi nên không cộng chung: {words}"
    if len(periods) > 1:
        yield f"các nơi dùng số liệu của kỳ khác nhau nên không cộng chung: {'; '.join(periods)}"


def _described(figure: ChiSo) -> str:
    unit = f", {figure.don_vi_tinh}" if figure.don_vi_tinh else ""
    return f"“{figure.ten}”{unit} ({figure.bieu})"
