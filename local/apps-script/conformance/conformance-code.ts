import { assetText } from '../assets.ts';
import { coercionTable, plainTextTable, yearOfRules } from '../cells/coercion-table.ts';
import { rules, type Rule } from './rules.ts';

/**
 * Server code that checks the tables of the stand-in on whatever runs it: the stand-in, in a test,
 * or Google's own host, by somebody with an account. Its function is `checkConformance`; it knows
 * the rules of the spreadsheet's own locale only. `year` is the one in which it will run.
 */
export function conformanceCode(year: number = yearOfRules): string {
  const tables = JSON.stringify({ coercion: coercionTable, plainText: plainTextTable })
    // Dates without a year are of the one they were typed in.
    .replaceAll(`"date":"${yearOfRules}-`, `"date":"${year}-`);
  const functions = rules.map(
    (rule) =>
      `{ code: ${JSON.stringify(rule.code)}, gives: ${JSON.stringify(rule.gives)}, run: ${runOf(rule)} }`,
  );
  return `var TABLES = ${tables};\nvar RULES = [\n${functions.join(',\n')}\n];\n\n${assetText('conformance/check.gs')}`;
}

/** A rule's code as a function that gives the value of its last expression. */
function runOf({ code }: Rule): string {
  const statements = code.split('; ');
  const last = statements.pop()!;
  return `function (sheet) { ${statements.map((statement) => `${statement}; `).join('')}return ${last}; }`;
}
