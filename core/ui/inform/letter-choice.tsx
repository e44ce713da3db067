import type { LetterTemplate } from '../../engine/inform/index.ts';
import { sameJson } from '../../host/same-json.ts';
import { useInform } from './inform.ts';
import { Languages, type OtherLanguages } from './languages.tsx';
import { LetterOptions } from './letter-options.tsx';
import { Optional } from './optional.tsx';
import { SaveAs, SavedList } from './saved-list.tsx';
import { WordsFields } from './words-fields.tsx';
import { WordsLanguage } from './words-language.tsx';

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
          <WordsLanguage
            language={letter.language}
            change={(language) => {
              put({ language });
            }}
          />
          <Optional
            label={medium.ownSignIn}
            hint={medium.ownSignInHint}
            on={letter.ownSignIn !== null}
            turn={(on) => {
              put(on ? { ownSignIn: letter.body } : withoutOwnSignIn(letter));
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
            languages={wordsOf(letter.languages)}
            first={{ subject: '', body: letter.body }}
            firstOwn={letter.ownSignIn === null ? null : { subject: '', body: letter.ownSignIn }}
            hasSubject={false}
            change={(languages) => {
              put({ languages: bodiesOf(languages) });
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

type Bodies = Readonly<Record<string, string>>;

/** The bodies of a letter as words without subjects. */
function wordsOf(languages: LetterTemplate['languages']): OtherLanguages | null {
  if (languages === null) return null;
  const words = (bodies: Bodies): OtherLanguages['words'] =>
    Object.fromEntries(
      Object.entries(bodies).map(([value, body]) => [value, { subject: '', body }]),
    );
  const { field, bodies, ownSignIn = {} } = languages;
  return { field, words: words(bodies), ownSignIn: words(ownSignIn) };
}

function bodiesOf(languages: OtherLanguages | null): LetterTemplate['languages'] {
  if (languages === null) return null;
  const bodies = (words: OtherLanguages['words']): Bodies =>
    Object.fromEntries(Object.entries(words).map(([value, { body }]) => [value, body]));
  const { field, words, ownSignIn } = languages;
  return { field, bodies: bodies(words), ownSignIn: bodies(ownSignIn) };
}

/** Without words for people who sign in by LDAP or SAML, in no language. */
function withoutOwnSignIn({ languages }: LetterTemplate): Partial<LetterTemplate> {
  if (languages === null) return { ownSignIn: null };
  const { field, bodies } = languages;
  return { ownSignIn: null, languages: { field, bodies } };
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
