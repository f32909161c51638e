"""Texts in the fonts from before Unicode (.VnTime, VNI-Times): recognised and refused, never imported as garbage."""

import re

from hoagiai_cli.diagnostics.errors import UserError

_VIETNAMESE = re.compile(r"[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_LATIN = re.compile("[\u00a1-\u00ff]")
_OWN_LATIN = frozenset("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý")
_VNI = re.compile(r"[aeouAEOUöôÖÔ][ùøûõïâáàåãäêéèëüúòóñ]", re.IGNORECASE)
OLD_FONT = re.compile(r"\.Vn|VNI-|VNI |VN-|\.VN", re.IGNORECASE)
"""The beginning of an old font's name."""
_ENOUGH = 40
_SHARE = 0.03


def looks_old(text: str) -> bool:
    """Tell whether the letters are those of an old font: marks of the wrong alphabet, hardly any of the right one."""
    letters = sum(char.isalpha() or char in "¸µ¶·¹¨»¾¼½®©¬«ª­" for char in text)
    if letters < _ENOUGH:
        return False
    right = len(_VIETNAMESE.findall(text))
    strange = sum(char not in _OWN_LATIN for char in _LATIN.findall(text)) + len(_VNI.findall(text))
    return strange > _SHARE * letters and right < _SHARE * letters


def refuse_old_fonts(text: str) -> None:
    """Refuse a text in an old font.

    Raises:
        UserError: With what to do about it.
    """
    if looks_old(text):
        raise UserError(
            "văn bản dùng phông chữ cũ (.VnTime, VNI-Times …), không phải Unicode; hãy chuyển sang Unicode (ví dụ bằng "
            "UniKey: Ctrl+Shift+F6, TCVN3 hoặc VNI sang Unicode), đổi phông thành Times New Roman rồi nhập lại"
        )
