"""Rules of the foot: recipients, who signs and by what right, annexes."""

import re
from collections.abc import Iterator, Sequence

from hoagiai_cli.checking.difference import KhacBiet, differs
from hoagiai_cli.checking.elements import ThanhPhan
from hoagiai_cli.checking.lines import Dong
from hoagiai_cli.checking.signing import entries
from hoagiai_cli.diagnostics.finding import Severity
from hoagiai_cli.language.authority import is_collective, lacks_behalf, signs_for_another
from hoagiai_cli.language.roman import to_roman

_ARTICLE_13 = "Nghị định 30/2020/NĐ-CP, Điều 13"
_DEGREE = re.compile(r"(?:gs|pgs|ts|ths|cn|ks|bs|ls|nsnd|nsưt)\.\s*\S|(?:giáo sư|tiến sĩ|thạc sĩ)\b")

_OWN_BRANCH = re.compile(
    r"\b(?:trường|đại học|học viện|học|viện|bệnh viện|trạm y tế|trung tâm y tế|y tế|công an|quân sự|bộ đội|biên phòng|"
    r"quân đội|cảnh sát)\b"
)

_HE_ACTS = re.compile(
    r"\bchủ tịch (?:ủy ban nhân dân|ubnd)[^,.;:]{0,60}? "
    r"(?:ủy quyền|yêu cầu|giao|có ý kiến|chỉ đạo|quyết định|phân công)\b"
)
"""The chairman himself orders or empowers: he then signs for himself."""


def rules(found: ThanhPhan) -> Iterator[KhacBiet]:
    """Yield what differs."""
    yield from _recipients(found)
    yield from _right(found)
    yield from _name(found)
    yield from _annexes(found)


def _recipients(found: ThanhPhan) -> Iterator[KhacBiet]:
    title, lines = found.noi_nhan, found.noi_nhan_dong
    if title is None:
        return
    if not re.match(r"nơi nhận\s*:", title.khoa):
        yield differs("noi-nhan-cham", "Nơi nhận", title, f"“{title.chu}”", "“Nơi nhận:”, có dấu hai chấm", "II.9")
    if not lines:
        return
    same = any(line.khoa.lstrip("-–—+• ").startswith("như") for line in lines[:2])
    if found.kinh_gui and not same:
        asked = "văn bản có “Kính gửi” thì dòng đầu của nơi nhận là “- Như trên;”"
        yield differs("nhu-tren", "Nơi nhận", lines[0], f"dòng đầu là “{lines[0].chu}”", asked, "II.9")
    listed = entries(lines)
    kept = next((n for n, entry in enumerate(listed) if re.match(r"\W*lưu\b", entry[0].khoa)), None)
    # Behind "Lưu" stands at most the sign of who wrote and how many copies.
    for entry in listed[:-1] if kept is None else listed[:kept]:
        if not entry[-1].chu.endswith(";"):
            yield differs("noi-nhan-dau", "Nơi nhận", entry[-1], f"“{entry[-1].chu}”", "cuối dòng có dấu “;”", "II.9")
    last = listed[-1][-1] if kept is None else listed[kept][0]
    if kept is None or not re.match(r"\W*lưu\s*:", last.khoa):
        asked = "dòng cuối “- Lưu: VT, <đơn vị soạn thảo>.”"
        yield differs("noi-nhan-luu", "Nơi nhận", last, f"dòng cuối là “{last.chu}”", asked, "II.9")
    elif not any(line.chu.endswith(".") for line in listed[kept]):
        yield differs("noi-nhan-dau", "Nơi nhận", last, f"“{last.chu}”", "cuối dòng “Lưu” có dấu chấm", "II.9")


def _right(found: ThanhPhan) -> Iterator[KhacBiet]:
    titles = found.quyen_han
    if not titles:
        if found.noi_nhan:
            # A draft whose signer is not known leaves the place blank.
            shown = "không tìm thấy quyền hạn, chức vụ của người ký"
            asked = "quyền hạn, chức vụ của người ký ở bên phải, ngang hàng “Nơi nhận”"
            yield differs("thieu-quyen-han", "Người ký", found.noi_nhan, shown, asked, "II.7", Severity.LUU_Y)
        return
    words = [line.khoa for line in titles]
    if any("…" in line or "..." in line for line in words):
        # A draft leaves the right to sign open, in a marked blank.
        return
    # An office of the council ("VĂN PHÒNG … ỦY BAN NHÂN DÂN") bears its name and is led by one person.
    collective = bool(found.co_quan) and is_collective(found.co_quan[0].khoa)
    behalf = any(re.match(r"tm\s*\.", line) for line in words)
    ordered = any(re.match(r"(?:tl|tuq)\s*\.", line) for line in words)
    asked = "ủy ban nhân dân làm việc theo chế độ tập thể: người đứng đầu ký thay mặt, “TM. ỦY BAN NHÂN DÂN”"
    if collective and lacks_behalf(found.co_quan[0].khoa, words) and not _by_the_head(found):
        yield _by_article("tm-thieu", titles[0], asked)
    another = found.co_quan and signs_for_another(found.co_quan[0].chu, words)
    if behalf and found.co_quan and not collective and not another and _led_by_one(found, words):
        asked = "cơ quan làm việc theo chế độ thủ trưởng: không ghi “TM.”"
        yield _by_article("tm-thua", titles[0], asked)
    yield from _deputy(titles, words, behalf=behalf, ordered=ordered)

    acting = next((line for line in titles if re.match(r"quyền\b", line.khoa)), None)
    if acting:
        asked = "được giao quyền cấp trưởng: ghi chữ viết tắt “Q.” trước chức vụ của người đứng đầu"
        yield differs("q-thieu", "Quyền hạn của người ký", acting, f"“{acting.chu}”", asked, "II.7")


