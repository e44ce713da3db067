import { useId } from 'preact/hooks';
import { useInform } from './inform.ts';

const known = ['en', 'es'] as const;

/** The language of the words for everybody: their dates are written so. */
export function WordsLanguage(props: {
  /** A tag; undefined where it is not known. */
  readonly language: string | undefined;
  readonly change: (language: string) => void;
}) {
  const { language, change } = props;
  const { medium } = useInform().words;
  const id = useId();
  const shown = known.find((one) => language?.toLowerCase().split('-')[0] === one) ?? '';
  return (
    <div class="field">
      <label for={id}>{medium.language}</label>
      <select
        id={id}
        aria-describedby={`${id}-hint`}
        value={shown}
        onChange={(event) => {
          change(event.currentTarget.value);
        }}
      >
        {([...known, ''] as const).map((one) => (
          <option key={one} value={one}>
            {medium.languageNames[one]}
          </option>
        ))}
      </select>
      <span class="hint" id={`${id}-hint`}>
        {medium.languageHint}
      </span>
    </div>
  );
}
