/*
 * A stand-in for Google Sheets with an add-on in it, on which the add-on is tested and shown. The
 * README beside this file says what it is and how it is used.
 */
export { answering, createHost, type Host, type HostOptions } from './host.ts';
export type { Interruption } from './execution/interruption.ts';
export type { Outcome, RunOptions } from './execution/execute.ts';
export { limits } from './execution/limits.ts';
export { connect, type Connection, type ConnectOptions } from './run/connect.ts';
export { capturePush } from './project/capture-push.ts';
export { readProjectFolder } from './project/read-folder.ts';
export {
  makeTenant,
  userOf,
  type DirectoryFault,
  type Tenant,
  type TenantFacts,
  type UserFacts,
} from './directory/tenant.ts';
export type { ProjectFile } from './project/project-file.ts';
export type { Workbook } from './workbook/book.ts';
export { makeWorkbook, type TabFacts } from './workbook/make.ts';
export { loadWorkbook } from './workbook/load.ts';
export { loadDistrict } from './workbook/load-district.ts';
export { writeXlsx } from './workbook/xlsx-write.ts';
export { contentsOf, shownIn, tabNames } from './workbook/peek.ts';
export { serve, type Playground } from './playground/serve.ts';
export { conformanceCode } from './conformance/conformance-code.ts';
