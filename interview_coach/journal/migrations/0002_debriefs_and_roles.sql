-- A save upon another version than the one that was read is refused, so that two copies of the app lose nothing.
CREATE TABLE debriefs (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    record TEXT NOT NULL            -- JSON
);

CREATE TABLE roles (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    record TEXT NOT NULL            -- JSON
);

-- The job an answer was given for, empty when for none.
ALTER TABLE attempts ADD COLUMN role_id TEXT NOT NULL DEFAULT '';
