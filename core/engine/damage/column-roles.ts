import type { TableId } from '../roster/canonical-tables.ts';

/** What the values of a column are, as far as damage to them is concerned. */
export type ColumnRole = 'person-id' | 'place-id' | 'name' | 'date' | 'email' | 'username' | 'text';

/** The roles of the canonical columns that people type, export or keep in spreadsheets. */
export const columnRoles: Readonly<Record<TableId, Readonly<Record<string, ColumnRole>>>> = {
  schools: { 'School ID': 'place-id', 'School Name': 'text' },
  calendars: {
    'Calendar ID': 'place-id',
    'School ID': 'place-id',
    'Calendar Name': 'text',
    'Start Date': 'date',
    'End Date': 'date',
  },
  groups: { 'Group Name': 'text' },
  students: {
    'Person ID': 'person-id',
    'Student Number': 'person-id',
    'Last Name': 'name',
    'First Name': 'name',
    'Middle Name': 'name',
    Suffix: 'text',
    Grade: 'text',
    'Birth Date': 'date',
    'Graduation Year': 'text',
    Email: 'email',
  },
  staff: {
    'Person ID': 'person-id',
    'Staff Number': 'person-id',
    'Last Name': 'name',
    'First Name': 'name',
    'Middle Name': 'name',
    Suffix: 'text',
    Title: 'text',
    Role: 'text',
    Email: 'email',
  },
  enrollments: {
    'Person ID': 'person-id',
    'Calendar ID': 'place-id',
    'School ID': 'place-id',
    Grade: 'text',
    'Start Date': 'date',
    'End Date': 'date',
  },
  assignments: {
    'Person ID': 'person-id',
    'School ID': 'place-id',
    Title: 'text',
    Role: 'text',
    'Start Date': 'date',
    'End Date': 'date',
  },
  accounts: {
    'Person ID': 'person-id',
    Username: 'username',
    Created: 'date',
    Email: 'email',
    'User Groups': 'text',
    'School Access': 'text',
  },
};
