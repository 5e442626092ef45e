"""How far the reading of job descriptions agrees with a careful reader: `python -m benchmarks.adverts`.

The adverts are in `tests/scoring/adverts`, with what the reader underlined. Something was learned from all of them in
the end; what the later ones got at first is told in `tests/scoring/advert_samples.py`.
"""

from __future__ import annotations

from interview_coach.scoring.job_adverts.adverts import read_advert
from tests.scoring.advert_samples import SETS, agreement, samples


def main() -> None:
    """Prints the table."""
    for half in SETS:
        some = samples(half)
        found = agreement(some)
        read = [(sample, read_advert(sample.text)) for sample in some]
        named = sum((one.employer == advert.employer) + (one.title == advert.title) for one, advert in read)
        print(
            f"{half:<8}{len(some):>3} adverts   precision {found.precision:.2f}   recall {found.recall:.2f}"
            f"   employers and titles {named} of {2 * len(some)}"
        )


if __name__ == "__main__":
    main()
