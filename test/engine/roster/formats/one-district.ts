/*
 * One small made-up district in six layouts, each written by hand as its system writes it: schools
 * North (A) and South (B), one school year from 2026-08-10 to 2027-05-28, with a fall and a spring
 * term. Kim and Lea are at North, Sal at South, Tom at both. Ray teaches at North; Ann works at both,
 * from the first day of the school year; Ida starts at South in spring, on 2027-01-04.
 */

type Files = Readonly<Record<string, readonly string[]>>;

const canonical: Files = {
  schools: ['School ID,School Name', 'A,North', 'B,South'],
  calendars: [
    'Calendar ID,School ID,Calendar Name,Start Date,End Date',
    'A27,A,North,2026-08-10,2027-05-28',
    'B27,B,South,2026-08-10,2027-05-28',
  ],
  students: [
    'Person ID,Student Number,Last Name,First Name,Middle Name,Grade,Birth Date,Email',
    's1,s1,Lee,Kim,J,09,2012-03-04,kim@x.org',
    's2,s2,Orr,Lea,,10,2011-05-06,',
    's3,s3,Poe,Sal,,09,2012-07-08,sal@x.org',
    's4,s4,Lee,Tom,,11,2010-09-10,tom@x.org',
  ],
  enrollments: [
    'Person ID,Calendar ID,Start Date,End Date',
    's1,A27,2026-08-10,2027-05-28',
    's2,A27,2026-08-10,2027-05-28',
    's3,B27,2027-01-04,2027-05-28',
    's4,A27,2026-08-10,2027-05-28',
    's4,B27,2026-08-10,2027-05-28',
  ],
  staff: [
    'Person ID,Staff Number,Last Name,First Name,Title,Email',
    't1,t1,Fox,Ray,teacher,ray@x.org',
    't2,t2,Day,Ann,principal,ann@x.org',
    't3,t3,Kay,Ida,teacher,ida@x.org',
  ],
  assignments: [
    'Person ID,School ID,Start Date,End Date',
    't1,A,2026-08-10,',
    't2,A,2026-08-10,',
    't2,B,2026-08-10,',
    't3,B,2027-01-04,',
  ],
};

const oneRosterUsers = [
  's1,,,true,A,student,k,Kim,Lee,J,s1,kim@x.org,09',
  's2,,,true,A,student,l,Lea,Orr,,s2,,10',
  's3,,,true,B,student,s,Sal,Poe,,s3,sal@x.org,09',
  's4,,,true,"A,B",student,t,Tom,Lee,,s4,tom@x.org,11',
  't1,,,true,A,teacher,r,Ray,Fox,,t1,ray@x.org,',
  't2,,,true,"A,B",principal,a,Ann,Day,,t2,ann@x.org,',
  't3,,,true,B,teacher,i,Ida,Kay,,t3,ida@x.org,',
];

const oneRoster: Files = {
  orgs: [
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
    'D,,,District,district,,',
    'A,,,North,school,,D',
    'B,,,South,school,,D',
  ],
  academicSessions: [
    'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear',
    'y,,,2026-27,schoolYear,2026-08-10,2027-05-28,,2027',
    'f,,,Fall,term,2026-08-10,2026-12-18,y,2027',
    'g,,,Spring,term,2027-01-04,2027-05-28,y,2027',
  ],
  classes: [
    'sourcedId,status,dateLastModified,title,classType,schoolSourcedId,termSourcedIds',
    'cA,,,Art,scheduled,A,"f,g"',
    'cB,,,Music,scheduled,B,"f,g"',
    'cS,,,Late,scheduled,B,g',
  ],
  users: [
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,middleName,identifier,email,grades',
    ...oneRosterUsers,
  ],
  enrollments: [
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
    'e1,,,cA,A,s1,student,,2026-08-10,2027-05-28',
    'e2,,,cA,A,s2,student,,2026-08-10,2027-05-28',
    'e3,,,cS,B,s3,student,,2027-01-04,2027-05-28',
    'e4,,,cA,A,s4,student,,2026-08-10,2027-05-28',
    'e5,,,cB,B,s4,student,,2026-08-10,2027-05-28',
    'e6,,,cA,A,t1,teacher,,2026-08-10,',
    'e7,,,cS,B,t3,teacher,,2027-01-04,',
  ],
  demographics: [
    'sourcedId,status,dateLastModified,birthDate,sex',
    's1,,,2012-03-04,',
    's2,,,2011-05-06,',
    's3,,,2012-07-08,',
    's4,,,2010-09-10,',
  ],
};

