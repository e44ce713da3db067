import { useState } from 'preact/hooks';
import { useWizard } from '../wizard.ts';

/** Goes to a row of a long table by its number, which counts from 1 here and from 0 in `go`. */
export function GoToRow({
  total,
  go,
}: {
  readonly total: number;
  readonly go: (row: number) => void;
}) {
  const { text } = useWizard();
  const [typed, setTyped] = useState('');
  return (
    <form
      class="go-to"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const row = Math.floor(Number(typed));
        if (typed.trim() !== '' && row >= 1) go(Math.min(total, row) - 1);
      }}
    >
      <label>
        {text.table.goTo}{' '}
        <input
          type="number"
          min={1}
          max={total}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
      </label>
      <button class="button small">{text.table.go}</button>
    </form>
  );
}
