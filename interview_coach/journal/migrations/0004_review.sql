-- What was answered stays as it is. How lists count it (`overall`, `flagged`, `passed`, `fired`) follows what is disputed and scored again.
DROP TRIGGER attempts_are_append_only;

ALTER TABLE attempts ADD COLUMN passed TEXT NOT NULL DEFAULT '';    -- reasons judged ok, separated by spaces

CREATE TABLE fired (
    rule TEXT NOT NULL,
    attempt INTEGER NOT NULL REFERENCES attempts (number) ON DELETE CASCADE,
    PRIMARY KEY (rule, attempt)
) WITHOUT ROWID;
CREATE INDEX fired_by_attempt ON fired (attempt);

UPDATE attempts SET passed = coalesce((
    SELECT group_concat(judgement.key, ' ')
    FROM answers, json_each(
        CASE WHEN json_valid(CAST(assessment AS TEXT)) THEN CAST(assessment AS TEXT) ELSE '{}' END, '$.reasons'
    ) AS judgement
    WHERE answers.attempt = number AND json_extract(judgement.value, '$.verdict') = 'ok'
), '');

INSERT OR IGNORE INTO fired (rule, attempt)
SELECT json_extract(finding.value, '$.rule'), answers.attempt
FROM answers JOIN attempts ON attempts.number = answers.attempt, json_each(
    CASE WHEN json_valid(CAST(assessment AS TEXT)) THEN CAST(assessment AS TEXT) ELSE '{}' END, '$.findings'
) AS finding
WHERE json_extract(finding.value, '$.rule') IS NOT NULL;

CREATE TRIGGER attempts_are_append_only BEFORE UPDATE OF number, id, submitted_at, utc_offset, day, kind, seconds, question_id,
    question_text, bank, probes, status, words, role_id, mock_id ON attempts
BEGIN
    SELECT RAISE(ABORT, 'attempts are append-only');
END;

-- All that filters ask for, in the order of lists: 100,000 attempts are narrowed down without reading the rows themselves.
CREATE INDEX attempts_to_find ON attempts (
    submitted_at, number, day, kind, question_id, bank, probes, status, overall, flagged, passed, words, role_id, mock_id
);
DROP INDEX attempts_by_time;

CREATE INDEX attempts_by_score ON attempts (question_id, overall, submitted_at);

-- What the user says of an answer, as JSON: their notes, and findings that they dispute. The id is the attempt's.
CREATE TABLE annotations (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    record TEXT NOT NULL
);

-- What later rules say of an answer, each time it was scored again. The first assessment stays with the answer.
CREATE TABLE reassessments (
    number INTEGER PRIMARY KEY,
    attempt_id TEXT NOT NULL,
    made_at TEXT NOT NULL,
    assessment TEXT NOT NULL,
    UNIQUE (attempt_id, made_at)
);

CREATE TRIGGER nothing_is_kept_of_a_deleted_attempt AFTER DELETE ON attempts
BEGIN
    DELETE FROM annotations WHERE id = old.id;
    DELETE FROM reassessments WHERE attempt_id = old.id;
END;
