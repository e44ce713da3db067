import * as v from 'valibot';
import type { ProvisionApi } from '../../api/provision-api.ts';
import { moreMethods } from '../calls/more-methods.ts';
import { readDirectoryCall } from '../directory/read-directory.ts';
import { takeDirectoryCall } from '../directory/take-directory.ts';
import {
  keepProvisioningCall,
  pauseProvisioningCall,
  prepareProvisionUndoCall,
  provisionCall,
  retryProvisioningCall,
} from './provision-calls.ts';
import { provisionStateCall } from './provision-state.ts';
import { saveRefusal, tabsOfSave } from './save-hooks.ts';

const name = v.pipe(v.string(), v.maxLength(1000));
const kind = v.picklist(['save', 'undo']);
const units = v.pipe(v.array(v.pipe(name, v.regex(/^\//))), v.maxLength(200));

/** What the sidebar may ask about Google Workspace. */
export const provisionMethods = moreMethods<ProvisionApi>(
  {
    provisionState: v.strictTuple([]),
    keepProvisioning: v.strictTuple([
      v.strictObject({ on: v.boolean(), protectedUnits: units, readUnits: units }),
    ]),
    provision: v.strictTuple([
      v.strictObject({ batch: name, kind, people: v.picklist(['one', 'five', 'all']) }),
    ]),
    pauseProvisioning: v.strictTuple([]),
    retryProvisioning: v.strictTuple([name, kind]),
    prepareProvisionUndo: v.strictTuple([name]),
    readDirectory: v.strictTuple([units]),
    takeDirectory: v.strictTuple([]),
  },
  {
    provisionState: 'everybody',
    keepProvisioning: 'operators',
    provision: 'operators',
    pauseProvisioning: 'everybody',
    retryProvisioning: 'operators',
    prepareProvisionUndo: 'operators',
    readDirectory: 'everybody',
    takeDirectory: 'operators',
  },
  (session) => ({
    provisionState: () => provisionStateCall(session),
    keepProvisioning: (settings) => keepProvisioningCall(session, settings),
    provision: (what) => provisionCall(session, what),
    pauseProvisioning: pauseProvisioningCall,
    retryProvisioning: (batch, of) => retryProvisioningCall(session, batch, of),
    prepareProvisionUndo: (batch) => prepareProvisionUndoCall(session, batch),
    readDirectory: (wanted) => readDirectoryCall(session, wanted),
    takeDirectory: () => takeDirectoryCall(session),
  }),
  { saveRefusal, tabsOfSave },
);
