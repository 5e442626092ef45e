"""What causes, sources and stages of a rejection are called where people read them."""

from __future__ import annotations

from interview_coach.rejection import Cause, Source, Stage

CAUSES = {
    Cause.CONTRIBUTION: "They couldn't tell your own part from the group's.",
    Cause.DEPTH: "Too little experience in depth, or too general about it.",
    Cause.TRANSFER: "They didn't see what of yours would help them.",
    Cause.ATTITUDE: "The way you spoke of yourself, of others or of the job.",
    Cause.OTHER_CANDIDATE: "Somebody else was the better match.",
    Cause.OUTSIDE: "A freeze, a hire from inside: nothing in the interview.",
    Cause.UNKNOWN: "They gave no reason that says anything.",
}
"""What each cause of a rejection means, those that practice can mend first, the commonest of them first."""
SOURCES = {Source.HIRING_MANAGER: "hiring manager", Source.RECRUITER: "recruiter", Source.OTHER: "somebody else"}
STAGES = {
    Stage.APPLICATION: "application",
    Stage.SCREEN: "first call",
    Stage.MANAGER: "manager",
    Stage.PANEL: "panel",
    Stage.FINAL: "final",
}
FELT = {1: "badly", 2: "not well", 3: "so-so", 4: "well", 5: "very well"}
"""How an interview had felt to go, 1 to 5."""


def felt(confidence: int | None) -> str:
    """`4, well`; empty where it was not said."""
    return f"{confidence}, {FELT[confidence]}" if confidence else ""


def cause_name(cause: Cause) -> str:
    """`other candidate`."""
    return cause.value.replace("_", " ")
