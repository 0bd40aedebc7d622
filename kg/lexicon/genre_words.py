"""Fixed words and phrases of reports of people's congresses and the CPPCC that a misread character does not hide."""

from __future__ import annotations

from functools import cache

from kg.lexicon.table import read_table
from kg.model.base import Frozen


class GenreWord(Frozen):
    """A word or phrase of four or more characters.

    ``firm`` words are told by the rest whatever a character inside was read as: no other word is like them;
    ``unless`` are other words, parted by blanks, that differ from it by one character and are meant as they stand;
    ``example`` is a passage in which the word is misread.
    """

    word: str
    firm: bool = False
    unless: str = ""
    example: str


@cache
def genre_words() -> tuple[GenreWord, ...]:
    """All rows; collected from reports of all levels since the 1980s."""
    return read_table("genre_words", GenreWord)
