import type { TextFile } from '../export-target.ts';

/** What a script does to each row of its file. */
export interface PowerShellWork {
  /** The file it goes through, without `.csv`; the script has the same name. */
  readonly name: string;
  /** What it does, one sentence. */
  readonly does: string;
  /** Lines that come before the rows. */
  readonly before: readonly string[];
  /** Lines for each `$row`; what changes anything gets `-WhatIf:$WhatIfPreference`. */
  readonly each: readonly string[];
  /** The column that names a row in messages. */
  readonly key: string;
}

/** A script that goes through a file row by row, goes on after an error, and knows -WhatIf. */
export function powerShell({ name, does, before, each, key }: PowerShellWork): TextFile {
  const lines = [
    '<#',
    `  ${does}`,
    `  First with -WhatIf, which changes nothing:  .\\${name}.ps1 -WhatIf`,
    `  Then:                                       .\\${name}.ps1`,
    '#>',
    '[CmdletBinding(SupportsShouldProcess)]',
    `param([string] $File = (Join-Path $PSScriptRoot '${name}.csv'))`,
    "$ErrorActionPreference = 'Stop'",
    ...before,
    '$done = 0',
    '$failed = 0',
    'foreach ($row in Import-Csv -LiteralPath $File -Encoding UTF8) {',
    '  try {',
    ...each.map((line) => `    ${line}`),
    '    $done++',
    '  } catch {',
    '    $failed++',
    `    Write-Warning "$($row.${key}): $($_.Exception.Message)"`,
    '  }',
    '}',
    "$what = if ($WhatIfPreference) { 'would be done' } else { 'done' }",
    'Write-Output "$done $what, $failed failed"',
    '',
  ];
  return { name: `${name}.ps1`, text: lines.join('\r\n') };
}
