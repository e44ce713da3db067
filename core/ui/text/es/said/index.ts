import { problemKinds, type ProblemKind } from '../../../../engine/index.ts';
import { problems } from '../problems.ts';
import { damageForms, repairForms } from './damage.ts';
import { faultForms, patternForms, whyForms } from './data.ts';
import { cellForms, noFileForms, systemNotes, whatForms } from './exports.ts';
import { fileFaults, readingNotes } from './files.ts';
import {
  readForms,
  retellJoined,
  retellList,
  retellPlaced,
  type Forms,
  type Retell,
} from './forms.ts';
import { informForms, placeForms, reachForms } from './inform.ts';
import { layoutFaults, packageNotes } from './layouts.ts';
import { layoutName, namings, retellJoins } from './namings.ts';
import { exampleForms, holderForms, otherNotes, retellBecause, warningForms } from './notes.ts';
import { reasonForms, resultForms, undoForms } from './reasons.ts';
import { leftForms, refusalForms } from './refusals.ts';
import { choiceForms, requestForms, settingForms, unknownNameForms } from './requests.ts';
import { accountListNotes, sheetNotes } from './sheets.ts';

/*
 * The engine makes its sentences in English: they stand in files that other programs read, and come
 * back from there. What screens show of them is said in Spanish here, by the form that each has.
 */

function all(forms: Readonly<Record<string, Forms>>): Forms {
  return Object.assign({}, ...Object.values(forms)) as Forms;
}

const reasons = readForms(
  { ...all(reasonForms), ...warningForms['shared-email'], ...undoForms },
  namings,
);
const notes = readForms({ ...all(warningForms), ...otherNotes, ...reachForms }, namings);
const examples = readForms({ ...all(reasonForms), ...all(warningForms), ...exampleForms }, namings);
const ofExports = readForms({ ...noFileForms, ...systemNotes, ...cellForms }, namings);

const problemForms = Object.fromEntries(
  Object.entries(problemKinds).map(([kind, [, english]]) => [
    english,
    problems[kind as ProblemKind],
  ]),
);

const patterns = readForms(patternForms, namings);
const faults = readForms(
  {
    ...faultForms,
    ...refusalForms,
    ...layoutFaults,
    ...fileFaults,
    ...unknownNameForms,
    ...requestForms,
    ...settingForms,
    ...choiceForms,
  },
  namings,
);

const place = readForms(placeForms, { part: (part) => place(part) ?? part });
const telling = readForms(informForms, namings);

/** What is told of a pattern, a filter or a template comes after its place. */
function retellFault(text: string): string | null {
  return (
    retellPlaced(text, (part) => patterns(part) ?? telling(part), place) ??
    faults(text) ??
    retellJoined(text, (part) => retellPlaced(part, telling, place))
  );
}

/** By the column of a report, or by what the sentence tells. */
const retellers: Readonly<Record<string, Retell>> = {
  Reason: (text) => retellJoined(text, reasons),
  Note: (text) => retellJoined(text, notes) ?? ofExports(text),
  Because: retellBecause,
  Problem: readForms(problemForms),
  Severity: readForms({ error: 'error', warning: 'advertencia' }),
  Result: readForms(resultForms),
  What: readForms(whatForms),
  example: (text) => retellJoined(text, examples),
  holder: readForms(holderForms),
  damage: readForms(all(damageForms)),
  repair: readForms(repairForms),
  why: readForms(whyForms),
  layout: (text) => retellList(text, [', ', ', '], layoutName),
  fault: retellFault,
  inform: telling,
  left: readForms(leftForms),
  data: readForms(
    { ...readingNotes, ...sheetNotes, ...accountListNotes, ...packageNotes, ...settingForms },
    namings,
  ),
  exports: ofExports,
  joined: retellJoins,
  pattern: patterns,
};

/** Says a sentence of the engine's in Spanish; one that is unknown stays as it is. */
export function said(of: string, sentence: string): string {
  return retellers[of]?.(sentence) ?? sentence;
}
