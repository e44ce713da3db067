import type { LetterTemplate } from '../../engine/inform/index.ts';
import { sameJson } from '../../host/same-json.ts';
import { useInform } from './inform.ts';
import { Languages } from './languages.tsx';
import { LetterOptions } from './letter-options.tsx';
import { Optional } from './optional.tsx';
import { SaveAs, SavedList } from './saved-list.tsx';
import { WordsFields } from './words-fields.tsx';

/** The letter: a saved one, or one of one's own (R165, R166, R171). */
export function LetterChoice() {
  const { client, words, saved, draft, change } = useInform();
  const { letter } = draft;
  const items = saved.letters.map(({ letter: { name }, shipped }) => ({ name, shipped }));
  const chosen = saved.letters.find((one) => sameJson(one.letter, letter));
  const put = (parts: Partial<LetterTemplate>) => {
    change({ letter: { ...letter, ...parts } });
  };
  const { medium } = words;
  const byValue = Object.entries(letter.languages?.bodies ?? {});
  return (
    <>
      <SavedList
        kind="letter"
        legend={medium.letters}
        items={items}
        chosen={chosen?.letter.name ?? null}
        choose={(name) => {
          const wanted = saved.letters.find((one) => one.letter.name === name);
          if (wanted !== undefined) change({ letter: wanted.letter });
        }}
      />
      <details class="card">
        <summary>{medium.edit.letter}</summary>
        <div class="stack inside">
          <p class="muted small-text">{medium.noPassword}</p>
          <Body
            label={medium.body}
            body={letter.body}
            change={(body) => {
              put({ body });
            }}
          />
          <Optional
            label={medium.ownSignIn}
            hint={medium.ownSignInHint}
            on={letter.ownSignIn !== null}
            turn={(on) => {
              put({ ownSignIn: on ? letter.body : null });
            }}
          >
            <Body
              label={medium.ownBody}
              body={letter.ownSignIn ?? ''}
              change={(ownSignIn) => {
                put({ ownSignIn });
              }}
            />
          </Optional>
          <Languages
            field={letter.languages?.field ?? null}
            words={Object.fromEntries(
              byValue.map(([value, body]) => [value, { subject: '', body }]),
            )}
            first={{ subject: '', body: letter.body }}
            labels={(value) => ({ subject: null, body: medium.languageBody(value) })}
            change={(field, changed) => {
              const bodies = Object.entries(changed).map(([value, { body }]) => [value, body]);
              put({
                languages:
                  field === null
                    ? null
                    : { field, bodies: Object.fromEntries(bodies) as Record<string, string> },
              });
            }}
          />
          <LetterOptions letter={letter} change={put} />
          <SaveAs
            items={items}
            name={letter.name}
            save={(name) => client.saveLetter({ ...letter, name })}
            saved={(name) => {
              put({ name });
            }}
          />
        </div>
      </details>
    </>
  );
}

function Body(props: {
  readonly label: string;
  readonly body: string;
  readonly change: (body: string) => void;
}) {
  const { label, body, change } = props;
  return (
    <WordsFields
      labels={{ subject: null, body: label }}
      words={{ subject: '', body }}
      change={(changed) => {
        change(changed.body);
      }}
    />
  );
}
