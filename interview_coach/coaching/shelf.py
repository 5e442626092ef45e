"""The question banks alone: what only reads or writes questions needs no journal, and a broken one is no hindrance."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from interview_coach import banks
from interview_coach.coaching.folders import Folders, user_folders

if TYPE_CHECKING:
    from collections.abc import Hashable


@dataclass(slots=True)
class Shelf:
    """The user's bank folder and the shipped banks, read again when a file there has changed."""

    folders: Folders
    _library: banks.Library | None = field(default=None, init=False, repr=False)
    _fingerprint: Hashable = field(default=None, init=False, repr=False)
    _index: banks.Index | None = field(default=None, init=False, repr=False)

    def changed(self) -> bool:
        """Whether a file of the user's bank folder has changed since the library was read; costs one stat a file."""
        return banks.fingerprint(self.folders.banks) != self._fingerprint

    def library(self) -> banks.Library:
        """All questions, read again when a file of the user's bank folder has changed."""
        fingerprint = banks.fingerprint(self.folders.banks)
        if self._library is None or fingerprint != self._fingerprint:
            self._library = banks.load(self.folders.banks, self.folders.bank_cache, self._library)
            self._fingerprint, self._index = fingerprint, None
        return self._library

    def index(self) -> banks.Index:
        """The words of all questions, for a search at every key; 0.1 s for 10,000, again when a file has changed."""
        library = self.library()
        if self._index is None:
            self._index = banks.Index(library.questions)
        return self._index


def open_shelf() -> Shelf:
    """The user's shelf."""
    return Shelf(user_folders())
