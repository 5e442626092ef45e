import pytest

from interview_coach.journal import Journal


@pytest.fixture
def path(tmp_path):
    return tmp_path / "coach" / "journal.sqlite3"


@pytest.fixture
def journal(path):
    with Journal.open(path) as opened:
        yield opened


@pytest.fixture
def sql(journal):
    """Runs a statement in the journal's own connection, as no user of it can."""
    return journal._store._connection.execute
