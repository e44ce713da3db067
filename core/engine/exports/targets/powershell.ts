import type { FileHeadings, TextFile } from '../export-target.ts';

/** What a script does to each row of its file. Its lines name a column as `$row.{SamAccountName}`. */
export interface PowerShellWork {
  /** The file it goes through, without `.csv`; the script has the same name. */
  readonly name: string;
  /** What it does, one sentence. */
  readonly does: string;
  /** Lines that come before the rows. */
  readonly before: readonly string[];
  /** Columns that a row may leave empty: `$fields` gives the heading of each that the file has. */
  readonly fields?: readonly string[];
  /** Lines for each `$row`; what changes anything gets `-WhatIf:$WhatIfPreference`. */
  readonly each: readonly string[];
  /** The column that names a row in messages. */
  readonly key: string;
}

/** A script that goes through a file row by row, goes on after an error, and knows -WhatIf. */
export function powerShell({ name, does, before, fields, each, key }: PowerShellWork): TextFile {
  const linesFor = ({ headingOf, delimiter }: FileHeadings) => [
    '<#',
    `  ${does}`,
    `  First with -WhatIf, which changes nothing:  .\\${name}.ps1 -WhatIf`,
    `  Then:                                       .\\${name}.ps1`,
    '#>',
    '[CmdletBinding(SupportsShouldProcess)]',
    `param([string] $File = (Join-Path $PSScriptRoot '${name}.csv'))`,
    "$ErrorActionPreference = 'Stop'",
    ...before,
    ...(fields === undefined ? [] : [fieldsOf(fields, headingOf)]),
    '$done = 0',
    '$failed = 0',
    `foreach ($row in Import-Csv -LiteralPath $File${separated[delimiter]} -Encoding UTF8) {`,
    '  try {',
    ...each.map((line) => `    ${line}`),
    '    $done++',
    '  } catch {',
    '    $failed++',
    `    Write-Warning ($row.{${key}} + ': ' + $_.Exception.Message)`,
    '  }',
    '}',
    "$what = if ($WhatIfPreference) { 'would be done' } else { 'done' }",
    'Write-Output "$done $what, $failed failed"',
    '',
  ];
  const text = (file: FileHeadings) =>
    linesFor(file)
      .join('\r\n')
      .replace(/\$row\.\{(\w+)\}/g, (_, heading: string) => {
        return `$row.${property(file.headingOf(heading) ?? heading)}`;
      });
  return { name: `${name}.ps1`, text };
}

const separated: Readonly<Record<FileHeadings['delimiter'], string>> = {
  ',': '',
  ';': " -Delimiter ';'",
  '|': " -Delimiter '|'",
  '\t': ' -Delimiter "`t"',
};

function fieldsOf(fields: readonly string[], headingOf: FileHeadings['headingOf']): string {
  const pairs = fields.flatMap((field) => {
    const heading = headingOf(field);
    return heading === null ? [] : [`${field} = ${quoted(heading)}`];
  });
  return `$fields = @{ ${pairs.join('; ')} }`;
}

function property(heading: string): string {
  return /^[A-Za-z]\w*$/.test(heading) ? heading : quoted(heading);
}

/** PowerShell ends such a text at a curly quote, too. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
