import { previewFiles } from './batch-files.ts';
import { originalHeadings } from './commit-accounts.ts';
import { currentAccountsFile } from './output-files.ts';
import { lastPreview } from './preview-batch.ts';
import { readCallData, tellOf, type CallData, type ServiceState } from './service-state.ts';
import type { Call, FileId, FileName } from './wizard-client.ts';
import type { OutputFile } from './workbook.ts';

/** Hands files over: each is looked up or made, then the host delivers them together. */
export async function takeFiles(
  state: ServiceState,
  ids: readonly FileId[],
  how: 'each' | 'zip',
  call: Call | undefined,
): Promise<void> {
  const data = await readCallData(state, call);
  const files: OutputFile[] = [];
  for (const id of ids) files.push(await fileOf(state, data, id, call));
  await state.workbook.deliver(files, how, tellOf(call));
}

async function fileOf(
  state: ServiceState,
  data: CallData,
  id: FileId,
  call: Call | undefined,
): Promise<OutputFile> {
  const file = await findFile(state, data, id, call);
  if (file === null) throw new Error(goneSentence(id.name));
  return file;
}

async function findFile(
  state: ServiceState,
  data: CallData,
  { of, name }: FileId,
  call: Call | undefined,
): Promise<OutputFile | null> {
  if (of === 'preview') {
    const planned = await lastPreview(state, data, call);
    return previewFiles(planned, tellOf(call)).find((one) => one.name === name) ?? null;
  }
  if (name === 'accounts.csv') return accountsAsLeft(state, data, of, call);
  if (of === 'undo') return name === 'undo-report.csv' ? (state.undone?.report ?? null) : null;
  const batch = of === 'saved' ? (data.kept.saved?.saved.batch.id ?? '') : of.batch;
  if (name === 'credentials.csv') {
    return state.credentials?.batch === batch ? state.credentials.file : null;
  }
  const bytes = batch === '' ? null : await state.workbook.keptFile(batch, name);
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
  return (
    `${name} is not kept here any more: reports are kept of the last saved batch, ` +
    'journals of the last 20.'
  );
}