const oneRoster10: Files = {
  orgs: oneRoster['orgs']!,
  academicSessions: oneRoster['academicSessions']!.map((line) =>
    line.slice(0, line.lastIndexOf(',')),
  ),
  // A class has one term.
  classes: [
    'sourcedId,status,dateLastModified,title,classType,schoolSourcedId,termSourcedId',
    'cA,,,Art,scheduled,A,f',
    'cB,,,Music,scheduled,B,f',
    'cS,,,Late,scheduled,B,g',
  ],
  users: [
    'sourcedId,status,dateLastModified,orgSourcedIds,role,username,userId,givenName,familyName,middleName,identifier,email,sms,phone,agents,grades',
    ...oneRosterUsers.map((line) => {
      const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)!.map((cell) => cell.replace(/,$/, ''));
      const [id, , , , orgs, role, name, given, family, middle, identifier, email, grades] = cells;
      const who = [given, family, middle, identifier, email].join(',');
      return `${id!},,,${orgs!},${role!},${name!},,${who},,,,${grades!}`;
    }),
  ],
  enrollments: [
    'sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,status,dateLastModified,primary',
    'e1,cA,A,s1,student,,,',
    'e2,cA,A,s2,student,,,',
    'e3,cS,B,s3,student,,,',
    'e4,cA,A,s4,student,,,',
    'e5,cB,B,s4,student,,,',
    'e6,cA,A,t1,teacher,,,',
    'e7,cS,B,t3,teacher,,,',
  ],
  demographics: oneRoster['demographics']!.map((line) =>
    line.replace('sourcedId', 'userSourcedId').replace('birthDate', 'birthdate'),
  ),
};

const clever: Files = {
  schools: ['School_id,School_name,School_number', 'A,North,1', 'B,South,2'],
  students: [
    'School_id,Student_id,Student_number,Last_name,Middle_name,First_name,Grade,DOB,Student_email,Frl_status',
    'A,s1,s1,Lee,J,Kim,09,03/04/2012,kim@x.org,',
    'A,s2,s2,Orr,,Lea,10,05/06/2011,,',
    'B,s3,s3,Poe,,Sal,09,07/08/2012,sal@x.org,',
    'A,s4,s4,Lee,,Tom,11,09/10/2010,tom@x.org,',
    'B,s4,s4,Lee,,Tom,11,09/10/2010,tom@x.org,',
  ],
  teachers: [
    'School_id,Teacher_id,Teacher_number,Teacher_email,First_name,Last_name,Title',
    'A,t1,t1,ray@x.org,Ray,Fox,teacher',
    'A,t2,t2,ann@x.org,Ann,Day,principal',
    'B,t3,t3,ida@x.org,Ida,Kay,teacher',
  ],
  // Ann again, with another ID: the same e-mail and name.
  staff: [
    'School_id,Staff_id,Staff_email,First_name,Last_name,Department,Title',
    'B,901,Ann@x.org,Ann,Day,,principal',
  ],
  sections: [
    'School_id,Section_id,Teacher_id,Teacher_2_id,Name,Term_name,Term_start,Term_end',
    'A,cA,t1,,Art,Year,08/10/2026,05/28/2027',
    'B,cB,,,Music,Year,08/10/2026,05/28/2027',
    'B,cS,,t3,Late,Spring,01/04/2027,05/28/2027',
  ],
  enrollments: [
    'School_id,Section_id,Student_id',
    ...['A,cA,s1', 'A,cA,s2', 'B,cS,s3', 'A,cA,s4', 'B,cB,s4'],
  ],
};

const schoolDataSync1: Files = {
  School: ['SIS ID,Name', 'A,North', 'B,South'],
  Student: [
    'SIS ID,School SIS ID,First Name,Last Name,Username,Student Number,Middle Name,Grade,Status,Birthdate,Secondary Email',
    's1,A,Kim,Lee,k,s1,J,09,Active,3/4/2012,kim@x.org',
    's2,A,Lea,Orr,l,s2,,10,Active,5/6/2011,',
    's3,B,Sal,Poe,s,s3,,09,Active,7/8/2012,sal@x.org',
    's4,A,Tom,Lee,t,s4,,11,Active,9/10/2010,tom@x.org',
    's4,B,Tom,Lee,t,s4,,11,Active,9/10/2010,tom@x.org',
  ],
  Teacher: [
    'SIS ID,School SIS ID,First Name,Last Name,Username,Teacher Number,Status,Title,Secondary Email',
    't1,A,Ray,Fox,r,t1,Active,teacher,ray@x.org',
    't2,A,Ann,Day,a,t2,Active,principal,ann@x.org',
    't2,B,Ann,Day,a,t2,Active,principal,ann@x.org',
    't3,B,Ida,Kay,i,t3,Active,teacher,ida@x.org',
  ],
  Section: [
    'SIS ID,School SIS ID,Section Name,Term Name,Term StartDate,Term EndDate',
    'cA,A,Art,Year,8/10/2026,5/28/2027',
    'cB,B,Music,Year,8/10/2026,5/28/2027',
    'cS,B,Late,Spring,1/4/2027,5/28/2027',
  ],
  StudentEnrollment: ['Section SIS ID,SIS ID', 'cA,s1', 'cA,s2', 'cS,s3', 'cA,s4', 'cB,s4'],
  TeacherRoster: ['Section SIS ID,SIS ID', 'cA,t1', 'cS,t3'],
};

