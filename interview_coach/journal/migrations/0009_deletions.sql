-- What was deleted for good, without a word of it: it stays so when another journal that still has it is joined.
CREATE TABLE deletions (
    kind TEXT NOT NULL,             -- the table it was in
    id TEXT NOT NULL,
    PRIMARY KEY (kind, id)
);
