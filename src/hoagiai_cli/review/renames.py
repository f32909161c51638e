"""A file that got another name, and nothing else, is the same thing: ids of before → ids of after."""

from collections.abc import Mapping
from typing import Any, TypeVar

from hoagiai_cli.model.base import Model
from hoagiai_cli.model.ho_so import HoSo, ThuMuc

_M = TypeVar("_M", bound=Model)


def follow(old: ThuMuc, new: ThuMuc) -> ThuMuc:
    """Return the earlier folder under the ids of the later one, where a thing only got another id."""
    units = _renamed(old.don_vi, new.don_vi)
    don_vi = {units.get(ma, ma): rewrite(unit, units) for ma, unit in old.don_vi.items()}
    documents = {ma: rewrite(plan.ke_hoach, units) for ma, plan in old.ho_so.items()}
    plans = _renamed(documents, {ma: plan.ke_hoach for ma, plan in new.ho_so.items()})
    ho_so = {}
    for ma, plan in old.ho_so.items():
        later = new.ho_so.get(plans.get(ma, ma))
        ho_so[plans.get(ma, ma)] = _plan(plan, later, {**units, **plans})
    return old._replace(cau_hinh=rewrite(old.cau_hinh, units), don_vi=don_vi, ho_so=ho_so)


def _plan(plan: HoSo, later: HoSo | None, ids: Mapping[str, str]) -> HoSo:
    tasks = {task.ma: rewrite(task, ids) for task in plan.nhiem_vu}
    renamed = _renamed(tasks, {task.ma: task for task in later.nhiem_vu}) if later else {}
    everything = {**ids, **renamed}
    results = {everything.get(ma, ma): rewrite(result, everything) for ma, result in plan.ket_qua.items()}
    return plan._replace(
        ke_hoach=rewrite(plan.ke_hoach, everything),
        nhiem_vu=tuple(rewrite(task, everything) for task in plan.nhiem_vu),
        ket_qua=results,
        loi_bao_cao={ky: rewrite(words, everything) for ky, words in plan.loi_bao_cao.items()},
    )


def _renamed(old: Mapping[str, Model], new: Mapping[str, Model]) -> dict[str, str]:
    """Return the ids that are gone and stand under another id with the same content, where that is one to one."""
    gone = [ma for ma in old if ma not in new]
    come = [ma for ma in new if ma not in old]
    if not gone or not come:
        return {}
    contents: dict[str, list[str]] = {}
    for ma in come:
        contents.setdefault(_content(new[ma]), []).append(ma)
    found = {}
    for ma in gone:
        same = contents.get(_content(old[ma]), [])
        if len(same) == 1:
            found[ma] = same.pop()
    return found


def _content(model: Model) -> str:
    return model.model_copy(update={"ma": ""}).model_dump_json(fallback=str)


def rewrite(model: _M, ids: Mapping[str, str]) -> _M:
    """Return a model with ids replaced; itself where it names none of them."""
    changed = {key: _rewritten(getattr(model, key), ids) for key in type(model).model_fields} if ids else {}
    update = {key: value for key, value in changed.items() if value is not getattr(model, key)}
    return model.model_copy(update=update) if update else model


def _rewritten(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, Model):
        return rewrite(value, ids)
    if isinstance(value, tuple):
        items = tuple(_rewritten(item, ids) for item in value)
        return value if all(a is b for a, b in zip(items, value, strict=True)) else items
    return ids.get(value, value) if type(value) is str else value
