import { useRef, useState } from 'preact/hooks';
import {
  elements,
  elementsFor,
  readPattern,
  type PatternPart,
  type PatternUse,
} from '../../engine/index.ts';
import {
  elementCount,
  isElementPart,
  mostElements,
  moveTarget,
  separatorOf,
  separators,
  withElement,
  withPiece,
  withSeparator,
  withSwapped,
  withText,
  withoutPiece,
  writePattern,
} from './pattern-pieces.ts';
import { useWizard } from '../wizard.ts';
import { PatternText } from './pattern-text.tsx';
import { PieceEditor } from './piece-editor.tsx';

/**
 * Puts a pattern together of pieces, or takes it as text; the text is what counts, and the pieces
 * follow it (R051, R052, R066, R067, D45).
 */
export function PatternBuilder(props: {
  readonly pattern: string;
  readonly use: PatternUse;
  readonly set: (pattern: string) => void;
}) {
  const { pattern, use, set } = props;
  const { text, announce } = useWizard();
  const words = text.options.pattern;
  const [open, setOpen] = useState<number | null>(null);
  const [between, setBetween] = useState<'.' | '_' | '-' | '' | null>(null);
  const chips = useRef<HTMLOListElement>(null);

  const { pattern: read, faults } = readPattern(pattern, use);
  const { parts } = read;
  // Unreadable stretches are not among the parts: writing them out again would lose what was typed.
  const usable = faults.length === 0 || writePattern(parts) === pattern;
  const found = separatorOf(parts);
  const separator =
    elementCount(parts) > 1 ? found : (between ?? (use.for === 'username' ? '.' : ''));
  const joining = separator === 'mixed' ? '' : separator;
  const full = elementCount(parts) >= mostElements;

  function write(next: readonly PatternPart[], nowOpen: number | null, sentence: string): void {
    set(writePattern(next));
    setOpen(nowOpen);
    if (sentence !== '') announce(sentence);
  }
  function nameOf(part: PatternPart): string {
    if ('literal' in part) {
      const separator = separators.find((one) => one !== '' && one === part.literal);
      return separator === undefined ? part.literal : words.separators[separator];
    }
    const { element, characters } = part;
    const label = text.elements[element];
    return characters === null ? label : `${label}, ${takes(part)}`;
  }
  function takes(part: Extract<PatternPart, { element: string }>): string {
    if (part.characters === null) return '';
    return words[elements[part.element].takes](part.characters);
  }
  function add(part: PatternPart): void {
    const next = isElementPart(part)
      ? withElement(parts, part.element, joining)
      : withText(parts, part.literal);
    write(next, null, words.addedPiece(nameOf(part), next.length));
  }
  function move(step: -1 | 1): void {
    const to = open === null ? null : moveTarget(parts, open, step);
    if (open === null || to === null) return;
    const next = withSwapped(parts, open, to);
    // Own text that comes to lie beside other text becomes one piece with it.
    const kept = next.length === parts.length ? to : null;
    write(next, kept, words.moved(nameOf(parts[open]!), to + 1, next.length));
    if (kept === null) focusChip(0);
  }
  function remove(): void {
    if (open === null) return;
    write(withoutPiece(parts, open), null, words.removed(nameOf(parts[open]!)));
    focusChip(Math.max(0, open - 1));
  }
  function focusChip(index: number): void {
    const list = chips.current;
    requestAnimationFrame(() => {
      const all = list?.querySelectorAll('button');
      (all?.[Math.min(index, all.length - 1)] ?? list)?.focus();
    });
  }

  const editing = open === null ? undefined : parts[open];
  return (
    <div class="pattern">
      {(usable || parts.length > 0) && (
        <ol class="chips" aria-label={words.pieces} tabIndex={-1} ref={chips}>
          {parts.map((part, index) => (
            <li key={index}>
              <button
                type="button"
                class={isElementPart(part) ? 'chip' : 'chip literal'}
                aria-expanded={index === open}
                disabled={!usable}
                onClick={() => {
                  setOpen(index === open ? null : index);
                }}
              >
                {isElementPart(part) ? text.elements[part.element] : part.literal}
                {isElementPart(part) && part.characters !== null && (
                  <span class="chip-cut">{takes(part)}</span>
                )}
                <span class="unseen">{words.place(index + 1, parts.length)}</span>
              </button>
            </li>
          ))}
          {parts.length === 0 && <li class="muted small-text">{words.noPieces}</li>}
        </ol>
      )}
      {usable && open !== null && editing !== undefined && (
        <PieceEditor
          piece={editing}
          name={nameOf(editing)}
          canMove={(step) => moveTarget(parts, open, step) !== null}
          move={move}
          change={(piece) => {
            write(withPiece(parts, open, piece), open, '');
          }}
          remove={remove}
          close={() => {
            setOpen(null);
            focusChip(open);
          }}
        />
      )}
      {usable && (
        <div class="add-pieces" role="group" aria-label={words.add}>
          {elementsFor(use)
            .filter((id) => id !== 'number') // The account type's own number says the same.
            .map((id) => (
              <button
                key={id}
                type="button"
                class="chip add"
                aria-disabled={full}
                aria-label={words.addPiece(text.elements[id])}
                onClick={() => {
                  if (!full) add({ element: id, characters: null });
                }}
              >
                + {text.elements[id]}
              </button>
            ))}
          {separators
            .filter((one) => one !== '')
            .map((one) => (
              <button
                key={one}
                type="button"
                class="chip add"
                aria-label={words.addPiece(words.separators[one])}
                onClick={() => {
                  add({ literal: one });
                }}
              >
                + <span class="code">{one}</span>
              </button>
            ))}
        </div>
      )}
      {usable && full && <p class="muted small-text">{words.tooMany(mostElements)}</p>}
      {usable && (
        <label class="field inline-field">
          <span class="label">{words.between}</span>
          <select
            value={separator}
            onChange={(event) => {
              const chosen = separators.find((one) => one === event.currentTarget.value);
              if (chosen === undefined) return;
              setBetween(chosen);
              write(withSeparator(parts, chosen), null, '');
            }}
          >
            {separators.map((one) => (
              <option key={one} value={one}>
                {words.separators[one]}
              </option>
            ))}
            {separator === 'mixed' && <option value="mixed">{words.separators.mixed}</option>}
          </select>
        </label>
      )}
      <PatternText pattern={pattern} faults={faults} usable={usable} set={set} />
    </div>
  );
}
