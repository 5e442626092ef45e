CREATE TABLE confidences (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    record TEXT NOT NULL            -- JSON
);
