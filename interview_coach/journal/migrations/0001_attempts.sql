-- "jobs" in ASCII: tells a journal from any other program's database.
PRAGMA application_id = 1785684595;

-- What lists, streaks and counts need of an attempt, kept apart from the long texts so that reading 100,000 of them stays quick.
CREATE TABLE attempts (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    submitted_at TEXT NOT NULL,     -- UTC, ISO 8601 to the microsecond: sorts as time does, on every machine
    utc_offset INTEGER NOT NULL,    -- seconds; with submitted_at, the wall clock the user saw
    day TEXT NOT NULL,              -- the user's own calendar day
    kind TEXT NOT NULL,
    seconds REAL,
    question_id TEXT NOT NULL,
    question_text TEXT NOT NULL,
    bank TEXT NOT NULL,
    probes TEXT NOT NULL,           -- reasons, separated by spaces
    status TEXT NOT NULL,
    overall INTEGER,
    flagged TEXT NOT NULL,          -- reasons, separated by spaces
    words INTEGER NOT NULL
);
CREATE INDEX attempts_by_time ON attempts (submitted_at);
CREATE INDEX attempts_by_question ON attempts (question_id, submitted_at);
CREATE INDEX attempts_by_day ON attempts (day);

CREATE TABLE answers (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (number) ON DELETE CASCADE,
    question TEXT NOT NULL,         -- JSON: the question as it was asked, without its sample answers
    text TEXT NOT NULL,
    assessment TEXT NOT NULL        -- JSON: Assessment.as_json(), all facts and the points
);

CREATE TRIGGER attempts_are_append_only BEFORE UPDATE ON attempts
BEGIN
    SELECT RAISE(ABORT, 'attempts are append-only');
END;

CREATE TRIGGER answers_are_append_only BEFORE UPDATE ON answers
BEGIN
    SELECT RAISE(ABORT, 'attempts are append-only');
END;

CREATE TABLE drafts (
    question_id TEXT NOT NULL,
    writer TEXT NOT NULL,
    question TEXT NOT NULL,         -- JSON, as in answers
    text TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (question_id, writer)
);

CREATE TABLE cards (
    question_id TEXT PRIMARY KEY,
    due TEXT NOT NULL,
    state TEXT NOT NULL             -- JSON, the scheduler's own
);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
