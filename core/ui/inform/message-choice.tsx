import type { MessageTemplate } from '../../engine/inform/index.ts';
import { sameJson } from '../../host/same-json.ts';
import { useInform } from './inform.ts';
import { Languages } from './languages.tsx';
import { SaveAs, SavedList } from './saved-list.tsx';
import { Optional } from './optional.tsx';
import { WordsFields } from './words-fields.tsx';

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
          <Optional
            label={medium.ownSignIn}
            hint={medium.ownSignInHint}
            on={message.ownSignIn !== null}
            turn={(on) => {
              put({ ownSignIn: on ? message.words : null });
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
            field={message.languages?.field ?? null}
            words={message.languages?.words ?? {}}
            first={message.words}
            labels={(value) => ({
              subject: medium.languageSubject(value),
              body: medium.languageBody(value),
            })}
            change={(field, byValue) => {
              put({ languages: field === null ? null : { field, words: byValue } });
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