def _deputy(titles: Sequence[Dong], words: list[str], *, behalf: bool, ordered: bool) -> Iterator[KhacBiet]:
    """Yield a deputy who signs without "KT."."""
    place = next((number for number, line in enumerate(words) if line.startswith("phó ")), None)
    if place is None or ordered or any(re.match(r"kt\s*\.", line) for line in words):
        return
    above = words[place - 1] if place else ""
    # The head of a board bears his office besides: "TRƯỞNG BAN / PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH".
    if re.match(r"(?:trưởng (?:ban|tiểu ban|đoàn)|chủ tịch hội đồng|tổ trưởng|chỉ huy trưởng|chủ nhiệm)\b", above):
        return
    # A deputy of a board signs in its name; one who is in charge signs as a deputy all the same.
    if behalf and re.search(r"\bban\b|hội đồng", words[place]):
        return
    asked = "cấp phó ký thay: ghi “KT.” và chức vụ của cấp trưởng ở dòng trên"
    item = _by_article("kt-thieu", titles[place], asked)
    if behalf and re.match(r"tm\s*\.\s*thường trực", words[0]):
        # A standing committee signs as a body; whether its vice-chairman stands in for its head is read in two ways.
        item = item._replace(
            muc_do=Severity.LUU_Y,
            yeu_cau="Điều 13: cấp phó thay mặt tập thể, ký thay người đứng đầu (“KT. CHỦ TỊCH / PHÓ CHỦ TỊCH”); nhiều "
            "Thường trực Hội đồng nhân dân chỉ ghi “TM.” rồi chức vụ",
        )
    yield item


def _by_the_head(found: ThanhPhan) -> bool:
    """Tell whether the chairman issues the document himself: "CHỦ TỊCH ỦY BAN NHÂN DÂN …" stands as authority."""
    himself = re.compile(r"(?:phó )?chủ tịch (?:ủy ban nhân dân|ubnd)")
    named = (*found.tham_quyen, *found.co_quan, *(line for line in found.than[:3] if line.hoa))
    if found.loai in {"công điện", "chỉ thị", "giấy mời"} or any(himself.match(line.khoa) for line in named):
        return True
    return any(_HE_ACTS.search(line.khoa) for line in found.than[:5])


def _led_by_one(found: ThanhPhan, titles: list[str]) -> bool:
    """Tell whether the issuer is led by one person, and it is in its own name that he signs."""
    names = ("phòng ", "sở ", "chi cục", "văn phòng", "trung tâm", "cục ", "vụ ", "bộ ")
    of_others = any(re.match(r"tm\s*\.\s*(?:ban|hội đồng|tổ|đoàn|ủy ban|thường trực)\b", title) for title in titles)
    return found.co_quan[0].khoa.startswith(names) and not of_others


def _by_article(rule: str, line: Dong, asked: str) -> KhacBiet:
    return KhacBiet(rule, "Quyền hạn của người ký", Severity.LOI, f"“{line.chu}”", asked, _ARTICLE_13, line.vi_tri)


def _name(found: ThanhPhan) -> Iterator[KhacBiet]:
    line = found.ho_ten
    if line and _DEGREE.match(line.khoa) and not _may_name_degrees(found):
        asked = "không ghi học hàm, học vị, danh hiệu trước họ tên người ký"
        yield differs("hoc-vi", "Họ và tên người ký", line, f"“{line.chu}”", asked, "II.7")


def _may_name_degrees(found: ThanhPhan) -> bool:
    """Tell whether the decree leaves it to the head of the branch: schools, health, science, the armed forces."""
    return any(_OWN_BRANCH.search(line.khoa) for line in (*found.chu_quan, *found.co_quan))


def _annexes(found: ThanhPhan) -> Iterator[KhacBiet]:
    annexes = found.phu_luc
    for index, annex in enumerate(annexes, 1):
        expected = f"phụ lục {to_roman(index).lower()}" if len(annexes) > 1 else None
        if expected and annex.nhan.khoa.rstrip(".") != expected:
            asked = f"có từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số La Mã: “Phụ lục {to_roman(index)}”"
            yield differs("phu-luc-so", "Phụ lục", annex.nhan, f"“{annex.nhan.chu}”", asked, "III.1")
        if not annex.ten:
            yield differs("phu-luc-ten", "Phụ lục", annex.nhan, "không có tên phụ lục", "tên phụ lục, in hoa", "III.1")
