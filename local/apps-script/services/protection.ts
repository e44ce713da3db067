import type { Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { setSheet } from '../workbook/book.ts';
import type { Protection, Sheet } from '../workbook/sheet.ts';
import { protectionType } from './enums.ts';
import { defineKind, enumValue, objectOf, read, write, type ServiceObject } from './kind.ts';
import {
  gridOf,
  living,
  mayEdit,
  rangeObject,
  type RangeState,
  type SheetState,
} from './states.ts';
import { emailOf, userObject } from './user.ts';

/* Who may change a tab, or cells of it. */

interface ProtectionState extends SheetState {
  readonly id: number;
}

/** A Protection object. */
export function protectionObject(sheet: Sheet, { id }: Protection): ServiceObject {
  return objectOf('Protection', { sheet, id } satisfies ProtectionState);
}

/** Whoever may edit the spreadsheet may edit what is protected, until somebody says otherwise. */
export function firstEditors({ user, host: { workbook } }: Environment): readonly string[] {
  return [...new Set([workbook.owner, ...workbook.editors, user])];
}

defineKind<ProtectionState>(
  'Protection',
  {
    getDescription: read([''], (state, env) => protectionOf(state, env).description),
    setDescription: write(['str'], (state, env, description: string) =>
      change(state, env, () => ({ description })),
    ),
    isWarningOnly: read([''], (state, env) => protectionOf(state, env).warningOnly),
    setWarningOnly: write(['bool'], (state, env, warningOnly: boolean) =>
      change(state, env, () => ({ warningOnly })),
    ),
    getRange: read([''], (state, env) =>
      rangeObject(state.sheet, protectionOf(state, env).area ?? gridOf(state.sheet)),
    ),
    getProtectionType: read([''], (state, env) =>
      enumValue(protectionType, protectionOf(state, env).area === null ? 'SHEET' : 'RANGE'),
    ),
    canEdit: read([''], (state, env) => mayEdit(env, protectionOf(state, env))),
    canDomainEdit: read([''], () => false),
    setDomainEdit: write(['bool'], (state, env) => change(state, env, () => ({}))),
    getEditors: read([''], (state, env) => editableOf(state, env).editors.map(userObject)),
    addEditor: write(['str', 'User'], (state, env, editor: string | ServiceObject) =>
      addEditors(state, env, [editor]),
    ),
    addEditors: write(['str[]'], addEditors),
    removeEditor: write(['str', 'User'], (state, env, editor: string | ServiceObject) =>
      removeEditors(state, env, [editor]),
    ),
    removeEditors: write(['str[]', 'User[]'], removeEditors),
    getUnprotectedRanges: read([''], (state, env) =>
      protectionOf(state, env).unprotected.map((area) => rangeObject(state.sheet, area)),
    ),
    setUnprotectedRanges: write(['Range[]'], (state, env, ranges: ServiceObject[]) =>
      change(state, env, () => ({
        unprotected: ranges.map((range) => (range.state as RangeState).area),
      })),
    ),
    remove: write([''], (state, env) => {
      const gone = editableOf(state, env);
      setSheet(env.host.workbook, state.sheet, {
        protections: state.sheet.props.protections.filter((one) => one !== gone),
      });
    }),
  },
  { owner: 'SpreadsheetApp' },
);

function addEditors(
  state: ProtectionState,
  env: Environment,
  added: readonly (string | ServiceObject)[],
): ServiceObject {
  return change(state, env, ({ editors }) => ({
    editors: [...new Set([...editors, ...added.map(emailOf)])],
  }));
}

/** Neither the owner nor whoever runs the script can be removed. */
function removeEditors(
  state: ProtectionState,
  env: Environment,
  removed: readonly (string | ServiceObject)[],
): ServiceObject {
  const emails = removed.map(emailOf);
  const stay = [env.user, env.host.workbook.owner];
  return change(state, env, ({ editors }) => ({
    editors: editors.filter((email) => stay.includes(email) || !emails.includes(email)),
  }));
}

function protectionOf(state: ProtectionState, env: Environment): Protection {
  const found = living(env, state).props.protections.find(({ id }) => id === state.id);
  if (found === undefined) throw googleError('The protection does not exist.');
  return found;
}

/** A protection that whoever runs the script may do something about. */
function editableOf(state: ProtectionState, env: Environment): Protection {
  const found = protectionOf(state, env);
  if (!mayEdit(env, found)) throw googleError('You do not have permission to do that.');
  return found;
}

function change(
  state: ProtectionState,
  env: Environment,
  changed: (protection: Protection) => Partial<Protection>,
): ServiceObject {
  const before = editableOf(state, env);
  setSheet(env.host.workbook, state.sheet, {
    protections: state.sheet.props.protections.map((one) =>
      one === before ? { ...one, ...changed(one) } : one,
    ),
  });
  return protectionObject(state.sheet, before);
}
