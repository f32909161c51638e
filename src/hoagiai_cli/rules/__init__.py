"""Rules: a source or a model in, findings out. One rule a file; a file dropped in here is a rule.

The file's name begins with its code (``hg203_don_vi_chua_khai.py``) and it holds one ``RULE``. Its failing example
stands in ``tests/loi/HG203/``. A code that the reader or the models find by themselves stands in ``facts/``.
"""
