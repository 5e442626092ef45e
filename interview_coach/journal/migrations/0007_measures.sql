-- What trends are made of, in small rows: a hundred thousand assessments would take seconds to read.
CREATE TABLE measures (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (number) ON DELETE CASCADE,
    depth INTEGER,                  -- the scores of the four reasons, NULL where the question does not call for one
    attitude INTEGER,
    contribution INTEGER,
    transfer INTEGER,
    measured_results INTEGER NOT NULL,
    time_limit INTEGER NOT NULL     -- seconds that speaking the answer may take
);

INSERT INTO measures
SELECT attempt,
    json_extract(assessment, '$.reasons.depth.score'),
    json_extract(assessment, '$.reasons.attitude.score'),
    json_extract(assessment, '$.reasons.contribution.score'),
    json_extract(assessment, '$.reasons.transfer.score'),
    coalesce(json_extract(assessment, '$.facts.measured_results'), 0),
    coalesce(json_extract(question, '$.time_limit'), 0)
FROM (
    SELECT answers.attempt, CAST(question AS TEXT) AS question, CAST(coalesce((
        SELECT later.assessment FROM reassessments AS later WHERE later.attempt_id = attempts.id ORDER BY made_at DESC LIMIT 1
    ), answers.assessment) AS TEXT) AS assessment
    FROM answers JOIN attempts ON attempts.number = answers.attempt
)
WHERE json_valid(assessment) AND json_valid(question);
