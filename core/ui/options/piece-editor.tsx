import { useId, useState } from 'preact/hooks';
import { elements, type ElementId, type PatternPart } from '../../engine/index.ts';
import { useWizard } from '../wizard.ts';

/** Longer values are taken whole by whoever wants them whole. */
const mostCharacters = 99;

/** Moves, cuts, rewords or removes one piece of a pattern. */
export function PieceEditor(props: {
  readonly piece: PatternPart;
  readonly name: string;
  readonly canMove: (step: -1 | 1) => boolean;
  readonly move: (step: -1 | 1) => void;
  readonly change: (piece: PatternPart) => void;
  readonly remove: () => void;
  readonly close: () => void;
}) {
  const { piece, name, canMove, move, change, remove, close } = props;
  const { text } = useWizard();
  const words = text.options.pattern;
  const moving = (step: -1 | 1, label: string, sign: string) => (
    <button
      type="button"
      class="button small"
      aria-disabled={!canMove(step)}
      aria-label={label}
      title={label}
      onClick={() => {
        move(step);
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <div class="piece" role="group" aria-label={name}>
      {'literal' in piece ? (
        <OwnText
          literal={piece.literal}
          change={(literal) => {
            change({ literal });
          }}
        />
      ) : (
        elements[piece.element].cuttable && <HowMany piece={piece} change={change} />
      )}
      <div class="piece-buttons">
        {moving(-1, words.left, '←')}
        {moving(1, words.right, '→')}
        <button type="button" class="button small danger" onClick={remove}>
          {words.remove}
        </button>
        <button type="button" class="button small" onClick={close}>
          {words.closePiece}
        </button>
      </div>
    </div>
  );
}

/** How many characters of an element are taken; none said: all of them (D45). */
function HowMany(props: {
  readonly piece: Extract<PatternPart, { element: ElementId }>;
  readonly change: (piece: PatternPart) => void;
}) {
  const { piece, change } = props;
  const words = useWizard().text.options.pattern;
  const id = useId();
  const { takes } = elements[piece.element];
  return (
    <div class="field inline-field">
      <label for={id}>{takes === 'first' ? words.howManyFirst : words.howManyLast}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={mostCharacters}
        placeholder={words.whole}
        value={piece.characters ?? ''}
        onInput={(event) => {
          const count = Number(event.currentTarget.value);
          const possible = Number.isInteger(count) && count >= 1 && count <= mostCharacters;
          change({ ...piece, characters: possible ? count : null });
        }}
      />
    </div>
  );
}

/** Text between elements. While the box is empty the pattern keeps what stood there. */
function OwnText(props: { readonly literal: string; readonly change: (literal: string) => void }) {
  const { literal, change } = props;
  const words = useWizard().text.options.pattern;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div class="field inline-field">
      <label for={id}>{words.text}</label>
      <input
        id={id}
        type="text"
        class="code"
        value={typed ?? literal}
        title={words.textHint}
        onInput={(event) => {
          // Braces would make an element of it.
          const next = event.currentTarget.value.replace(/[{}]/g, '');
          setTyped(next);
          if (next !== '') change(next);
        }}
        onBlur={() => {
          setTyped(null);
        }}
      />
    </div>
  );
}
