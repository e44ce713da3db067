import type { Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { nextId, setBook, setSheet, sheetNamed } from '../workbook/book.ts';
import type { Metadata, Protection } from '../workbook/sheet.ts';
import {
  defineKind,
  enumName,
  objectOf,
  read,
  write,
  type Method,
  type ServiceObject,
} from './kind.ts';
import { sheetCells } from './sheet-cells.ts';
import { sheetLines } from './sheet-lines.ts';
import { bandingObject, metadataObject } from './sheet-parts.ts';
import { firstEditors, protectionObject } from './protection.ts';
import { copySheet } from './copy-cells.ts';
import { checkRoom, living, sheetObject, type SheetState } from './states.ts';

const itself: Readonly<Record<string, Method<SheetState>>> = {
  getName: read([''], (state, env) => living(env, state).props.name),
  getSheetName: read([''], (state, env) => living(env, state).props.name),
  setName: write(['str'], (state, env, name: string) => {
    const sheet = living(env, state);
    if (name !== sheet.props.name) checkName(env, name, sheet.id);
    return changed(env, sheet, { name });
  }),
  getSheetId: read([''], ({ sheet }) => sheet.id),
  getIndex: read([''], (state, env) => env.host.workbook.sheets.indexOf(living(env, state)) + 1),
  getParent: read([''], () => objectOf('Spreadsheet', null)),
  activate: write([''], (state, env) => {
    setBook(env.host.workbook, { activeSheet: living(env, state).id });
    return sheetObject(state.sheet);
  }),
  hideSheet: write([''], (state, env) => {
    const sheet = living(env, state);
    const others = env.host.workbook.sheets.filter((one) => one !== sheet && !one.props.hidden);
    if (others.length === 0) throw googleError("You can't hide all the sheets in a document.");
    if (env.host.workbook.props.activeSheet === sheet.id) {
      setBook(env.host.workbook, { activeSheet: others[0]!.id });
    }
    return changed(env, sheet, { hidden: true });
  }),
  showSheet: write([''], (state, env) => changed(env, living(env, state), { hidden: false })),
  isSheetHidden: read([''], (state, env) => living(env, state).props.hidden),
  copyTo: write(['Spreadsheet'], (state, env) => {
    const sheet = living(env, state);
    const { workbook } = env.host;
    checkRoom(workbook, sheet.props.maxRows * sheet.props.maxColumns);
    let name = `Copy of ${sheet.props.name}`;
    for (let n = 2; sheetNamed(workbook, name) !== null; n++) {
      name = `Copy of ${sheet.props.name} ${n}`;
    }
    return sheetObject(copySheet(workbook, sheet, name));
  }),
  setTabColor: write(['str?'], (state, env, tabColor: string | null) =>
    changed(env, living(env, state), { tabColor }),
  ),
  getTabColor: read([''], (state, env) => living(env, state).props.tabColor),
  setHiddenGridlines: write(['bool'], (state, env, gridlinesHidden: boolean) =>
    changed(env, living(env, state), { gridlinesHidden }),
  ),
  hasHiddenGridlines: read([''], (state, env) => living(env, state).props.gridlinesHidden),
  getFilter: read([''], (state, env) =>
    living(env, state).props.filter === null ? null : objectOf('Filter', state),
  ),
  getBandings: read([''], (state, env) => {
    const sheet = living(env, state);
    return sheet.props.bandings.map((banding) => bandingObject(sheet, banding));
  }),
  protect: write([''], (state, env) => {
    const sheet = living(env, state);
    const whole = sheet.props.protections.find(({ area }) => area === null);
    // A tab that is protected already gives back that protection.
    if (whole !== undefined) return protectionObject(sheet, whole);
    const protection: Protection = {
      id: nextId(env.host.workbook),
      area: null,
      description: '',
      warningOnly: false,
      editors: firstEditors(env),
      unprotected: [],
    };
    changed(env, sheet, { protections: [...sheet.props.protections, protection] });
    return protectionObject(sheet, protection);
  }),
  getProtections: read(['ProtectionType'], (state, env, type: ServiceObject) => {
    const sheet = living(env, state);
    return sheet.props.protections
      .filter(({ area }) => (area === null) === (enumName(type) === 'SHEET'))
      .map((protection) => protectionObject(sheet, protection));
  }),
  getDeveloperMetadata: read([''], (state, env) => {
    const sheet = living(env, state);
    return sheet.props.metadata.map((metadata) => metadataObject(sheet, metadata));
  }),
  addDeveloperMetadata: write(
    ['str', 'str str', 'str DeveloperMetadataVisibility', 'str str DeveloperMetadataVisibility'],
    (state, env, key: string, value?: string | ServiceObject, visibility?: ServiceObject) => {
      const sheet = living(env, state);
      const metadata = newMetadata(env, key, value, visibility);
      return changed(env, sheet, { metadata: [...sheet.props.metadata, metadata] });
    },
  ),
};

defineKind<SheetState>(
  'Sheet',
  { ...itself, ...sheetCells, ...sheetLines },
  { owner: 'SpreadsheetApp' },
);

/** Throws in Google's words for a name that is taken or no name. */
export function checkName(env: Environment, name: string, but: number | null = null): void {
  if (name === '' || name.length > 100 || /^'|'$|[\\/?*[\]]/.test(name)) {
    throw googleError(`Invalid sheet name: ${name}`);
  }
  const taken = env.host.workbook.sheets.some(
    (sheet) => sheet.id !== but && sheet.props.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) {
    throw googleError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

/** Metadata with its visibility or without. */
export function newMetadata(
  env: Environment,
  key: string,
  value: string | ServiceObject | undefined,
  visibility: ServiceObject | undefined,
): Metadata {
  const seenBy = typeof value === 'object' ? value : visibility;
  return {
    id: nextId(env.host.workbook),
    key,
    value: typeof value === 'string' ? value : null,
    visibility: seenBy === undefined ? 'DOCUMENT' : enumName(seenBy)!,
  };
}

function changed(
  env: Environment,
  sheet: SheetState['sheet'],
  change: Parameters<typeof setSheet>[2],
): ServiceObject {
  setSheet(env.host.workbook, sheet, change);
  return sheetObject(sheet);
}
