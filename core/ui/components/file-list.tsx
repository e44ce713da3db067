import { isImportFile } from '../../host/import-file-name.ts';
import type { FileId, FileOffer } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';

/** Files to take: each, or all of them as one zip where files are downloaded. */
export function FileList(props: {
  readonly of: FileId['of'];
  readonly files: readonly FileOffer[];
  /** What the zip of all holds; absent: the files of the list. */
  readonly zipped?: readonly FileOffer[];
}) {
  const { of, files, zipped = files } = props;
  const { host, client, text, run, work } = useWizard();
  const take = (names: readonly FileOffer[], how: 'each' | 'zip') => {
    void run(text.save.taking, (call) =>
      client.take(
        names.map(({ name }) => ({ of, name })),
        how,
        call,
      ),
    );
  };
  return (
    <div class="stack tight">
      <ul class="list card files">
        {files.map((file) => (
          <li key={file.name} class="file">
            <span class={host.spreadsheet === null ? 'code' : ''}>
              {text.save.title(file.name)}
            </span>
            <span class="file-about muted small-text">
              {isImportFile(file.name) ? text.save.importFile : text.save.files[file.name]}
              {file.rows !== null && `, ${text.save.rows(file.rows)}`}
            </span>
            <button
              class="button small"
              disabled={work !== null}
              aria-label={text.save.download(file.name)}
              onClick={() => {
                take([file], 'each');
              }}
            >
              {text.save.downloadShort(file.name)}
            </button>
          </li>
        ))}
      </ul>
      {host.spreadsheet === null && files.length > 1 && (
        <div class="row">
          <button
            class="button"
            disabled={work !== null}
            onClick={() => {
              take(zipped, 'zip');
            }}
          >
            {text.save.asZip}
          </button>
        </div>
      )}
    </div>
  );
}
