const columns = {
  'schools.csv': ['School ID', 'School Name'],
  'calendars.csv': [
    'Calendar ID',
    'School ID',
    'Calendar Name',
    'School Year',
    'Start Date',
    'End Date',
  ],
  'students.csv': [
    'Person ID',
    'Student Number',
    'Last Name',
    'First Name',
    'Middle Name',
    'Suffix',
    'Gender',
    'Grade',
    'Birth Date',
    'Graduation Year',
    'Email',
  ],
  'enrollments.csv': [
    'Person ID',
    'Calendar ID',
    'Grade',
    'Start Date',
    'End Date',
    'No Show',
    'Service Type',
  ],
  'staff.csv': [
    'Person ID',
    'Staff Number',
    'Last Name',
    'First Name',
    'Middle Name',
    'Suffix',
    'Gender',
    'Title',
    'Role',
    'Email',
    'Active',
  ],
  'assignments.csv': ['Person ID', 'School ID', 'Title', 'Role', 'Start Date', 'End Date'],
  'accounts.csv': [
    'Person ID',
    'Username',
    'Homepage',
    'Authentication Type',
    'Enabled',
    'Force Password Change',
    'Total Login Count',
    'Created',
    'Email',
    'Product Security Roles',
    'User Groups',
    'School Access',
    'Activation URL',
  ],
  'groups.csv': ['Group Name', 'Tool Rights', 'Calendar Rights'],
};

/** The text of one table file; a record's key is its column's name in camel case. */
export function csvFile(fileName, records) {
  const rows = records.map((record) =>
    columns[fileName].map((column) => record[camelCase(column)] ?? ''),
  );
  const lines = [columns[fileName], ...rows].map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function camelCase(column) {
  const [first, ...rest] = column.split(' ');
  return first.toLowerCase() + rest.map((word) => word[0] + word.slice(1).toLowerCase()).join('');
}

/** As the reports write it: a spreadsheet must not take a cell for a formula. */
function csvCell(value) {
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** JSON as Prettier lays it out: a short list of plain values stands in one line. */
export function jsonFile(value) {
  const text = JSON.stringify(value, null, 2).replace(/\[\s+([^[\]{}]*?)\s+\]/g, (list, items) => {
    const line = items.replace(/\s*\n\s*/g, ' ');
    return line.length <= 80 ? `[${line}]` : list;
  });
  return `${text}\n`;
}

/** A Markdown table as Prettier lays it out. */
export function markdownTable(header, rows) {
  const widths = header.map((_, column) =>
    Math.max(3, ...[header, ...rows].map((row) => row[column].length)),
  );
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join(
    '\n',
  );
}
