-- The rung of the ladder an answer was given under, empty for none.
ALTER TABLE attempts ADD COLUMN "constraint" TEXT NOT NULL DEFAULT '';

DROP TRIGGER attempts_are_append_only;
CREATE TRIGGER attempts_are_append_only BEFORE UPDATE OF number, id, submitted_at, utc_offset, day, kind, seconds, question_id,
    question_text, bank, probes, status, words, role_id, mock_id, "constraint" ON attempts
BEGIN
    SELECT RAISE(ABORT, 'attempts are append-only');
END;
