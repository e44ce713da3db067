import { sameJson } from './same-json.ts';
import type { Table } from '../engine/index.ts';
import { withoutSamples } from './data-overview.ts';
import { describeDistrict, readDistrict, type District } from './district.ts';
import type { DamageSearch } from './find-damage.ts';
import { readKept, settingsInForce, type KeptOverview, type KeptRecords } from './kept-records.ts';
import type { PlannedBatch } from './planned-batch.ts';
import { ask, type Steps } from './steps.ts';
import { checkStopped } from './stopping.ts';
import type { Call, ReportId, SettingsJson } from './wizard-client.ts';
import type { HostWorkbook, OutputFile, Tell } from './workbook.ts';

/** What a service keeps in memory between calls; all of it can be made again but `secrets`. */
export interface ServiceState {
  readonly workbook: HostWorkbook;
  district: District | null;
  /** Damage looked for in the data, null before anybody asked. */
  damage: DamageSearch | null;
  /** The batch planned last. */
  planned: PlannedBatch | null;
  /** Files with passwords of the batch saved last, if somebody asked for them: nowhere else. */
  secrets: { readonly batch: string; readonly files: readonly OutputFile[] } | null;
  /** The report of the last undo, and the version of the data it left. */
  undone: { readonly report: OutputFile; readonly version: string } | null;
  /** Rows that a filter left of a report, the last time one was used. */
  filtered: { readonly key: string; readonly of: object; readonly rows: Int32Array } | null;
  /** A report of the batch saved last, read back. */
  written: { readonly batch: string; readonly id: ReportId; readonly table: Table } | null;
}

/** A service that has read nothing yet. */
export function createState(workbook: HostWorkbook): ServiceState {
  return {
    workbook,
    district: null,
    damage: null,
    planned: null,
    secrets: null,
    undone: null,
    filtered: null,
    written: null,
  };
}

/** The data of a call: the tables, the records and the settings in force. */
export interface CallData {
  readonly district: District;
  readonly kept: KeptRecords;
  readonly settings: SettingsJson;
}

/** What a call tells, or nothing where nobody listens. */
export function tellOf(call: Call | undefined): Tell {
  return (
    call?.tell ??
    (() => {
      // Nobody listens.
    })
  );
}

/** The data as it is now; its tables are read only where that is still to do. */
export function* readCallData(state: ServiceState, call: Call | undefined): Steps<CallData> {
  const { workbook } = state;
  const kept = readKept(yield* ask(workbook.readRecords()));
  const version = yield* ask(workbook.version());
  checkStopped(call);
  let { district } = state;
  if (district?.version !== version || !sameJson(district.matches, kept.matches)) {
    state.district = null;
    district = yield* readDistrict(workbook, version, kept.matches, tellOf(call));
    checkStopped(call);
    state.district = district;
    const overview = overviewToKeep(district, kept);
    // Where nothing is remembered between calls, the same is found again and again.
    if (!sameJson(overview, kept.overview)) yield* ask(workbook.writeRecords({ overview }));
  }
  return callData(district, kept);
}

/** The data of a call, of what is known. */
export function callData(district: District, kept: KeptRecords): CallData {
  const { settings } = settingsInForce(kept.settings, district.data.settings);
  return { district, kept, settings };
}

/** What is kept of the data that was found. */
export function overviewToKeep(district: District, kept: KeptRecords): KeptOverview {
  const overview = withoutSamples(describeDistrict(district, kept));
  return { overview, settings: district.data.settings };
}
