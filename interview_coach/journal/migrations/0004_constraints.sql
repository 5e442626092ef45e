-- The rung of the ladder an answer was given under, empty for none.
ALTER TABLE attempts ADD COLUMN "constraint" TEXT NOT NULL DEFAULT '';
