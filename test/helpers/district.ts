import {
  defaultSettings,
  latinLetters,
  planBatch,
  readIsoDay,
  recogniseTables,
  tableFromRows,
  type BatchPlan,
  type Settings,
  type Table,
} from '../../core/engine/index.ts';

/** Tables by name: the first row holds the headings. */
export type Tables = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Tables as the engine reads them. */
export function makeTables(tables: Tables): Table[] {
  return Object.entries(tables).map(([name, rows]) => tableFromRows(name, `${name}.csv`, rows));
}

/** Plans a batch on tables; throws where it cannot be planned. */
export function planOn(
  tables: Tables,
  request: unknown,
  settings: Partial<Settings> = {},
): BatchPlan {
  const planned = planBatch({
    workbook: recogniseTables(makeTables(tables)).workbook,
    request,
    settings: { ...defaultSettings, ...settings },
    today: readIsoDay('2025-08-18'),
    asOf: null,
    letters: latinLetters,
  });
  if ('plan' in planned) return planned.plan;
  throw new Error([...planned.requestFaults, ...planned.dataFaults].join('\n'));
}
