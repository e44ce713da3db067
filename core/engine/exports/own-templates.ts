import type { ExportOptions } from '../request/export-options.ts';
import type { ExportTarget, TableFile } from './export-target.ts';
import { isSameHeading, readHeader, underOwnHeader, type OwnHeader } from './own-header.ts';

/** A file as it is written: ours, or under the headings of one's own template. */
export interface FileEdition extends Pick<OwnHeader, 'headingOf' | 'delimiter'> {
  readonly spec: TableFile;
}

/**
 * Puts a file under the headings of one's own template where the settings have one of its kind;
 * a sentence where that cannot be. What else to know goes into `notes`.
 */
export function ownEdition(
  spec: TableFile,
  target: ExportTarget,
  { header }: ExportOptions,
  notes: string[],
): FileEdition | string {
  const own = header.find((line) => kindOf(line, target) === spec.template);
  if (spec.template === undefined || own === undefined) {
    return { spec, delimiter: ',', headingOf: (heading) => heading };
  }
  const takesPosition = target.templates![spec.template]!.columns !== undefined;
  const { columns, headingOf, delimiter, lacks, dropped, byPosition } = underOwnHeader(
    own,
    spec.columns,
    takesPosition,
  );
  const known = spec.columns.some(({ heading }) => headingOf(heading) !== null);
  if (lacks.length > 0 || !known) {
    const what = known ? `lacks ${lacks.join(', ')}` : 'has none of the columns that are filled';
    return `the header ${shown(own)} in your settings ${what}: download the template of ${target.label} again, in English, or leave header out: then it is the one known here`;
  }
  if (byPosition) {
    notes.push(
      `the header ${shown(own)} in your settings is in another language: its ${columns.length} columns were taken in the order of the English template; compare a row of ${spec.name}.csv before you import it`,
    );
  }
  if (dropped.length > 0) {
    notes.push(
      `the header ${shown(own)} in your settings has no column for ${dropped.join(', ')}: left out`,
    );
  }
  return { spec: { ...spec, columns }, delimiter, headingOf };
}

/** Says which headers of the settings are of no template that the system is known to have. */
export function unknownHeaders(target: ExportTarget, { header }: ExportOptions): string[] {
  const kinds = Object.keys(target.templates ?? {}).join(', ');
  return header
    .filter((line) => kindOf(line, target) === null)
    .map(
      (line) =>
        `the header ${shown(line)} in your settings is that of no template known here, which are ${kinds}: your files have the headings known here; download the template again, in English, or take the header out`,
    );
}

/** Which of the system's templates a line of headings is; of two, the one more of it tells of. */
function kindOf(line: string, { templates = {} }: ExportTarget): string | null {
  const kinds = Object.entries(templates);
  if (kinds.length === 1) return kinds[0]![0];
  const { headings } = readHeader(line);
  let best: string | null = null;
  let most = 0;
  for (const [kind, { signs }] of kinds) {
    const found = signs.filter((sign) => headings.some((one) => isSameHeading(sign, one))).length;
    if (found > most) [best, most] = [kind, found];
  }
  const inOrder = kinds.find(([, { columns }]) => columns === headings.length);
  return best ?? inOrder?.[0] ?? null;
}

/** A header by its beginning: some are a thousand letters long. */
function shown(line: string): string {
  return `"${line.length <= 40 ? line : `${line.slice(0, 40)}...`}"`;
}
