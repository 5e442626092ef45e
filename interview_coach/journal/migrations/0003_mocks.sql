CREATE TABLE mocks (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    record TEXT NOT NULL            -- JSON
);

-- The mock interview an answer was given in, empty when in none.
ALTER TABLE attempts ADD COLUMN mock_id TEXT NOT NULL DEFAULT '';
CREATE INDEX attempts_of_mocks ON attempts (mock_id) WHERE mock_id <> '';
