import { useEffect, useState } from 'preact/hooks';
import type { FileLine } from '../worker/extension-client.ts';
import type { SourceProps } from './data-sources.tsx';
import { sizeText } from './size-text.ts';

/** Lists of more files are folded: what was found in them stands below. */
const mostOpen = 3;

/** The files that are stored, each with a way to take it away. */
export function FileList({
  context,
  version,
  run,
  tell,
}: SourceProps & { readonly version: string }) {
  const { say, client } = context;
  const [files, setFiles] = useState<readonly FileLine[]>([]);

  useEffect(() => {
    // Where it fails, the wizard's own calls fail too, and say so.
    client.listFiles().then(setFiles, () => undefined);
  }, [version]);

  async function remove(name: string): Promise<void> {
    await run(async () => {
      setFiles(await client.removeFile(name));
      tell([say('fileRemoved', name)]);
    });
  }

  return (
    <details class="card" open={context.view !== 'popup' && files.length <= mostOpen}>
      <summary>{say.count('filesHere', files.length)}</summary>
      <ul class="list inside">
        {files.map(({ name, size, addedAt, origin }) => (
          <li key={name} class="row file">
            <span class="file-name">{name}</span>
            <span class="muted small-text">
              {say(`origin_${origin}`)}, {sizeText(say, size)},{' '}
              {new Date(addedAt).toLocaleDateString(`${say.language}-US`)}
            </span>
            <button
              class="button quiet small"
              aria-label={say('removeFileNamed', name)}
              onClick={() => void remove(name)}
            >
              {say('removeFile')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
