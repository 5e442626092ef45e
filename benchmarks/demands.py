"""How far reading an answer for a key demand agrees with a careful reader: `python -m benchmarks.demands [-v]`.

The rows are in `tests/scoring/demands_*.jsonl`: a demand, an answer, and whether the answer shows it, names it or
leaves it out. The reading was made with the first file and not changed for the second. What is taken for shown and is
not costs most: it is practised no more, and its sentence goes on the cheat sheet.
"""

from __future__ import annotations

import sys

from tests.scoring.demand_rows import SETS, heard, rows


def main() -> None:
    """Prints the table; with `-v` every row that is read otherwise."""
    for name in SETS:
        read = [(row, heard(row)) for row in rows(name)]
        alarms = sum(found == "shown" != row.kind for row, found in read)
        unsaid = sum(found == "named" and row.kind == "absent" for row, found in read)
        shown = [found for row, found in read if row.kind == "shown"]
        right = sum(found == row.kind for row, found in read)
        print(
            f"{name:<8}right {right} of {len(read)}   shown without being so {alarms}   named without being so {unsaid}"
            f"   shown and found so {shown.count('shown')} of {len(shown)}"
        )
        for row, found in read if "-v" in sys.argv else ():
            if found != row.kind:
                print(f"  {row.demand}: {row.kind}, read as {found}: {row.answer}")


if __name__ == "__main__":
    main()
