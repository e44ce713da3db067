import type { HeadingWords } from '../headings.ts';

/** What a column of a sheet may tell. No meaning stands for a password: none is read. */
export type SheetMeaning =
  | 'personId'
  | 'number'
  | 'stateId'
  | 'lastName'
  | 'firstName'
  | 'middleName'
  | 'suffix'
  | 'preferredFirstName'
  | 'fullName'
  | 'gender'
  | 'birthDate'
  | 'graduationYear'
  | 'email'
  | 'grade'
  | 'title'
  | 'role'
  | 'schoolId'
  | 'schoolName'
  | 'calendarId'
  | 'calendarName'
  | 'calendarStart'
  | 'calendarEnd'
  | 'schoolYear'
  | 'startDate'
  | 'endDate'
  /** A word for how the person stands: Withdrawn. */
  | 'status'
  /** Yes or no: is the person active? */
  | 'isActive'
  | 'noShow'
  | 'serviceType'
  | 'username'
  /** Columns that only accounts have: they tell that usernames are accounts. */
  | 'accountEnabled'
  | 'accountDisabled'
  | 'lastLogin';

const person = {
  stateId: [
    ...['State ID', 'State Student ID', 'SSID', 'State Student Number', 'State Number'],
    ...['State Staff ID', 'Staff State ID', 'State Teacher ID', 'UIC'],
  ],
  lastName: [
    ...['Last Name', 'Surname', 'Family Name', 'Legal Last Name', 'Last', 'LName', 'Last Nm'],
    ...[
      'Student Last Name',
      'Stu Last Name',
      'Student Surname',
      'Staff Last Name',
      'Employee Last Name',
    ],
    ...['Teacher Last Name', 'Apellidos', 'Apellido'],
  ],
  firstName: [
    ...['First Name', 'Given Name', 'Forename', 'Legal First Name', 'First', 'FName', 'First Nm'],
    ...[
      'Given Names',
      'Student First Name',
      'Stu First Name',
      'Student Given Name',
      'Staff First Name',
    ],
    ...['Employee First Name', 'Teacher First Name', 'Nombres', 'Nombre'],
  ],
  middleName: [
    ...['Middle Name', 'Middle', 'MName', 'Middle Initial', 'MI', 'Legal Middle Name'],
    ...['Student Middle Name', 'Staff Middle Name', 'Middle Names'],
  ],
  suffix: ['Suffix', 'Name Suffix', 'Generation', 'Generation Code Suffix', 'Student Suffix'],
  preferredFirstName: [
    ...['Preferred First Name', 'Preferred Name', 'Preferred Given Name', 'Nickname', 'Nick Name'],
    ...['Goes By', 'Known As', 'Preferred First', 'Alias'],
  ],
  fullName: [
    ...['Name', 'Full Name', 'Student Name', 'Student Full Name', 'Student', 'Last First'],
    ...['Last Name First Name', 'Display Name', 'Staff Name', 'Employee Name', 'Teacher Name'],
    ...['Employee', 'Staff Member', 'Roster Name'],
  ],
  gender: ['Gender', 'Sex', 'Legal Gender', 'Student Gender'],
  birthDate: ['Birth Date', 'Date of Birth', 'DOB', 'Birthday', 'Student Birth Date', 'Birth'],
  email: [
    ...['Email', 'Email Address', 'E-mail Address', 'School Email', 'District Email'],
    ...['Student Email', 'Student Email Address', 'Primary Email', 'Staff Email', 'Work Email'],
    ...['Employee Email', 'Teacher Email', 'Email Addr', 'Mail', 'Correo'],
  ],
  schoolId: [
    ...['School ID', 'School Code', 'School Number', 'School No', 'School Num', 'Building ID'],
    ...['Building Code', 'Building Number', 'Building', 'Bldg', 'Site ID', 'Site Code'],
    ...['Site Number', 'Campus ID', 'Campus Code', 'Location ID', 'Location Code', 'Org ID'],
    ...['School Local ID', 'Home School ID'],
  ],
  schoolName: [
    ...['School Name', 'School', 'Building Name', 'Site Name', 'Site', 'Campus Name', 'Campus'],
    ...['Location Name', 'Location', 'Current School', 'Home School', 'Enrolled School', 'Escuela'],
    ...[
      'School Of Enrollment',
      'Enrollment School',
      'Name Of Institution',
      'Entity Name',
      'Organization Name',
    ],
  ],
  calendarId: ['Calendar ID'],
  calendarName: ['Calendar Name', 'Calendar'],
  calendarStart: ['Calendar Start Date', 'Calendar Start', 'Year Start Date', 'Year Start'],
  calendarEnd: ['Calendar End Date', 'Calendar End', 'Year End Date', 'Year End'],
  schoolYear: [
    ...['School Year', 'Academic Year', 'SY', 'School Yr', 'End Year', 'Calendar End Year'],
  ],
  username: [
    ...['Username', 'User Name', 'Login', 'Login ID', 'Login Name', 'Network Username'],
    ...['Network Login', 'Network ID', 'Student Username', 'Staff Username', 'Account'],
    ...['Account Name', 'Logon Name', 'User Principal Name', 'Web ID', 'Student Web ID'],
  ],
  accountEnabled: ['Account Enabled', 'Login Enabled', 'Account Active', 'Enabled'],
  accountDisabled: ['Account Disabled', 'Login Disabled', 'Disabled', 'Account Suspended'],
  lastLogin: ['Last Login', 'Last Sign In', 'Last Logon', 'Last Login Date', 'Last Logon Date'],
};

