CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    record TEXT NOT NULL            -- JSON
);
