import { makeName, nameBook, plain } from './names.mjs';
import { domain } from './schools.mjs';

const firstStaffId = 20001;
const teacher = { title: 'Teacher', role: 'Teacher', group: 'Teachers Tools' };
const post = (title, role, group, count = 1) => ({ title, role, group, count });

const elementaryPosts = [
  post('Principal', 'Administrator', 'Principals'),
  post('Secretary', 'Office', 'Office Tools'),
  post('Counselor', 'Counselor', 'Counselor Tools'),
  post('Nurse', 'Health', 'Health Office Tools'),
  { ...teacher, count: 15 },
  post('Aide', 'Support', '', 3),
];
const middlePosts = [
  post('Principal', 'Administrator', 'Principals'),
  post('Assistant Principal', 'Administrator', 'Principals'),
  post('Secretary', 'Office', 'Office Tools'),
  post('Counselor', 'Counselor', 'Counselor Tools'),
  post('Teacher, Mathematics', 'Teacher', 'Teachers Tools', 3),
  { ...teacher, count: 12 },
  post('Aide "1:1"', 'Support', '', 2),
];
const highPosts = [
  post('Principal', 'Administrator', 'Principals'),
  post('Assistant Principal', 'Administrator', 'Principals', 2),
  post('Secretary', 'Office', 'Office Tools', 2),
  post('Counselor', 'Counselor', 'Counselor Tools', 3),
  post('Nurse', 'Health', 'Health Office Tools'),
  post('Teacher, Mathematics', 'Teacher', 'Teachers Tools', 4),
  { ...teacher, count: 23 },
  post('=Coach', 'Support', 'Coaches, Fall'),
  post('+Coach, Athletics', 'Support', 'Coaches, Fall'),
];
const continuationPosts = [
  post('Principal', 'Administrator', 'Principals'),
  post('Secretary', 'Office', 'Office Tools'),
  { ...teacher, count: 5 },
];
const postsOfSchools = [
  ['MGES', elementaryPosts],
  ['BLES', elementaryPosts],
  ['SCMS', middlePosts],
  ['APMS', middlePosts],
  ['CRHS', highPosts],
  ['LPCS', continuationPosts],
];

const allSchools = postsOfSchools.map(([schoolId]) => schoolId);
const districtPosts = [
  [post('Director of Technology', 'Administrator', 'District Administration'), allSchools],
  [post('Systems Analyst', 'Administrator', 'District Administration'), allSchools],
  [post('Registrar', 'Office', 'Office Tools'), ['CRHS', 'LPCS']],
  [post('Payroll Clerk', 'Office', 'Office Tools'), ['CRHS']],
  [post('Human Resources Manager', 'Administrator', 'Office Tools'), ['CRHS']],
  [post('Business Manager', 'Administrator', 'Office Tools'), ['CRHS']],
  [post('Food Service Manager', 'Support', 'Office Tools'), allSchools],
  [post('Curriculum Coordinator', 'Administrator', 'Principals'), allSchools],
  [post('School Psychologist', 'Support', 'Counselor Tools'), ['MGES', 'BLES', 'SCMS']],
  [post('Speech Therapist', 'Support', 'Counselor Tools'), ['MGES', 'BLES']],
  [post('Speech Therapist', 'Support', 'Counselor Tools'), ['SCMS', 'APMS', 'CRHS']],
  [post('Music Teacher', 'Teacher', 'Teachers Tools'), ['SCMS', 'APMS']],
];

export function makeStaff(random) {
  const places = [
    ...districtPosts,
    ...postsOfSchools.flatMap(([schoolId, posts]) =>
      posts.flatMap((each) => Array.from({ length: each.count }, () => [each, [schoolId]])),
    ),
  ];
  const take = nameBook();
  return places.map(([each, schoolIds], index) => {
    const name = makeName(random);
    return {
      ...name,
      personId: String(firstStaffId + index),
      staffNumber: String(411 + 13 * index).padStart(5, '0'),
      title: each.title,
      role: each.role,
      group: each.group,
      email: take(`${plain(name.firstName)}.${plain(name.lastName)}`, `@${domain}`),
      active: 'Yes',
      hasAccount: true,
      assignments: assignmentsAt(schoolIds, each, random.dateBetween('2008-08-01', '2025-08-01')),
    };
  });
}

export function assignmentsAt(schoolIds, { title, role }, startDate) {
  return schoolIds.map((schoolId) => ({ schoolId, title, role, startDate, endDate: '' }));
}
