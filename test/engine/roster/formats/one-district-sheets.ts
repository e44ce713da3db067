/*
 * The district of one-district.ts in sheets with a row for each person and school, as a hand or an
 * ad hoc export writes them.
 */

type Files = Readonly<Record<string, readonly string[]>>;

/** What schools are kept in by hand: a sheet of students and one of staff. */
const singleSheets: Files = {
  'students 26-27': [
    'Student ID,Student Number,Last Name,First Name,Middle Name,Grade,Date of Birth,School Code,School,Start Date,End Date,E-Mail',
    's1,s1,Lee,Kim,J,09,2012-03-04,A,North,2026-08-10,2027-05-28,kim@x.org',
    's2,s2,Orr,Lea,,10,2011-05-06,A,North,2026-08-10,2027-05-28,',
    's3,s3,Poe,Sal,,09,2012-07-08,B,South,2027-01-04,2027-05-28,sal@x.org',
    's4,s4,Lee,Tom,,11,2010-09-10,A,North,2026-08-10,2027-05-28,tom@x.org',
    's4,s4,Lee,Tom,,11,2010-09-10,B,South,2026-08-10,2027-05-28,tom@x.org',
  ],
  'staff list': [
    'Staff ID,Staff Number,Last Name,First Name,Job Title,School Code,School,Hire Date,End Date,Work Email',
    't1,t1,Fox,Ray,teacher,A,North,2026-08-10,,ray@x.org',
    't2,t2,Day,Ann,principal,A,North,2026-08-10,,ann@x.org',
    't2,t2,Day,Ann,principal,B,South,2026-08-10,,ann@x.org',
    't3,t3,Kay,Ida,teacher,B,South,2027-01-04,,ida@x.org',
  ],
};

const year = '2026-08-10,2027-05-28';

/** Ad hoc exports of Infinite Campus: enrollments with their calendars, and district assignments. */
const infiniteCampus: Files = {
  enrollments: [
    'student.personID,student.studentNumber,student.lastName,student.firstName,student.middleName,student.birthdate,contact.email,school.number,school.name,calendar.calendarID,calendar.name,calendar.startDate,calendar.endDate,enrollment.grade,enrollment.startDate,enrollment.endDate,enrollment.noShow',
    `s1,s1,Lee,Kim,J,03/04/2012,kim@x.org,A,North,A27,A,${year},09,08/10/2026,05/28/2027,0`,
    `s2,s2,Orr,Lea,,05/06/2011,,A,North,A27,A,${year},10,08/10/2026,05/28/2027,0`,
    `s3,s3,Poe,Sal,,07/08/2012,sal@x.org,B,South,B27,B,${year},09,01/04/2027,05/28/2027,0`,
    `s4,s4,Lee,Tom,,09/10/2010,tom@x.org,A,North,A27,A,${year},11,08/10/2026,05/28/2027,0`,
    `s4,s4,Lee,Tom,,09/10/2010,tom@x.org,B,South,B27,B,${year},11,08/10/2026,05/28/2027,0`,
  ],
  assignments: [
    'staff.personID,staff.staffNumber,staff.lastName,staff.firstName,contact.email,school.number,school.name,districtAssignment.title,districtAssignment.startDate,districtAssignment.endDate',
    't1,t1,Fox,Ray,ray@x.org,A,North,teacher,08/10/2026,',
    't2,t2,Day,Ann,ann@x.org,A,North,principal,08/10/2026,',
    't2,t2,Day,Ann,ann@x.org,B,South,principal,08/10/2026,',
    't3,t3,Kay,Ida,ida@x.org,B,South,teacher,01/04/2027,',
  ],
};

/** The district by layout, each as its files: name without .csv -> lines. */
export const sheetsOfOneDistrict: Readonly<Record<string, Files>> = {
  'Single sheets': singleSheets,
  'Infinite Campus': infiniteCampus,
};
