import { useId } from 'preact/hooks';
import { letterLayouts, type LetterTemplate } from '../../engine/inform/index.ts';
import { useInform } from './inform.ts';
import { LetterLogo } from './letter-logo.tsx';
import { Optional } from './optional.tsx';

const windows = ['left', 'right', 'none'] as const;
const papers = ['A4', 'Letter'] as const;
const bundles = ['school', 'grade', 'homeroom'] as const;

/** How letters look and lie on paper. */
export function LetterOptions(props: {
  readonly letter: LetterTemplate;
  readonly change: (parts: Partial<LetterTemplate>) => void;
}) {
  const { letter, change } = props;
  const { words } = useInform();
  const id = useId();
  const text = words.letter;
  return (
    <>
      <div class="field">
        <label for={`${id}-address`}>{text.address}</label>
        <textarea
          id={`${id}-address`}
          rows={4}
          aria-describedby={`${id}-address-hint`}
          value={letter.address}
          onInput={(event) => {
            change({ address: event.currentTarget.value });
          }}
        />
        <span class="hint" id={`${id}-address-hint`}>
          {text.addressHint}
        </span>
      </div>
      <div class="inform-options">
        <Select
          label={text.window}
          values={windows}
          words={(value) => text.windows[value]}
          chosen={letter.window}
          choose={(window) => {
            change({ window });
          }}
        />
        <Select
          label={text.paper}
          values={papers}
          words={(value) => value}
          chosen={letter.paper}
          choose={(paper) => {
            change({ paper });
          }}
        />
        <Select
          label={text.layout}
          values={letterLayouts}
          words={(value) => text.layouts[value]}
          chosen={letter.layout}
          choose={(layout) => {
            change({ layout });
          }}
        />
      </div>
      <LetterLogo
        logo={letter.logo}
        change={(logo) => {
          change({ logo });
        }}
      />
      <fieldset class="field">
        <legend>{text.bundles}</legend>
        <span class="hint">{text.bundleHint}</span>
        {bundles.map((bundle) => (
          <label key={bundle} class="check-line">
            <input
              type="checkbox"
              checked={letter.bundles.includes(bundle)}
              onChange={(event) => {
                const on = event.currentTarget.checked;
                change({
                  bundles: bundles.filter((one) =>
                    one === bundle ? on : letter.bundles.includes(one),
                  ),
                });
              }}
            />
            {text.bundle[bundle]}
          </label>
        ))}
      </fieldset>
      <Optional
        label={text.coverSheets}
        on={letter.coverSheets}
        turn={(coverSheets) => {
          change({ coverSheets });
        }}
      />
    </>
  );
}

function Select<Value extends string>(props: {
  readonly label: string;
  readonly values: readonly Value[];
  readonly words: (value: Value) => string;
  readonly chosen: Value;
  readonly choose: (value: Value) => void;
}) {
  const { label, values, words, chosen, choose } = props;
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select
        value={chosen}
        onChange={(event) => {
          const wanted = values.find((value) => value === event.currentTarget.value);
          if (wanted !== undefined) choose(wanted);
        }}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {words(value)}
          </option>
        ))}
      </select>
    </label>
  );
}
