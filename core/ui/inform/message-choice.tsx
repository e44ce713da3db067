import type { MessageTemplate } from '../../engine/inform/index.ts';
import { sameJson } from '../../host/same-json.ts';
import { useInform } from './inform.ts';
import { Languages } from './languages.tsx';
import { SaveAs, SavedList } from './saved-list.tsx';
import { Optional } from './optional.tsx';
import { WordsFields } from './words-fields.tsx';
import { WordsLanguage } from './words-language.tsx';

/** The message: a saved one, or words of one's own (R151-R153). */
export function MessageChoice() {
  const { client, words, saved, draft, change } = useInform();
  const { message } = draft;
  const items = saved.messages.map(({ message: { name }, shipped }) => ({ name, shipped }));
  const chosen = saved.messages.find((one) => sameJson(one.message, message));
  const put = (parts: Partial<MessageTemplate>) => {
    change({ message: { ...message, ...parts } });
  };
  const { medium } = words;
  return (
    <>
      <SavedList
        kind="message"
        legend={medium.messages}
        items={items}
        chosen={chosen?.message.name ?? null}
        choose={(name) => {
          const wanted = saved.messages.find((one) => one.message.name === name);
          if (wanted !== undefined) change({ message: wanted.message });
        }}
      />
      <details class="card">
        <summary>{medium.edit.message}</summary>
        <div class="stack inside">
          <p class="muted small-text">{medium.noPassword}</p>
          <WordsFields
            labels={{ subject: medium.subject, body: medium.body }}
            words={message.words}
            change={(changed) => {
              put({ words: changed });
            }}
          />
          <WordsLanguage
            language={message.language}
            change={(language) => {
              put({ language });
            }}
          />
          <Optional
            label={medium.ownSignIn}
            hint={medium.ownSignInHint}
            on={message.ownSignIn !== null}
            turn={(on) => {
              put(on ? { ownSignIn: message.words } : withoutOwnSignIn(message));
            }}
          >
            {message.ownSignIn !== null && (
              <WordsFields
                labels={{ subject: medium.ownSubject, body: medium.ownBody }}
                words={message.ownSignIn}
                change={(ownSignIn) => {
                  put({ ownSignIn });
                }}
              />
            )}
          </Optional>
          <Languages
            languages={message.languages === null ? null : { ownSignIn: {}, ...message.languages }}
            first={message.words}
            firstOwn={message.ownSignIn}
            hasSubject
            change={(languages) => {
              put({ languages });
            }}
          />
          <SaveAs
            items={items}
            name={message.name}
            save={(name) => client.saveMessage({ ...message, name })}
            saved={(name) => {
              put({ name });
            }}
          />
        </div>
      </details>
    </>
  );
}

/** Without words for people who sign in by LDAP or SAML, in no language. */
function withoutOwnSignIn({ languages }: MessageTemplate): Partial<MessageTemplate> {
  if (languages === null) return { ownSignIn: null };
  const { field, words } = languages;
  return { ownSignIn: null, languages: { field, words } };
}
