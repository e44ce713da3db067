import type { TargetId } from '../request/export-options.ts';
import type { ExportTarget } from './export-target.ts';
import { activeDirectory } from './targets/active-directory.ts';
import { csvde } from './targets/csvde.ts';
import { entra } from './targets/entra.ts';
import { gam } from './targets/gam.ts';
import { googleWorkspace } from './targets/google-workspace.ts';
import { microsoft365 } from './targets/microsoft-365.ts';
import { moodle } from './targets/moodle.ts';
import { oneRoster11, oneRoster12 } from './targets/one-roster.ts';
import { generic, infiniteCampus } from './targets/own-columns.ts';
import { schoolDataSync } from './targets/school-data-sync.ts';

/** Every system that import files are written for. */
export const exportTargets: Readonly<Record<TargetId, ExportTarget>> = {
  'google-workspace': googleWorkspace,
  gam,
  entra,
  'microsoft-365': microsoft365,
  'active-directory': activeDirectory,
  csvde,
  moodle,
  'school-data-sync': schoolDataSync,
  'one-roster-1.1': oneRoster11,
  'one-roster-1.2': oneRoster12,
  'infinite-campus': infiniteCampus,
  generic,
};
