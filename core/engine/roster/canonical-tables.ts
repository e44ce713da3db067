/** The canonical tables (contract, tables), in the order in which they are read. */
export type TableId =
  | 'schools'
  | 'calendars'
  | 'groups'
  | 'students'
  | 'staff'
  | 'enrollments'
  | 'assignments'
  | 'accounts';

/** A canonical table: its names, and its columns with whether each may be absent. */
export interface CanonicalTable {
  readonly label: string;
  readonly file: string;
  /** What a file or tab of this table may be called, besides its label. */
  readonly names: readonly string[];
  /** Column name -> may it be absent? */
  readonly columns: Readonly<Record<string, 'needed' | 'optional'>>;
}

/** Every canonical table and its columns, named as the contract names them. */
export const canonicalTables: Readonly<Record<TableId, CanonicalTable>> = {
  schools: {
    label: 'Schools',
    file: 'schools.csv',
    names: ['schools'],
    columns: { 'School ID': 'needed', 'School Name': 'needed' },
  },
  calendars: {
    label: 'Calendars',
    file: 'calendars.csv',
    names: ['calendars'],
    columns: {
      'Calendar ID': 'needed',
      'School ID': 'needed',
      'Calendar Name': 'needed',
      'School Year': 'optional',
      'Start Date': 'needed',
      'End Date': 'needed',
    },
  },
  groups: {
    label: 'User Groups',
    file: 'groups.csv',
    names: ['groups', 'user groups'],
    columns: { 'Group Name': 'needed', 'Tool Rights': 'needed', 'Calendar Rights': 'needed' },
  },
  students: {
    label: 'Students',
    file: 'students.csv',
    names: ['students'],
    columns: {
      'Person ID': 'needed',
      'Student Number': 'needed',
      'Last Name': 'needed',
      'First Name': 'needed',
      'Middle Name': 'optional',
      Suffix: 'optional',
      Gender: 'optional',
      Grade: 'optional',
      'Birth Date': 'optional',
      'Graduation Year': 'optional',
      Email: 'optional',
      'Preferred First Name': 'optional',
    },
  },
  staff: {
    label: 'Staff',
    file: 'staff.csv',
    names: ['staff'],
    columns: {
      'Person ID': 'needed',
      'Staff Number': 'needed',
      'Last Name': 'needed',
      'First Name': 'needed',
      'Middle Name': 'optional',
      Suffix: 'optional',
      Gender: 'optional',
      Title: 'optional',
      Role: 'optional',
      Email: 'optional',
      Active: 'optional',
      'Preferred First Name': 'optional',
    },
  },
  enrollments: {
    label: 'Enrollments',
    file: 'enrollments.csv',
    names: ['enrollments'],
    columns: {
      'Person ID': 'needed',
      // One of the two; which one is needed depends on the request.
      'Calendar ID': 'optional',
      'School ID': 'optional',
      Grade: 'optional',
      'Start Date': 'needed',
      'End Date': 'optional',
      'No Show': 'optional',
      'Service Type': 'optional',
    },
  },
  assignments: {
    label: 'District Assignments',
    file: 'assignments.csv',
    names: ['assignments', 'district assignments'],
    columns: {
      'Person ID': 'needed',
      'School ID': 'needed',
      Title: 'optional',
      Role: 'optional',
      'Start Date': 'needed',
      'End Date': 'optional',
    },
  },
  accounts: {
    label: 'User Accounts',
    file: 'accounts.csv',
    names: ['accounts', 'user accounts'],
    columns: {
      'Person ID': 'needed',
      Username: 'needed',
      Homepage: 'optional',
      'Authentication Type': 'optional',
      Enabled: 'needed',
      'Force Password Change': 'optional',
      'Total Login Count': 'optional',
      Created: 'optional',
      Email: 'optional',
      'Product Security Roles': 'optional',
      'User Groups': 'optional',
      'School Access': 'optional',
      'Activation URL': 'optional',
    },
  },
};

/** The table ids in the order of the record above. */
export const tableIds = Object.keys(canonicalTables) as readonly TableId[];
