import type { FileLine } from '../worker/extension-client.ts';
import type { SourceProps } from './data-sources.tsx';
import { sizeText } from './size-text.ts';

/** The files that are stored, each with a way to take it away. */
export function FileList(
  props: SourceProps & {
    readonly files: readonly FileLine[];
    readonly setFiles: (files: readonly FileLine[]) => void;
  },
) {
  const { context, files, setFiles, run, tell } = props;
  const { say, client } = context;

  async function remove(name: string): Promise<void> {
    await run(async () => {
      setFiles(await client.removeFile(name));
      tell([say('fileRemoved', name)]);
    });
  }

  return (
    <ul class="list stored-files">
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
  );
}
