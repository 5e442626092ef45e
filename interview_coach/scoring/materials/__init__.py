"""CVs, cover letters and profile texts: text in, findings out, by the rules in `materials_rules/`."""

from interview_coach.scoring.materials.kinds import MaterialKind as MaterialKind
from interview_coach.scoring.materials.reading import MaterialReading as MaterialReading
from interview_coach.scoring.materials.reading import read_materials as read_materials
