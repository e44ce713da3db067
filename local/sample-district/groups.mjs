import { calendarId, schoolYears, schools, thisYear } from './schools.mjs';
import { calendarGroupName } from './staff-cases.mjs';

const group = (groupName, toolRights = '', calendarRights = '') => ({
  groupName,
  toolRights,
  calendarRights,
});

const highSchoolYears = schoolYears.map(({ spring }) => calendarId(spring, 'CRHS')).join(';');
const middleSchools = ['SCMS', 'APMS']
  .map((schoolId) => calendarId(thisYear.spring, schoolId))
  .join(';');

export const groups = [
  group('Teachers Tools', '14'),
  group('Office Tools', '9;22;31'),
  group('Counselor Tools', '6;17;22'),
  group('Health Office Tools', '11'),
  group('Principals', '40'),
  group('Coaches, Fall', '3'),
  ...schools.flatMap(({ schoolId }) =>
    schoolYears.map(({ spring }) =>
      group(calendarGroupName(spring, schoolId), '0', calendarId(spring, schoolId)),
    ),
  ),
  group('CRHS all years', '', highSchoolYears),
  group('Counselors at the high school', '6;17', calendarId(thisYear.spring, 'CRHS')),
  group('Testing team "Spring"', '25', middleSchools),
  group('New Group'),
  group('Summer School 2027', '0'),
  group('District Administration', '99', 'All Schools/All Calendars'),
];
