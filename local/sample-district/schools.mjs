export const asOf = '2026-08-17';
export const domain = 'cedarridge.example';

export const schools = [
  { schoolId: 'MGES', schoolName: 'Maple Grove Elementary', shortName: 'Maple Grove' },
  { schoolId: 'BLES', schoolName: 'Birch Lane Elementary', shortName: 'Birch Lane' },
  { schoolId: 'SCMS', schoolName: 'Stony Creek Middle', shortName: 'Stony Creek' },
  { schoolId: 'APMS', schoolName: 'Alder Park Middle', shortName: 'Alder Park' },
  { schoolId: 'CRHS', schoolName: 'Cedar Ridge High', shortName: 'Cedar Ridge' },
  {
    schoolId: 'LPCS',
    schoolName: 'Lookout Point School, Continuation',
    shortName: 'Lookout Point',
  },
];

/** A school year is known by the year of its spring, the one its seniors graduate in. */
export const schoolYears = [
  { spring: 2025, startDate: '2024-08-14', endDate: '2025-05-30' },
  { spring: 2026, startDate: '2025-08-13', endDate: '2026-05-29' },
  { spring: 2027, startDate: '2026-08-12', endDate: '2027-05-28' },
];
export const [, lastYear, thisYear] = schoolYears;

export const calendars = schoolYears.flatMap(({ spring, startDate, endDate }) =>
  schools.map(({ schoolId, shortName }) => ({
    calendarId: calendarId(spring, schoolId),
    schoolId,
    calendarName: `${yearCode(spring)}-${yearCode(spring + 1)} ${shortName}`,
    schoolYear: `${spring - 1}-${spring}`,
    startDate,
    endDate,
  })),
);

export function calendarId(spring, schoolId) {
  return yearCode(spring) + schoolId;
}

/** The school of a grade (0 = kindergarten) for a family that lives in the north or the south. */
export function schoolOfGrade(grade, livesNorth) {
  if (grade <= 5) return livesNorth ? 'MGES' : 'BLES';
  if (grade <= 8) return livesNorth ? 'SCMS' : 'APMS';
  return 'CRHS';
}

function yearCode(spring) {
  return String(spring - 2001);
}
