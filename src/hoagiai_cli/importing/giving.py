"""Words that give what stands below them to bodies: "Giao A chủ trì, phối hợp với B:", a heading that names bodies."""

from typing import NamedTuple

from hoagiai_cli.importing.bodies import CoQuan, read_bodies, starts_body, without_role
from hoagiai_cli.importing.body_check import find_verb
from hoagiai_cli.importing.body_runs import subject_of
from hoagiai_cli.importing.subject import GIVE, LEADS, WITH, says_no_body
from hoagiai_cli.importing.words import name_key


class Giao(NamedTuple):
    """Whose the duties are that stand below: who leads, who helps, in which words, and what in them is doubtful."""

    chu_tri: tuple[str, ...]
    phoi_hop: tuple[str, ...]
    loi: str
    vi_tri: str = ""
    nghi_ngo: tuple[str, ...] = ()


def gives(text: str) -> bool:
    """Tell whether a paragraph says in so many words that it gives what stands below, "Giao …:"; it holds no label."""
    return bool(GIVE.match(text)) and text.rstrip().endswith(":") and read_giving(text) is not None


def gives_to_nobody(text: str) -> bool:
    """Tell whether words give what stands below to somebody who is no body that can be read, such as a person."""
    return bool(GIVE.match(text)) and text.rstrip().endswith(":") and read_giving(text) is None


def read_giving(text: str, *, heads: bool = False) -> Giao | None:
    """Read words that give what stands below to bodies; None where they give nothing.

    Args:
        text: The paragraph's words without its number.
        heads: Whether points stand under it: a heading then needs no colon.
    """
    words = " ".join(text.replace("**", "").split())
    colon = words.endswith(":")
    if not colon and (not heads or words.endswith((".", ";"))):
        return None
    words = words.rstrip(" :.")
    give = GIVE.match(words)
    words = words[give.end() :] if give else words
    if not starts_body(words):
        return None
    helping = CoQuan(())
    leads = LEADS.search(words)
    if leads:
        bodies = read_bodies(words[: leads.start()])
        with_whom = WITH.match(words, leads.end())
        if with_whom:
            helping = read_bodies(words[with_whom.end() :])
    else:
        verb = find_verb(words)
        if verb and not (give or colon):
            return None
        bodies = read_bodies(words[:verb] if verb else words)
    if not bodies.ten or bodies.nguoi or (not bodies.chac_chan and not give) or says_no_body(bodies.ten):
        return None
    lead = tuple(map(without_role, bodies.ten))
    known = set(map(name_key, lead))
    helpers = tuple(name for name in map(without_role, helping.ten) if name_key(name) not in known)
    return Giao(lead, helpers, text, nghi_ngo=(*bodies.nghi_ngo, *helping.nghi_ngo))


def read_assignment(text: str) -> Giao | None:
    """Read a sentence that says who leads and with whom, and then what: "Giao A chủ trì, phối hợp với B xây dựng …"."""
    words = " ".join(text.replace("**", "").split())
    give = GIVE.match(words)
    words = words[give.end() :] if give else words
    leads = LEADS.search(words)
    if leads is None or not starts_body(words):
        return None
    lead = read_bodies(words[: leads.start()])
    with_whom = WITH.match(words, leads.end())
    helping = read_bodies(subject_of(words[with_whom.end() :])[0]) if with_whom else CoQuan(())
    if not lead.ten or not lead.chac_chan or lead.nguoi or says_no_body(lead.ten):
        return None
    names = tuple(map(without_role, lead.ten))
    known = set(map(name_key, names))
    helpers = tuple(name for name in map(without_role, helping.ten) if name_key(name) not in known)
    return Giao(names, helpers, text, nghi_ngo=helping.nghi_ngo)
