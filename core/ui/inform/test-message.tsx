import { useId, useState } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import { useWizard } from '../wizard.ts';
import { requestOfDraft, useInform } from './inform.ts';

/** One person's message, addressed to oneself, to see how it arrives; noted nowhere. */
export function TestMessage({ person }: { readonly person: number | string }) {
  const { run, text, work } = useWizard();
  const { client, words, draft } = useInform();
  const [to, setTo] = useState('');
  const [done, setDone] = useState('');
  const id = useId();

  async function test(): Promise<void> {
    setDone('');
    const made = await run(words.tryOut.testing, (call) =>
      client.testMessage(requestOfDraft(draft), person, to.trim(), call),
    );
    if (made !== null) setDone(text.said('inform', made.sentence));
  }

  return (
    <form
      class="field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void test();
      }}
    >
      <span class="label">{words.tryOut.test}</span>
      <label for={id}>{words.tryOut.testTo}</label>
      <div class="row recipe-name">
        <input
          id={id}
          type="text"
          inputMode="email"
          autocomplete="email"
          aria-describedby={`${id}-hint`}
          value={to}
          onInput={(event) => {
            setTo(event.currentTarget.value);
            setDone('');
          }}
        />
        <button class="button" disabled={work !== null || to.trim() === ''}>
          {words.tryOut.testMake}
        </button>
      </div>
      <span class="hint" id={`${id}-hint`}>
        {words.tryOut.testHint}
      </span>
      {done !== '' && (
        <Notice kind="good">
          <p role="status">{done}</p>
        </Notice>
      )}
    </form>
  );
}
