import { type Table } from '../../../core/engine/index.ts';
import type { OutputFile } from '../../../core/host/workbook.ts';
/** A table that was read, as a file to write. */
export declare function tableFile(name: OutputFile['name'], table: Table): OutputFile;
