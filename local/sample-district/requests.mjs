import { asOf, calendarId, lastYear, schools } from './schools.mjs';
import { batchSchools } from './student-cases.mjs';

const schoolScope = (...ids) => ({ schools: ids });
const everySchool = schoolScope(...schools.map(({ schoolId }) => schoolId));
const lastYearsCalendars = {
  calendars: schools.map(({ schoolId }) => calendarId(lastYear.spring, schoolId)),
};
const initialAndLastName = {
  from: 'pattern',
  pattern: '{firstName:1}{lastName}',
  letterCase: 'lower',
};

function request(accountType, changeType, scope, options = {}) {
  return { accountType, changeType, scope, asOf, ...options };
}

/** One ready request of every kind; `selected` are the Person IDs of the hand-picked one. */
export function makeRequests(selected) {
  return {
    'create-students': request('students', 'createAccount', schoolScope(...batchSchools), {
      username: initialAndLastName,
      authenticationType: 'local',
      password: { kind: 'random' },
      homepage: 'Campus Student',
    }),
    'create-students-by-email': request('students', 'createAccount', schoolScope(...batchSchools), {
      username: { from: 'email', excludeDomain: false },
      authenticationType: 'saml',
      homepage: 'Campus Student',
    }),
    'create-selected-students': request(
      'students',
      'createAccount',
      { people: selected },
      {
        username: { from: 'pattern', pattern: '{lastName}.{firstName}.{studentNumber}' },
        password: { kind: 'pattern', pattern: '{lastName}{firstName}', minLength: 10 },
      },
    ),
    'create-staff': request('staff', 'createAccount', schoolScope('CRHS'), {
      username: initialAndLastName,
      homepage: 'Campus Tools',
      userGroups: ['Teachers Tools', 'CRHS 26-27'],
    }),
    'create-staff-schoolrunner': request('staff', 'createAccount', schoolScope('CRHS'), {
      profile: 'schoolrunner',
      userGroups: ['Teachers Tools'],
    }),
    'enable-students': request('students', 'enableAccount', schoolScope(...batchSchools)),
    'enable-staff': request('staff', 'enableAccount', everySchool),
    'disable-students': request('students', 'disableAccount', lastYearsCalendars, {
      leaveOutActiveElsewhere: true,
    }),
    'disable-staff': request('staff', 'disableAccount', lastYearsCalendars, {
      leaveOutActiveElsewhere: true,
    }),
    'force-students': request('students', 'forcePasswordChange', schoolScope(...batchSchools)),
    'force-staff': request('staff', 'forcePasswordChange', everySchool),
    'add-groups': request('staff', 'addUserGroups', schoolScope('CRHS'), {
      userGroups: ['Counselors at the high school', 'CRHS 26-27'],
    }),
    'remove-groups': request('staff', 'removeUserGroups', everySchool, {
      userGroups: ['CRHS 25-26', 'District Administration'],
    }),
  };
}
