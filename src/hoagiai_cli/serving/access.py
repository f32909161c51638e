"""Who is let in: a browser that came with a one-time token, on this machine's own address, with pages of its own."""

import hashlib
import hmac
import secrets
import threading
import time
from collections.abc import Iterable

HOST = "127.0.0.1"
ENTRANCE = "/vao"
MOST_BYTES = 2_000_000
"""The longest body of a request."""
UPLOADS = "/bieu/xem"
MOST_UPLOADED = 40_000_000
"""The longest body of one that brings files."""

_READING = frozenset({"GET", "HEAD"})


class Refused(Exception):  # noqa: N818 - an outcome
    """A request is not let in: the status and what is to be said."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status
        self.words = words


class Access:
    """The tokens and sessions of one run.

    Args:
        port: The port that the pages are served on.
        read_only: Whether nothing may be written.
    """

    def __init__(self, port: int, *, read_only: bool = False) -> None:
        self.host = f"{HOST}:{port}"
        self.origin = f"http://{self.host}"
        self.cookie = f"hoagiai-{port}"
        self.read_only = read_only
        self.last = time.monotonic()
        self._secret = secrets.token_bytes(32)
        self._lock = threading.Lock()
        self._tokens: set[str] = set()
        self._sessions: set[str] = set()

    def invitation(self) -> str:
        """Return an address that lets one browser in, once."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._tokens.add(token)
        return f"{self.origin}{ENTRANCE}?ma={token}"

    def admit(self, token: str) -> str | None:
        """Return a new session for a token that was not used yet; None for any other."""
        with self._lock:
            known = _among(token, self._tokens)
            if known is None:
                return None
            self._tokens.discard(known)
            session = secrets.token_urlsafe(32)
            self._sessions.add(session)
            return session

    def form_token(self, session: str) -> str:
        """Return what every form of a session carries."""
        return hmac.new(self._secret, session.encode(), hashlib.sha256).hexdigest()

    def is_form_token(self, session: str, token: str) -> bool:
        """Tell whether a form comes from a page of this session."""
        return hmac.compare_digest(self.form_token(session).encode(), token.encode())

    def check(self, method: str, path: str, headers: Iterable[tuple[bytes, bytes]]) -> str | None:
        """Return the session of a request; None for one that only asks to be let in.

        Raises:
            Refused: When it is not let in.
        """
        found: dict[str, list[str]] = {}
        for name, value in headers:
            found.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
        # A name that leads here from outside (DNS rebinding) is another host.
        if found.get("host") != [self.host]:
            raise Refused(421, f"Trang này chỉ mở ở địa chỉ {self.origin}/.")
        if method not in _READING | {"POST"} or (method == "POST" and self.read_only):
            raise Refused(405, "Trang này không nhận yêu cầu ấy.")
        site = found.get("sec-fetch-site", ["none"])
        if method == "POST":
            self._check_post(found, site, MOST_UPLOADED if path == UPLOADS else MOST_BYTES)
        elif path == ENTRANCE:
            return None
        elif site not in (["none"], ["same-origin"]):
            raise Refused(403, "Yêu cầu đến từ một trang khác nên không được nhận.")
        session = self._session(found.get("cookie", []))
        if session is None:
            raise Refused(403, "Trình duyệt này chưa được mở bằng liên kết mà lệnh hoagiai serve in ra.")
        self.last = time.monotonic()
        return session

    def _check_post(self, found: dict[str, list[str]], site: list[str], most: int) -> None:
        if found.get("origin") != [self.origin] or site not in (["none"], ["same-origin"]):
            raise Refused(403, "Yêu cầu ghi đến từ một trang khác nên không được nhận.")
        length = found.get("content-length", [])
        if len(length) != 1 or not (length[0].isascii() and length[0].isdigit()):
            raise Refused(411, "Yêu cầu không nói rõ độ dài.")
        if len(length[0]) > len(str(most)) or int(length[0]) > most:
            raise Refused(413, f"Nội dung gửi lên quá dài; tối đa {most // 1_000_000} MB.")

    def _session(self, cookies: list[str]) -> str | None:
        pairs = (pair.strip().partition("=") for text in cookies for pair in text.split(";"))
        given = [value for name, _, value in pairs if name == self.cookie]
        with self._lock:
            return _among(given[0], self._sessions) if len(given) == 1 else None


def _among(given: str, known: Iterable[str]) -> str | None:
    """Return the secret that was given; how long it takes tells nothing of the secrets."""
    found = None
    for secret in known:
        if hmac.compare_digest(secret.encode(), given.encode("utf-8", "replace")):
            found = secret
    return found
