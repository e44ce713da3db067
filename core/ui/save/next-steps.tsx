import { isImportFile } from '../../host/import-file-name.ts';
import type { FileName, Saved } from '../../host/wizard-client.ts';
import { filterOfBatch } from '../filter-of-batch.ts';
import { useWizard } from '../wizard.ts';
import { secretFiles } from './secret-files.ts';
import { passwordKind } from './password-kind.ts';

/** What is left to do by hand after a save (D51, R076, R104, R147, R148, R184-R187). */
export function NextSteps({ saved }: { readonly saved: Saved }) {
  const { host, client, text, run, work, refresh, inform } = useWizard();
  const { batch, summary, files, changeRows } = saved;
  if (changeRows === 0) return null;
  const words = text.save.next;
  const hasPasswords = files.some(({ name }) => name === 'credentials.csv');
  const secrets = secretFiles(saved, host);
  const kind = summary.changeType === 'createAccount' ? passwordKind(batch.request) : null;
  const viaLink = kind === 'random' || kind === 'activation';
  const download = (name: FileName, look: string) => (
    <button
      class={look}
      disabled={work !== null}
      onClick={() => {
        void run(text.save.taking, (call) => client.take([{ of: 'saved', name }], 'each', call));
      }}
    >
      {text.save.download(name)}
    </button>
  );
  return (
    <section class="stack tight">
      <h3>{text.save.nextHeading}</h3>
      {host.spreadsheet !== null && <host.spreadsheet.Passwords changed={() => void refresh()} />}
      <ol class="next-steps card">
        {hasPasswords && host.spreadsheet === null && (
          <li>
            <strong>{secrets.length > 1 ? words.secrets : words.credentials}</strong>
            {secrets.length > 1 ? (
              <button
                class="button primary"
                disabled={work !== null}
                onClick={() => {
                  void run(text.save.taking, (call) => client.take(secrets, 'zip', call));
                }}
              >
                {words.secretsAgain}
              </button>
            ) : (
              download('credentials.csv', 'button primary')
            )}
          </li>
        )}
        <li>
          {words.take}
          {download('accounts.csv', hasPasswords ? 'button' : 'button primary')}
        </li>
        {files.some(({ name }) => isImportFile(name)) && <li>{words.importFiles}</li>}
        {kind !== null && (
          <li>
            {words.inform[kind]} {viaLink && words.filter}
            {host.inform !== null && (
              <button
                class="button"
                disabled={work !== null}
                onClick={() => {
                  const type =
                    batch.request.accountType === 'staff' ? 'staff-accounts' : 'students';
                  inform({ open: true, part: 'tell', filter: filterOfBatch(batch.id, type) });
                }}
              >
                {words.informNow}
              </button>
            )}
          </li>
        )}
        <li>{words.fresh}</li>
      </ol>
    </section>
  );
}
