import { previewFiles } from './batch-files.ts';
import { originalHeadings } from './commit-accounts.ts';
import { isImportFile } from './import-file-name.ts';
import { currentAccountsFile } from './output-files.ts';
import { lastPreview } from './preview-batch.ts';
import { readCallData, tellOf, type CallData, type ServiceState } from './service-state.ts';
import { ask, type Steps } from './steps.ts';
import type { Call, FileId, FileName } from './wizard-client.ts';
import type { OutputFile } from './workbook.ts';

/** Hands files over: each is looked up or made, then the host delivers them together. */
export function* takeFiles(
  state: ServiceState,
  ids: readonly FileId[],
  how: 'each' | 'zip',
  call: Call | undefined,
): Steps<void> {
  const data = yield* readCallData(state, call);
  const files: OutputFile[] = [];
  for (const id of ids) files.push(yield* fileOf(state, data, id, call));
  yield* ask(state.workbook.deliver(files, how, tellOf(call)));
}

function* fileOf(
  state: ServiceState,
  data: CallData,
  id: FileId,
  call: Call | undefined,
): Steps<OutputFile> {
  const file = yield* findFile(state, data, id, call);
  if (file === null) throw new Error(goneSentence(id.name));
  return file;
}

function* findFile(
  state: ServiceState,
  data: CallData,
  { of, name }: FileId,
  call: Call | undefined,
): Steps<OutputFile | null> {
  if (of === 'preview') {
    const planned = yield* lastPreview(state, data, call);
    return previewFiles(planned, tellOf(call)).find((one) => one.name === name) ?? null;
  }
  if (name === 'accounts.csv') return accountsAsLeft(state, data, of, call);
  if (of === 'undo') return name === 'undo-report.csv' ? (state.undone?.report ?? null) : null;
  const batch = of === 'saved' ? (data.kept.saved?.saved.batch.id ?? '') : of.batch;
  const secret =
    state.secrets?.batch === batch
      ? state.secrets.files.find((one) => one.name === name)
      : undefined;
  if (secret !== undefined) return secret;
  const bytes = batch === '' ? null : yield* ask(state.workbook.keptFile(batch, name));
  return bytes === null ? null : { name, content: { bytes } };
}

/** User Accounts as they are, as long as nothing has changed since the save or undo. */
function accountsAsLeft(
  { undone }: ServiceState,
  data: CallData,
  of: FileId['of'],
  call: Call | undefined,
): OutputFile | null {
  const { district, kept } = data;
  const { accounts } = district.data.workbook;
  const left = of === 'undo' ? undone?.version : of === 'saved' ? kept.saved?.version : undefined;
  if (accounts === undefined || left !== district.version) return null;
  return currentAccountsFile(accounts, originalHeadings(data), tellOf(call));
}

function goneSentence(name: FileName): string {
  if (name === 'credentials.csv') {
    return (
      'credentials.csv is not kept: passwords are handed over once, after saving. ' +
      'Give people new passwords where these are lost.'
    );
  }
  if (name === 'accounts.csv') {
    return 'accounts.csv cannot be handed over: User Accounts have changed since.';
  }
  if (isImportFile(name)) {
    return (
      `${name} is not kept here any more: import files are kept of the last saved batch, those ` +
      'with passwords until the wizard is closed.'
    );
  }
  return (
    `${name} is not kept here any more: reports are kept of the last saved batch, ` +
    'journals of the last 20.'
  );
}
