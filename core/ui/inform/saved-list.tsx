import { useEffect, useState } from 'preact/hooks';
import type { InformState } from '../../host/inform-client.ts';
import { ChoiceList } from '../components/choice-list.tsx';
import { NameForm } from '../components/name-form.tsx';
import { useWizard } from '../wizard.ts';
import { useInform } from './inform.ts';

/** What is chosen while it is as nobody saved it: no name is like it. */
const own = ' own';

/** Something saved, as a list shows it. */
export interface SavedItem {
  readonly name: string;
  readonly shipped: boolean;
}

/** The saved filters, messages or letters: one is chosen, those saved here can be deleted. */
export function SavedList(props: {
  readonly kind: 'filter' | 'message' | 'letter';
  readonly legend: string;
  readonly items: readonly SavedItem[];
  /** The one that stands as it was saved; null: what is put together is not saved. */
  readonly chosen: string | null;
  readonly choose: (name: string) => void;
}) {
  const { kind, legend, items, chosen, choose } = props;
  const { words } = useInform();
  const unsaved = chosen === null ? [{ value: own, label: words.saved.own }] : [];
  return (
    <ChoiceList
      name={`saved-${kind}`}
      legend={legend}
      choices={[
        ...items.map(({ name, shipped }) => ({
          value: name,
          label: name,
          ...(shipped
            ? { hint: words.saved.shipped }
            : { more: <Forget kind={kind} name={name} /> }),
        })),
        ...unsaved,
      ]}
      chosen={chosen ?? own}
      choose={(name) => {
        if (name !== own) choose(name);
      }}
    />
  );
}

function Forget({ kind, name }: { readonly kind: 'filter' | 'message' | 'letter'; name: string }) {
  const { run, work, text } = useWizard();
  const { client, words, update } = useInform();
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <div>
        <button
          type="button"
          class="button quiet small"
          disabled={work !== null}
          onClick={() => {
            setAsks(true);
          }}
        >
          {words.saved.forget(name)}
        </button>
      </div>
    );
  }
  return (
    <div class="row">
      <span>{words.saved.forgetQuestion(name)}</span>
      <button
        type="button"
        class="button danger small"
        disabled={work !== null}
        onClick={() => {
          void run(words.saved.forget(name), () => client.forget(kind, name)).then((left) => {
            if (left !== null) update(left);
          });
        }}
      >
        {words.saved.forgetIt}
      </button>
      <button
        type="button"
        class="button small"
        onClick={() => {
          setAsks(false);
        }}
      >
        {text.frame.cancel}
      </button>
    </div>
  );
}

/** What came of saving. */
interface Told {
  /** The name of what it is about. */
  readonly of: string;
  readonly fault: boolean;
  readonly words: string;
}

/** Saves what is put together under a name. */
export function SaveAs(props: {
  readonly items: readonly SavedItem[];
  readonly name: string;
  /** Saves it, and gives what is saved then. */
  readonly save: (name: string) => Promise<InformState>;
  /** It is saved under this name. */
  readonly saved: (name: string) => void;
}) {
  const { items, save, saved } = props;
  const { run, work, announce } = useWizard();
  const { words, update } = useInform();
  const isShipped = items.some((item) => item.shipped && item.name === props.name);
  const [name, setName] = useState('');
  const [told, setTold] = useState<Told | null>(null);
  const wanted = name.trim();
  const known = items.find((item) => item.name === wanted);

  // Another one was chosen, or this one has its name now.
  useEffect(() => {
    setName(isShipped ? '' : props.name);
    setTold((before) => (before?.of === props.name ? before : null));
  }, [props.name, isShipped]);

  async function keep(): Promise<void> {
    if (wanted === '') {
      setTold({ of: props.name, fault: true, words: words.saved.noName });
      return;
    }
    if (known?.shipped === true) {
      setTold({ of: props.name, fault: true, words: words.saved.taken(wanted) });
      return;
    }
    const kept = await run(words.saved.keep, () => save(wanted));
    if (kept === null) return;
    update(kept);
    saved(wanted);
    setTold({ of: wanted, fault: false, words: words.saved.kept(wanted) });
    announce(words.saved.kept(wanted));
  }

  const replaces = told === null && known?.shipped === false;
  return (
    <NameForm
      label={words.saved.name}
      keepLabel={words.saved.keep}
      name={name}
      said={told?.words ?? (replaces ? words.saved.replaces(wanted) : words.saved.nameHint)}
      isFault={told?.fault === true}
      disabled={work !== null}
      typed={(typed) => {
        setName(typed);
        setTold(null);
      }}
      keep={keep}
    />
  );
}