/** What people call the columns of a sheet with students. */
export const studentWords: HeadingWords<SheetMeaning> = {
  personId: [
    ...['Person ID', 'Student Person ID', 'Student ID', 'SIS ID', 'Student SIS ID', 'Local ID'],
    ...['Local Student ID', 'Student Local ID', 'District ID', 'District Student ID', 'Pupil ID'],
    ...['Unique ID', 'Student Unique ID', 'Stu ID', 'ID', 'UID'],
  ],
  number: [
    ...['Student Number', 'Student No', 'Student Num', 'Student #', 'Student ID Number'],
    ...['ID Number', 'Perm ID', 'Permanent ID', 'Perm Num', 'Perm Number', 'Pupil Number'],
    ...[
      'Stu Number',
      'Stu Num',
      'Other ID',
      'SIS Number',
      'LASID',
      'Admission Number',
      'Number',
      'Matricula',
    ],
  ],
  ...person,
  graduationYear: [
    ...['Graduation Year', 'Grad Year', 'Year of Graduation', 'YOG', 'Class Of', 'Cohort Year'],
    ...['Graduating Class', 'Expected Graduation Year', 'Projected Graduation Year'],
    ...['Student Graduation Year', 'Graduation'],
  ],
  grade: [
    ...['Grade', 'Grade Level', 'Gr', 'Current Grade', 'Current Grade Level', 'Entry Grade Level'],
    ...['Student Grade', 'Enrollment Grade', 'Grade Lvl', 'Gr Lvl', 'Gr Yr', 'Year Group', 'Grado'],
  ],
  startDate: [
    ...['Start Date', 'Enrollment Start Date', 'Enrollment Start', 'Entry Date', 'Enter Date'],
    ...['Begin Date', 'Enrollment Date', 'Enrolment Date', 'Enroll Date', 'Date Enrolled'],
    ...['Enrollment Begin Date', 'Admission Date', 'Date of Entry', 'Date Entered', 'First Day'],
    ...['Registration Date', 'Enrollment Entry Date', 'Start'],
  ],
  endDate: [
    ...['End Date', 'Enrollment End Date', 'Enrollment End', 'Exit Date', 'Withdrawal Date'],
    ...['Withdraw Date', 'Withdrawn Date', 'Date Withdrawn', 'Leave Date', 'Date Left'],
    ...['Exit Withdraw Date', 'Drop Date', 'Last Day', 'Enrollment Exit Date', 'End'],
  ],
  status: [
    ...['Status', 'Enrollment Status', 'Enrolment Status', 'Enroll Status', 'Student Status'],
    ...['Current Status', 'Student Enrollment Status', 'Enr Status', 'Estado'],
  ],
  isActive: ['Active', 'Is Active', 'Active Today', 'Currently Enrolled', 'Currently Active'],
  noShow: ['No Show', 'Is No Show'],
  serviceType: ['Service Type', 'Enrollment Service Type'],
  title: [],
  role: [],
};

/** What people call the columns of a sheet with staff members. */
export const staffWords: HeadingWords<SheetMeaning> = {
  personId: [
    ...['Person ID', 'Staff ID', 'Employee ID', 'Emp ID', 'Teacher ID', 'Faculty ID', 'SIS ID'],
    ...['Local ID', 'Local Staff ID', 'District ID', 'Unique ID', 'Staff Unique ID', 'ID', 'UID'],
  ],
  number: [
    ...['Staff Number', 'Employee Number', 'Employee No', 'Employee #', 'Emp No', 'Emp Number'],
    ...['Teacher Number', 'Staff No', 'Personnel Number', 'Badge Number', 'ID Number', 'Number'],
  ],
  ...person,
  title: [
    ...['Title', 'Job Title', 'Position', 'Position Title', 'Job', 'Assignment', 'Staff Title'],
    ...['Employee Title', 'Job Description', 'Classification', 'Puesto'],
  ],
  role: [
    ...['Role', 'Staff Role', 'Staff Type', 'Employee Type', 'Department', 'Dept', 'Job Class'],
  ],
  startDate: [
    ...['Start Date', 'Assignment Start Date', 'Hire Date', 'Date Hired', 'Date of Hire'],
    ...['Begin Date', 'Employment Start Date', 'Original Hire Date', 'Start', 'First Day'],
  ],
  endDate: [
    ...['End Date', 'Assignment End Date', 'Termination Date', 'Term Date', 'Date Left'],
    ...['Employment End Date', 'Separation Date', 'Last Day', 'Exit Date', 'Leave Date'],
    ...['Resignation Date', 'Retirement Date', 'End'],
  ],
  status: [
    ...['Status', 'Employment Status', 'Employee Status', 'Staff Status', 'Current Status'],
    ...['Emp Status', 'Estado'],
  ],
  isActive: ['Active', 'Is Active', 'Currently Employed', 'Currently Active', 'Active Employee'],
  graduationYear: [],
  grade: [],
  noShow: [],
  serviceType: [],
};
