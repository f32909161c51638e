"""``doi_ngay_nghi`` and ``huong_doi``: a deadline on a day off moves as the office says, with the year's days off."""

import pytest

from builders import folder, parts_on, task
from hoagiai_cli.model.ngay_nghi import NgayNghi

TET = NgayNghi.model_validate(
    {"nam": 2025, "nghi": [{"tu": "2025-01-25", "den": "2025-02-02"}, "2025-05-02"], "lam_bu": ["2025-04-26"]}
)
HAN = """
thời hạn                  hướng  hạn tính
chậm nhất ngày 29/01/2025 sau    2025-02-03
chậm nhất ngày 29/01/2025 truoc  2025-01-24
chậm nhất ngày 26/4/2025  sau    2025-04-26
chậm nhất ngày 27/4/2025  truoc  2025-04-26
chậm nhất ngày 02/5/2025  sau    2025-05-05
chậm nhất ngày 02/5/2025  truoc  2025-05-01
chậm nhất ngày 05/3/2025  sau    2025-03-05
"""


@pytest.mark.parametrize("dong", HAN.strip().splitlines()[1:])
def test_the_deadline_moves(dong):
    phrase, way, due = dong[:26].strip(), *dong[26:].split()
    settings = {"bao_cao": {"doi_ngay_nghi": True, "huong_doi": way}}
    made = folder([task(thoi_gian=phrase)], cau_hinh=settings)._replace(ngay_nghi={2025: TET})
    (part,) = parts_on(made, "2025-01-10")
    assert str(part.han) == due
    assert f"{part.han_ban_dau:%d/%m}" == "/".join(f"{int(n):02}" for n in phrase.split()[-1].split("/")[:2])
