import type { OrgUnitRule } from '../request/export-options.ts';
import type { ResolvedRequest } from '../request/resolve-request.ts';

/** What the rules of an organizational unit look at, by row; asked for where a rule names it. */
export type OrgUnitFacts = Readonly<Record<OrgUnitElement, (row: number) => string>>;

/** What stands between braces. */
type OrgUnitElement = 'school' | 'schoolId' | 'grade' | 'title' | 'graduationYear';

/** How a system writes places: `/Students/LHS`, or `OU=LHS,OU=Students,DC=...`. */
export type OrgUnitStyle = 'path' | 'distinguished name';

/** A function that gives the organizational unit by the first rule that fits; '' if none does. */
export function orgUnitFinder(
  rules: readonly OrgUnitRule[],
  { changeType, accountType }: ResolvedRequest,
  style: OrgUnitStyle,
  facts: OrgUnitFacts,
): (row: number) => string {
  const ofBatch = rules
    .filter(
      (rule) =>
        (rule.changeType ?? changeType) === changeType &&
        (rule.accountType ?? accountType) === accountType,
    )
    .map((rule) => ({ rule, parts: rule.orgUnit.split(/(\{\w+\})/).map(readPart) }));
  return (row) => {
    const first = ofBatch.find(({ rule }) => fits(rule, facts, row));
    return first === undefined ? '' : fill(first.parts, facts, row, style);
  };
}

type Part = { readonly literal: string } | { readonly element: OrgUnitElement };

function readPart(text: string): Part {
  if (!text.startsWith('{')) return { literal: text };
  return { element: text.slice(1, -1) as OrgUnitElement };
}

function fits({ school, grade, title }: OrgUnitRule, facts: OrgUnitFacts, row: number): boolean {
  return (
    (school === null || same(school, facts.schoolId(row)) || same(school, facts.school(row))) &&
    (grade === null || same(grade, facts.grade(row))) &&
    (title === null || same(title, facts.title(row)))
  );
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The place with its values put in; '' where one is missing or would open another level. */
function fill(
  parts: readonly Part[],
  facts: OrgUnitFacts,
  row: number,
  style: OrgUnitStyle,
): string {
  let place = '';
  for (const part of parts) {
    if ('literal' in part) {
      place += part.literal;
      continue;
    }
    const value = facts[part.element](row);
    if (value === '' || (style === 'path' && value.includes('/'))) return '';
    place += style === 'path' ? value : escapeName(value);
  }
  return place;
}

/** A value as it stands in a distinguished name (RFC 4514). */
export function escapeName(value: string): string {
  return value.replace(/[,+"\\<>;=]/g, '\\$&').replace(/^[# ]| $/g, '\\$&');
}
