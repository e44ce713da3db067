import { plainName } from '../../tables/columns.ts';
import { headerSignature } from '../../tables/header-signature.ts';
import type { Table } from '../../tables/table.ts';
import type { FoundPart, RosterFormat } from './roster-format.ts';

/** A table that may be two things: only somebody who knows the data can say which. */
export interface FormatQuestion {
  /** What the answer is remembered for: the table's header signature, with its name if need be. */
  readonly key: string;
  readonly source: string;
  readonly candidates: readonly FormatCandidate[];
  /** The question in plain words. */
  readonly text: string;
}

/** One thing that a table may be. */
export interface FormatCandidate {
  /** What an answer says: `clever/students`. */
  readonly id: string;
  readonly label: string;
}

/** Answers to questions: key -> candidate ID. What fits no question is left alone. */
export type FormatAnswers = ReadonlyMap<string, string>;

/** What somebody said that a table is: a candidate's ID, of any format. */
export type SaidLayouts = ReadonlyMap<Table, string>;

/** A format's tables, each settled as one part of it. */
interface SettledFormat {
  readonly format: RosterFormat;
  readonly parts: readonly FoundPart[];
  /** Is one of its tables in question? Then nothing can be made of the others yet. */
  readonly isOpen: boolean;
}

interface Claim extends FoundPart {
  readonly format: RosterFormat;
}

/**
 * Which table belongs to which format, and what has to be asked. A table of `own`, which has the
 * name and the columns of one of ours, goes only to a format that is certain of it; one of `layouts`
 * is what somebody said.
 */
export function settleClaims(
  formats: readonly RosterFormat[],
  tables: readonly Table[],
  own: ReadonlySet<Table>,
  answers: FormatAnswers,
  layouts: SaidLayouts = new Map(),
): { readonly settled: readonly SettledFormat[]; readonly questions: readonly FormatQuestion[] } {
  const keyOf = questionKeys(tables);
  const lost = new Map(formats.map((format) => [format, new Set<Table>()]));
  for (;;) {
    const claims = formats.flatMap((format) => {
      const named = saidParts(format, layouts);
      const open = tables.filter((table) => !lost.get(format)!.has(table) && !layouts.has(table));
      const found = [...named, ...format.find(open, named.length > 0)];
      return found.map((part) => ({ ...part, format }));
    });
    const winners = tables.map((table) => {
      const wanted = claims.filter(
        (claim) => claim.table === table && (claim.confidence === 'certain' || !own.has(table)),
      );
      return winnersOf(wanted, answers.get(keyOf(table)));
    });
    const losers = claims.filter(
      ({ table, format }) =>
        !winners[tables.indexOf(table)]!.some((winner) => winner.format === format),
    );
    // A format that has lost a table may not be there at all: it is asked again.
    for (const { table, format } of losers) lost.get(format)!.add(table);
    if (losers.length === 0) return divide(formats, winners, keyOf);
  }
}

/** The tables that somebody said are of a format. */
function saidParts(format: RosterFormat, layouts: SaidLayouts): FoundPart[] {
  const confidence = 'certain';
  const why = 'what was said by hand';
  return [...layouts].flatMap(([table, id]) =>
    format.parts
      .filter((part) => candidateOf(format, part).id === id)
      .map((part) => ({ table, ...part, confidence, why })),
  );
}

function divide(
  formats: readonly RosterFormat[],
  winners: readonly (readonly Claim[])[],
  keyOf: (table: Table) => string,
): ReturnType<typeof settleClaims> {
  const ties = winners.filter((claims) => claims.length > 1);
  const settled = formats.map((format) => ({
    format,
    parts: winners.flatMap((claims) =>
      claims.length === 1 && claims[0]!.format === format ? claims : [],
    ),
    isOpen: ties.some((claims) => claims.some((claim) => claim.format === format)),
  }));
  return { settled, questions: ties.map((claims) => questionOf(claims, keyOf)) };
}

function winnersOf(claims: readonly Claim[], answer: string | undefined): readonly Claim[] {
  const answered = claims.filter((claim) => candidateOf(claim.format, claim).id === answer);
  if (answered.length > 0) return answered;
  const certain = claims.filter(({ confidence }) => confidence === 'certain');
  return certain.length > 0 ? certain : claims;
}

/** A part of a format as something that a table may be. */
export function candidateOf(
  format: RosterFormat,
  { part, label }: Pick<FoundPart, 'part' | 'label'>,
): FormatCandidate {
  return { id: `${format.id}/${part}`, label: label ?? `${format.label}: ${part}` };
}

function questionOf(claims: readonly Claim[], keyOf: (table: Table) => string): FormatQuestion {
  const { table } = claims[0]!;
  const candidates = claims.map((claim) => candidateOf(claim.format, claim));
  const labels = candidates.map(({ label }) => label).join(' or ');
  return {
    key: keyOf(table),
    source: table.source,
    candidates,
    text: `${table.source} may be ${labels}, and its columns and values do not tell which: say which it is`,
  };
}

/** Two tables with the same headings are told apart by their names, all others are not. */
function questionKeys(tables: readonly Table[]): (table: Table) => string {
  const signatures = new Map(tables.map((table) => [table, headerSignature(table)]));
  return (table) => {
    const signature = signatures.get(table)!;
    const alike = [...signatures.values()].filter((other) => other === signature).length;
    return alike > 1 ? `${signature} ${plainName(table.name)}` : signature;
  };
}
