import { useState } from 'preact/hooks';
import { useWizard } from '../wizard.ts';
import { useInform } from './inform.ts';

/** The kinds of pictures that letters can show. */
const kinds = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** A larger picture would weigh on every letter and call. In bytes. */
const largest = 300_000;

/** The school's own picture: a file that becomes part of the letter. */
export function LetterLogo(props: {
  readonly logo: string;
  readonly change: (logo: string) => void;
}) {
  const { logo, change } = props;
  const { host, text } = useWizard();
  const { words } = useInform();
  const [fault, setFault] = useState('');
  const { letter } = words;

  async function take(file: File): Promise<void> {
    if (!kinds.includes(file.type)) setFault(letter.logoKind(file.name));
    else if (file.size > largest) {
      setFault(letter.logoTooLarge(file.name, Math.ceil(file.size / 1000)));
    } else {
      setFault('');
      change(await dataUrl(file));
    }
  }

  return (
    <div class="field">
      <span class="label">{letter.logo}</span>
      {logo !== '' && <img class="letter-logo" src={logo} alt={letter.logoIs} />}
      <div class="row">
        {host.filesElsewhere !== null ? (
          <button type="button" class="button small" onClick={host.filesElsewhere}>
            {text.frame.filesElsewhere(letter.logoChoose)}
          </button>
        ) : (
          <label class="button small file-button">
            {letter.logoChoose}
            <input
              type="file"
              accept={kinds.join(',')}
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file !== undefined) void take(file);
                event.currentTarget.value = '';
              }}
            />
          </label>
        )}
        {logo !== '' && (
          <button
            type="button"
            class="button quiet small"
            onClick={() => {
              change('');
            }}
          >
            {letter.logoRemove}
          </button>
        )}
      </div>
      {fault !== '' && (
        <p class="error-line" role="alert">
          {text.said('fault', fault)}
        </p>
      )}
      <span class="hint">{letter.logoHint}</span>
    </div>
  );
}

function dataUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      resolve(reader.result as string);
    });
    reader.addEventListener('error', () => {
      reject(reader.error ?? new Error(file.name));
    });
    reader.readAsDataURL(file);
  });
}
