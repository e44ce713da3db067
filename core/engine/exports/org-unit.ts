import type { OrgUnitRule } from '../request/export-options.ts';
import type { ResolvedRequest } from '../request/resolve-request.ts';

/** What the rules of an organizational unit look at. */
export interface OrgUnitFacts {
  readonly school: string;
  readonly schoolId: string;
  readonly grade: string;
  readonly title: string;
  readonly graduationYear: string;
}

/** How a system writes places: `/Students/LHS`, or `OU=LHS,OU=Students,DC=...`. */
export type OrgUnitStyle = 'path' | 'distinguished name';

/** A function that gives the organizational unit by the first rule that fits; '' if none does. */
export function orgUnitFinder(
  rules: readonly OrgUnitRule[],
  { changeType, accountType }: ResolvedRequest,
  style: OrgUnitStyle,
): (facts: OrgUnitFacts) => string {
  const ofBatch = rules.filter(
    (rule) =>
      (rule.changeType ?? changeType) === changeType &&
      (rule.accountType ?? accountType) === accountType,
  );
  return (facts) => {
    const rule = ofBatch.find((one) => fits(one, facts));
    return rule === undefined ? '' : fill(rule.orgUnit, facts, style);
  };
}

function fits({ school, grade, title }: OrgUnitRule, facts: OrgUnitFacts): boolean {
  return (
    (school === null || same(school, facts.schoolId) || same(school, facts.school)) &&
    (grade === null || same(grade, facts.grade)) &&
    (title === null || same(title, facts.title))
  );
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The place with its values put in; '' where one is missing or would open another level. */
function fill(template: string, facts: OrgUnitFacts, style: OrgUnitStyle): string {
  let place = '';
  for (const part of template.split(/(\{\w+\})/)) {
    if (!part.startsWith('{')) {
      place += part;
      continue;
    }
    const value = facts[part.slice(1, -1) as keyof OrgUnitFacts];
    if (value === '' || (style === 'path' && value.includes('/'))) return '';
    place += style === 'path' ? value : escapeName(value);
  }
  return place;
}

/** A value as it stands in a distinguished name (RFC 4514). */
export function escapeName(value: string): string {
  return value.replace(/[,+"\\<>;=]/g, '\\$&').replace(/^[# ]| $/g, '\\$&');
}
