import type { Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { setBook, setSheet } from '../workbook/book.ts';
import type { Banding, Metadata, Sheet } from '../workbook/sheet.ts';
import { metadataVisibility } from './enums.ts';
import { defineKind, enumValue, light, objectOf, read, write, type ServiceObject } from './kind.ts';
import { living, rangeObject, type SheetState } from './states.ts';

/* What belongs to a tab and is an object of its own: filter, bandings, metadata. */

interface PartState extends SheetState {
  readonly id: number;
}

/** A Banding object. */
export function bandingObject(sheet: Sheet, { id }: Banding): ServiceObject {
  return objectOf('Banding', { sheet, id } satisfies PartState);
}

defineKind<SheetState>(
  'Filter',
  {
    getRange: read([''], (state, env) => {
      const sheet = living(env, state);
      if (sheet.props.filter === null) throw googleError('The filter does not exist.');
      return rangeObject(sheet, sheet.props.filter);
    }),
    remove: write([''], (state, env) => {
      setSheet(env.host.workbook, living(env, state), { filter: null });
    }),
  },
  { owner: 'SpreadsheetApp' },
);

defineKind<PartState>(
  'Banding',
  {
    getRange: read([''], (state, env) => rangeObject(state.sheet, bandingOf(state, env).area)),
    remove: write([''], (state, env) => {
      const gone = bandingOf(state, env);
      setSheet(env.host.workbook, state.sheet, {
        bandings: state.sheet.props.bandings.filter((banding) => banding !== gone),
      });
    }),
  },
  { owner: 'SpreadsheetApp' },
);

function bandingOf(state: PartState, env: Environment): Banding {
  const found = living(env, state).props.bandings.find(({ id }) => id === state.id);
  if (found === undefined) throw googleError('The banding does not exist.');
  return found;
}

/** Metadata of a tab, or of the spreadsheet (null). */
interface MetadataState {
  readonly sheet: Sheet | null;
  readonly id: number;
}

/** A DeveloperMetadata object. */
export function metadataObject(sheet: Sheet | null, { id }: Metadata): ServiceObject {
  return objectOf('DeveloperMetadata', { sheet, id } satisfies MetadataState);
}

defineKind<MetadataState>(
  'DeveloperMetadata',
  {
    getId: light([''], ({ id }) => id),
    getKey: read([''], (state, env) => metadataOf(state, env).key),
    getValue: read([''], (state, env) => metadataOf(state, env).value),
    getVisibility: read([''], (state, env) =>
      enumValue(metadataVisibility, metadataOf(state, env).visibility),
    ),
    setValue: write(['str?'], (state, env, value: string | null) => {
      const before = metadataOf(state, env);
      setMetadata(state, env, (all) =>
        all.map((one) => (one === before ? { ...one, value } : one)),
      );
      return metadataObject(state.sheet, before);
    }),
    remove: write([''], (state, env) => {
      const gone = metadataOf(state, env);
      setMetadata(state, env, (all) => all.filter((one) => one !== gone));
    }),
  },
  { owner: 'SpreadsheetApp' },
);

function allMetadata({ sheet }: MetadataState, env: Environment): readonly Metadata[] {
  return (sheet === null ? env.host.workbook : living(env, { sheet })).props.metadata;
}

function metadataOf(state: MetadataState, env: Environment): Metadata {
  const found = allMetadata(state, env).find(({ id }) => id === state.id);
  if (found === undefined) throw googleError('The developer metadata does not exist.');
  return found;
}

function setMetadata(
  state: MetadataState,
  env: Environment,
  change: (all: readonly Metadata[]) => readonly Metadata[],
): void {
  const metadata = change(allMetadata(state, env));
  if (state.sheet === null) setBook(env.host.workbook, { metadata });
  else setSheet(env.host.workbook, state.sheet, { metadata });
}
