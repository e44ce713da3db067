import type { MessageWords } from '../../engine/inform/index.ts';
import { fieldNamesId } from './field-names.tsx';
import { useInform } from './inform.ts';
import { LanguageWords, type WordsOfLanguage } from './language-words.tsx';
import { Optional } from './optional.tsx';

type ByValue = Readonly<Record<string, MessageWords>>;

/** Words in other languages, by the values of a column. */
export interface OtherLanguages {
  readonly field: string;
  readonly words: ByValue;
  /** For people who sign in by LDAP or SAML, of those languages that have them. */
  readonly ownSignIn: ByValue;
}

/** The same in other languages, by the values of a column (null: in one language). */
export function Languages(props: {
  readonly languages: OtherLanguages | null;
  /** What another language begins with, to be translated; null: there are no words of that kind. */
  readonly first: MessageWords;
  readonly firstOwn: MessageWords | null;
  readonly hasSubject: boolean;
  readonly change: (languages: OtherLanguages | null) => void;
}) {
  const { languages, first, firstOwn, hasSubject, change } = props;
  const { words, saved } = useInform();
  const { medium } = words;
  const proposed = saved.fields.find(({ name }) => /language/i.test(name))?.name ?? '';
  const current = languages ?? { field: proposed, words: { es: first }, ownSignIn: {} };
  const { words: byValue, ownSignIn } = current;
  const all = Object.entries(byValue).map(([value, of]): WordsOfLanguage => ({
    value,
    words: of,
    own: ownSignIn[value] ?? null,
  }));
  const put = (changed: readonly WordsOfLanguage[]) => {
    change({
      field: current.field,
      words: Object.fromEntries(changed.map((one) => [one.value, one.words])),
      ownSignIn: Object.fromEntries(
        changed.flatMap(({ value, own }) => (own === null ? [] : [[value, own]])),
      ),
    });
  };
  return (
    <Optional
      label={medium.languages}
      hint={medium.languagesHint}
      on={languages !== null}
      turn={(on) => {
        change(on ? current : null);
      }}
    >
      <label class="field">
        <span class="label">{medium.languageField}</span>
        <input
          type="text"
          list={fieldNamesId}
          autocomplete="off"
          spellcheck={false}
          value={current.field}
          onInput={(event) => {
            change({ ...current, field: event.currentTarget.value });
          }}
        />
      </label>
      {all.map((one, at) => (
        <LanguageWords
          key={`${at} of ${all.length}`}
          of={one}
          taken={all.flatMap(({ value }, index) => (index === at ? [] : [value]))}
          firstOwn={firstOwn}
          hasSubject={hasSubject}
          change={(changed) => {
            put(all.map((before, index) => (index === at ? changed : before)));
          }}
          remove={() => {
            put(all.filter((_, index) => index !== at));
          }}
        />
      ))}
      <div>
        <button
          type="button"
          class="button small"
          disabled={Object.hasOwn(byValue, '')}
          onClick={() => {
            put([...all, { value: '', words: first, own: null }]);
          }}
        >
          {medium.addLanguage}
        </button>
      </div>
    </Optional>
  );
}
