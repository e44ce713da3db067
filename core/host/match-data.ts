import { canonicalTables, layoutChoices, type Table, type TableId } from '../engine/index.ts';
import { describeDistrict, rematch, type District } from './district.ts';
import { overviewToKeep, readCallData, type CallData, type ServiceState } from './service-state.ts';
import { ask, type Steps } from './steps.ts';
import {
  withAnswer,
  withColumn,
  withLayout,
  withoutTable,
  withTable,
  type Matches,
} from './table-matches.ts';
import type { DataAnswer } from './data-questions.ts';
import type { DataOverview } from './wizard-client.ts';

/** Remembers which canonical table a table is (null: none) and says what the data is then. */
export function* matchTable(
  state: ServiceState,
  source: string,
  table: TableId | null,
): Steps<DataOverview> {
  const data = yield* readCallData(state, undefined);
  const { tables } = data.district.host;
  const of = tableNamed(tables, source);
  return yield* keepMatches(state, data, withTable(data.kept.matches, of, tables, table));
}

/** Remembers from which heading a column is read (null: as recognised); says what the data is then. */
export function* matchColumn(
  state: ServiceState,
  source: string,
  column: string,
  heading: string | null,
): Steps<DataOverview> {
  const data = yield* readCallData(state, undefined);
  const { district, kept } = data;
  const { tables } = district.host;
  const of = tableNamed(tables, source);
  const { id, label, columns } = columnsOf(district, source);
  const { data: assembled } = district;
  // User Accounts as a save left them have the headings that it wrote.
  const { headings } =
    id === null ? of : { headings: assembled.headings.get(assembled.workbook[id]!) ?? [] };
  if (!columns.includes(column)) {
    throw new Error(`${label} has no column ${column}; it has ${columns.join(', ')}.`);
  }
  if (heading !== null && !headings.includes(heading)) {
    throw new Error(`${source} has no heading "${heading}"; it has ${headings.join(', ')}.`);
  }
  return yield* keepMatches(state, data, withColumn(kept.matches, of, tables, column, heading, id));
}

/** Remembers an answer to a question about the data, or that it is taken back. */
export function* answerQuestion(state: ServiceState, answer: DataAnswer): Steps<DataOverview> {
  const data = yield* readCallData(state, undefined);
  return yield* keepMatches(state, data, matchesAfter(data, answer));
}

function matchesAfter({ kept: { matches }, district }: CallData, answer: DataAnswer): Matches {
  const { tables } = district.host;
  if ('asRecognised' in answer) {
    return withoutTable(matches, tableNamed(tables, answer.asRecognised));
  }
  if (!('layout' in answer)) return withAnswer(matches, answer);
  const { layout, source } = answer;
  if (!layoutChoices.some(({ id }) => id === layout)) {
    throw new Error(`There is no layout ${layout.slice(0, 80)} that a table could be of.`);
  }
  return withLayout(matches, tableNamed(tables, source), tables, layout);
}

/** Makes these repairs and takes all others back; says what the data is then. */
export function* repairData(state: ServiceState, ids: readonly string[]): Steps<DataOverview> {
  const data = yield* readCallData(state, undefined);
  const matches = { ...data.kept.matches, repairs: [...new Set(ids)] };
  const { repairs } = rematch(data.district, matches).data;
  const unknown = matches.repairs.find((id) => !repairs.some(({ repair }) => repair.id === id));
  if (unknown !== undefined) {
    throw new Error(
      `${unknown.slice(0, 80)} repairs nothing of this data: look again at what is damaged.`,
    );
  }
  return yield* keepMatches(state, data, matches);
}

/** The columns that can be matched in a table: those of ours that it is, or of its layout. */
function columnsOf(
  { data }: District,
  source: string,
): { readonly id: TableId | null; readonly label: string; readonly columns: readonly string[] } {
  const id = data.own.get(source);
  if (id !== undefined) {
    const { label, columns } = canonicalTables[id];
    return { id, label, columns: Object.keys(columns) };
  }
  const taken = data.recognised.find((one) => one.source === source);
  if (taken !== undefined && taken.columns.length > 0) {
    return { id: null, label: taken.format, columns: taken.columns.map(({ name }) => name) };
  }
  throw new Error(
    taken === undefined
      ? `${source} is none of the tables yet: say first which one it is.`
      : `${source} is read as ${taken.format}, and none of its columns is needed: to match them by hand, say first which table it is.`,
  );
}

function tableNamed(tables: readonly Table[], source: string): Table {
  const found = tables.find((table) => table.source === source);
  if (found !== undefined) return found;
  const sources = tables.map((table) => table.source).join(', ');
  throw new Error(`There is no table ${source} in the data; there are ${sources}.`);
}

function* keepMatches(
  state: ServiceState,
  { district, kept }: CallData,
  matches: Matches,
): Steps<DataOverview> {
  const matched = rematch(district, matches);
  const overview = overviewToKeep(matched, kept);
  yield* ask(state.workbook.writeRecords({ matches, overview, preview: null }));
  state.district = matched;
  state.planned = null;
  return describeDistrict(matched, kept);
}