const schoolDataSync21: Files = {
  orgs: [
    'sourcedId,name,type,parentSourcedId',
    ...['D,District,district,', 'A,North,school,D', 'B,South,school,D'],
  ],
  users: [
    'sourcedId,username,givenName,familyName,middleName,password,activeDirectoryMatchId,email,phone,sms',
    's1,k,Kim,Lee,J,,,kim@x.org,,',
    's2,l,Lea,Orr,,,,,,',
    's3,s,Sal,Poe,,,,sal@x.org,,',
    's4,t,Tom,Lee,,,,tom@x.org,,',
    't1,r,Ray,Fox,,,,ray@x.org,,',
    't2,a,Ann,Day,,,,ann@x.org,,',
    't3,i,Ida,Kay,,,,ida@x.org,,',
  ],
  roles: [
    'userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate',
    's1,A,student,y,09,true,2026-08-10,2027-05-28',
    's2,A,student,y,10,true,,',
    's3,B,student,g,09,true,,',
    's4,A,student,y,11,true,2026-08-10,2027-05-28',
    's4,B,student,y,11,false,2026-08-10,2027-05-28',
    't1,A,teacher,y,,true,2026-08-10,',
    't2,A,principal,,,true,2026-08-10,',
    't2,B,principal,,,false,2026-08-10,',
    't3,B,teacher,g,,true,2027-01-04,',
  ],
  academicSessions: [
    'sourcedId,title,type,schoolYear,startDate,endDate',
    'y,2026-27,schoolYear,2027,2026-08-10,2027-05-28',
    'g,Spring,term,2027,2027-01-04,2027-05-28',
  ],
  demographics: [
    'userSourcedId,sex,birthDate',
    ...['s1,,2012-03-04', 's2,,2011-05-06', 's3,,2012-07-08', 's4,,2010-09-10'],
  ],
};

const edFi: Files = {
  School: ['schoolId,nameOfInstitution', 'A,North', 'B,South'],
  Session: [
    'schoolReference.schoolId,schoolYearTypeReference.schoolYear,sessionName,beginDate,endDate',
    'A,2027,Fall,2026-08-10,2026-12-18',
    'A,2027,Spring,2027-01-04,2027-05-28',
    'B,2027,Fall,2026-08-10,2026-12-18',
    'B,2027,Spring,2027-01-04,2027-05-28',
  ],
  Student: [
    'studentUniqueId,firstName,middleName,lastSurname,birthDate',
    's1,Kim,J,Lee,2012-03-04',
    's2,Lea,,Orr,2011-05-06',
    's3,Sal,,Poe,2012-07-08',
    's4,Tom,,Lee,2010-09-10',
  ],
  StudentEducationOrganizationAssociation: [
    'studentReference.studentUniqueId,educationOrganizationReference.educationOrganizationId,electronicMails.0.electronicMailAddress',
    ...['s1,D,kim@x.org', 's3,D,sal@x.org', 's4,D,tom@x.org'],
  ],
  StudentSchoolAssociation: [
    'calendarReference.schoolId,studentReference.studentUniqueId,schoolReference.schoolId,entryDate,exitWithdrawDate,entryGradeLevelDescriptor',
    'A,s1,A,2026-08-10,2027-05-28,uri://ed-fi.org/GradeLevelDescriptor#09',
    'A,s2,A,2026-08-10,2027-05-28,uri://ed-fi.org/GradeLevelDescriptor#10',
    'A,s3,B,2027-01-04,2027-05-28,uri://ed-fi.org/GradeLevelDescriptor#09',
    'A,s4,A,2026-08-10,2027-05-28,uri://ed-fi.org/GradeLevelDescriptor#11',
    'A,s4,B,2026-08-10,2027-05-28,uri://ed-fi.org/GradeLevelDescriptor#11',
  ],
  Staff: [
    'staffUniqueId,firstName,lastSurname,electronicMails.0.electronicMailAddress',
    ...['t1,Ray,Fox,ray@x.org', 't2,Ann,Day,ann@x.org', 't3,Ida,Kay,ida@x.org'],
  ],
  StaffSchoolAssociation: [
    'staffReference.staffUniqueId,schoolReference.schoolId',
    ...['t1,A', 't2,A', 't2,B', 't3,B'],
  ],
  StaffEducationOrganizationAssignmentAssociation: [
    'staffReference.staffUniqueId,educationOrganizationReference.educationOrganizationId,beginDate,endDate,staffClassificationDescriptor',
    't1,A,2026-08-10,,uri://ed-fi.org/StaffClassificationDescriptor#teacher',
    't2,A,2026-08-10,,uri://ed-fi.org/StaffClassificationDescriptor#principal',
    't2,B,2026-08-10,,uri://ed-fi.org/StaffClassificationDescriptor#principal',
    't3,B,2027-01-04,,uri://ed-fi.org/StaffClassificationDescriptor#teacher',
  ],
};

/** The district by layout, each as its files: name without .csv -> lines. */
export const oneDistrict: Readonly<Record<string, Files>> = {
  canonical,
  'OneRoster 1.1': oneRoster,
  'OneRoster 1.0': oneRoster10,
  Clever: clever,
  'School Data Sync v1': schoolDataSync1,
  'School Data Sync v2.1': schoolDataSync21,
  'Ed-Fi': edFi,
};
