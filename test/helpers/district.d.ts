import { type BatchPlan, type Settings, type Table } from '../../core/engine/index.ts';
/** Tables by name: the first row holds the headings. */
export type Tables = Readonly<Record<string, readonly (readonly string[])[]>>;
/** Tables as the engine reads them. */
export declare function makeTables(tables: Tables): Table[];
/** Plans a batch on tables; throws where it cannot be planned. */
export declare function planOn(tables: Tables, request: unknown, settings?: Partial<Settings>): BatchPlan;
