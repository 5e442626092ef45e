"""The question banks alone: what only reads or writes questions needs no journal, and a broken one is no hindrance."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from interview_coach import banks
from interview_coach.coaching.folders import Folders, user_folders

if TYPE_CHECKING:
    from collections.abc import Hashable


@dataclass(slots=True)
class Shelf:
    """The user's bank folder and the shipped banks, read again when a file there has changed.

    With a `portion`, no more than so many bytes of the user's files are read at once, so that a screen can show how far
    it is; the library says how many files are unread, and `read_on` goes on with them.
    """

    folders: Folders
    portion: int | None = field(default=None, kw_only=True)
    _library: banks.Library | None = field(default=None, init=False, repr=False)
    _fingerprint: Hashable = field(default=None, init=False, repr=False)
    _index: banks.Index | None = field(default=None, init=False, repr=False)
    _indexed: banks.Library | None = field(default=None, init=False, repr=False)
    _indexing: Lock = field(default_factory=Lock, init=False, repr=False)

    def library(self) -> banks.Library:
        """All questions, read again when a file of the user's bank folder has changed; costs one stat a file."""
        fingerprint = banks.fingerprint(self.folders.banks)
        if self._library is None or fingerprint != self._fingerprint:
            self._library = banks.load(self.folders.banks, self.folders.bank_cache, self._library, self.portion)
            self._fingerprint = fingerprint
        return self._library

    def read_on(self) -> banks.Library:
        """As `library`, after another portion if files are unread."""
        if self.library().unread:
            self._fingerprint = None
        return self.library()

    def index(self, library: banks.Library) -> banks.Index:
        """The words of the library's questions, for a search at every key; 0.1 s for 10,000, once a library.

        It may be made in another thread; who needs it meanwhile waits for that one.
        """
        with self._indexing:
            if self._index is None or self._indexed is not library:
                self._index, self._indexed = banks.Index(library.questions), library
            return self._index


def open_shelf() -> Shelf:
    """The user's shelf."""
    return Shelf(user_folders())
