"""What comes from the keyboard: bytes that are no text, and escape codes in a paste."""

from __future__ import annotations

import codecs
import sys
from typing import TYPE_CHECKING

from interview_coach.coaching.marking import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typing_extensions import Buffer


_PASTE_BEGINS, _PASTE_ENDS = "\x1b[200~", "\x1b[201~"
_ESCAPE_SHOWN = visible("\x1b")


def accept_any_byte() -> None:
    """Has Textual read a byte that is no UTF-8 as the replacement character, and a paste whole, whatever is in it.

    By itself it ends with a traceback at the one, and takes an escape code in the other for keys. It offers no way to
    choose this, so the name that its driver decodes by is given another meaning.
    """
    if sys.platform != "win32":  # where Textual gets characters, not bytes
        from textual.drivers import linux_driver  # needs termios

        linux_driver.getincrementaldecoder = lambda _: Decoder  # type: ignore[assignment, attr-defined]


class Decoder(codecs.IncrementalDecoder):
    """UTF-8 to what Textual parses; within a bracketed paste every escape character but that of its end is shown."""

    def __init__(self, errors: str = "replace") -> None:
        super().__init__(errors)
        self._utf8 = codecs.getincrementaldecoder("utf-8")("replace")
        self._pasting = False
        self._held = ""
        """The end of the last piece, which may be the beginning of a mark."""

    def decode(self, data: Buffer, final: bool = False) -> str:
        text = self._utf8.decode(data, final)
        return "".join(self._pieces(text))

    def _pieces(self, text: str) -> Iterator[str]:
        """The text as it is to be parsed: a key as it is and at once, a paste up to where its end may begin."""
        while text:
            if self._pasting:
                inside, ended, text = (self._held + text).partition(_PASTE_ENDS)
                self._held = "" if ended else _begun(inside, _PASTE_ENDS)
                yield inside.removesuffix(self._held).replace("\x1b", _ESCAPE_SHOWN) + ended
                self._pasting = not ended
            else:
                before, begins, after = (self._held + text).partition(_PASTE_BEGINS)
                yield (before + begins)[len(self._held) :]
                self._held = "" if begins else _begun(before, _PASTE_BEGINS)
                self._pasting, text = bool(begins), after


def _begun(text: str, mark: str) -> str:
    """How much of a mark stands at the end of the text."""
    return next((mark[:length] for length in range(len(mark) - 1, 0, -1) if text.endswith(mark[:length])), "")
