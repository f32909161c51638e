"""Small words between two times: they say how sure, how much or of whom, but not what work a time is of.

The words of work are without number, these are few: of two times between which only these stand, nobody can say what
each is of ("Quý II/2026, cụ thể tháng 7/2026", "trước 15/6, có thể 30/7").
"""

from hoagiai_cli.deadlines.lead_words import LEAD_WORDS

_OF_WORK = frozenset(("báo", "cáo", "gửi", "trình", "nộp", "ban", "hành"))
"""Lead words that do tell what a time is of; the others only introduce it."""
_OF_DAY = "thứ hai ba tư năm sáu bảy chủ nhật sáng trưa chiều tối giờ vào lúc cả cuối cùng"
INTRODUCING = (LEAD_WORDS - _OF_WORK) | frozenset(_OF_DAY.split())
"""Words that introduce a time and leave it what it is."""

_GRAMMAR = """
    có thể cụ gồm bao tương ứng đương tức nghĩa như là thì mà do vì nên để nếu bởi nhờ tuy dù song hay hoặc với
    cho của ở tại trên dưới trong ngoài giữa qua về lên xuống ra tới từ theo bằng được bị cần sẽ đã đang rồi
    lại nữa thêm còn này đó đây kia ấy nó họ ta ai gì nào vậy thế kể cũng đều các những mọi mỗi từng một số phần khi
"""
_CERTAINTY = """
    chính thức muộn sớm nhất đề xuất nghị đặc biệt chủ yếu riêng đối khác bổ sung cao điểm bộ
    trọng tâm phát sinh mức phương án ưu tiên tối đa thiểu toàn hết đầu sau trước ngay thay
"""
_BODIES = "cấp tỉnh xã phường thôn bản huyện thành phố cơ sở đơn vị"
"""Of whom a time is: that is a question of its own, not what it is of."""
HEDGES = frozenset(f"{_GRAMMAR} {_CERTAINTY} {_BODIES}".split()) - INTRODUCING
"""Words that make something of a time, and nobody can say what."""
HEDGING_PAIRS = frozenset((("sơ", "bộ"), ("tối", "đa"), ("tối", "thiểu"), ("chủ", "yếu"), ("trọng", "tâm")))
"""Hedges of which a word alone may be another: "sơ kết", "chủ nhật"."""
