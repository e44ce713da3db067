import { useState } from 'preact/hooks';
import type { TableId } from '../../core/engine/index.ts';
import type { SourceProps } from './data-sources.tsx';
import { filesOutcome } from './outcome-text.ts';
import { pastedHeadings } from './pasted-headings.ts';
import { fileOfTable, suggestTable } from './suggest-table.ts';
import { TableChoice } from './table-choice.tsx';

/** A table copied in a spreadsheet and pasted here. */
export function PasteTable({ context, run, tell }: SourceProps) {
  const { say, client } = context;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<TableId | null>(null);
  const table = chosen ?? suggestTable(pastedHeadings(text));

  async function keep(): Promise<void> {
    if (table === null) return;
    await run(async (call) => {
      const outcome = await client.pasteTable(text, fileOfTable(table), call);
      tell(filesOutcome(say, outcome));
      setText('');
      setChosen(null);
    });
  }

  return (
    <details>
      <summary>{say('pasteTable')}</summary>
      <form
        class="stack tight inside"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <div class="field">
          <label for="pasted">{say('pasteHere')}</label>
          <textarea
            id="pasted"
            rows={6}
            spellcheck={false}
            autocomplete="off"
            value={text}
            aria-describedby="pasted-hint"
            onInput={(event) => {
              setText(event.currentTarget.value);
            }}
          />
          <span class="hint" id="pasted-hint">
            {say('pasteHint')}
          </span>
        </div>
        <TableChoice id="pasted-table" say={say} chosen={table} choose={setChosen} />
        <div class="row">
          <button class="button" disabled={text.trim() === '' || table === null}>
            {say('pasteKeep')}
          </button>
        </div>
      </form>
    </details>
  );
}
