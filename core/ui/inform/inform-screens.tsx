import { useEffect, useMemo, useState } from 'preact/hooks';
import type { InformState } from '../../host/inform-client.ts';
import { Notice } from '../components/notice.tsx';
import type { InformHost } from '../inform-host.ts';
import { useWizard } from '../wizard.ts';
import { FieldNames } from './field-names.tsx';
import { completeDraft, InformContext, type Inform } from './inform.ts';
import { TellPeople } from './tell-people.tsx';
import { ToldAndIn } from './told-and-in.tsx';
import { useInformText } from './use-inform-text.ts';

/** The screens for telling people: what is put together, who was told, and the host's own parts. */
export function InformScreens({ host }: { readonly host: InformHost }) {
  const wizard = useWizard();
  const { state, draft, inform, run, text } = wizard;
  const common = useInformText(wizard.host.language);
  const words = useMemo(
    () => (common === null ? null : (host.words?.(common) ?? common)),
    [common, host],
  );
  const [saved, setSaved] = useState<InformState | null>(null);
  const [failed, setFailed] = useState(false);
  const hasData = state.data.version !== '';

  async function open(): Promise<void> {
    setFailed(false);
    const opened = await run(words!.opening, () => host.client.openInform());
    if (opened === null) setFailed(true);
    else setSaved(opened);
  }

  // Fields are columns of the data: another version may have others.
  useEffect(() => {
    if (hasData && words !== null) void open();
  }, [state.data.version, words]);

  const value = useMemo(
    (): Inform | null =>
      saved === null || words === null
        ? null
        : {
            host,
            client: host.client,
            words,
            saved,
            update: setSaved,
            draft: completeDraft(draft.inform ?? {}, saved),
            change: inform,
          },
    [host, words, saved, draft],
  );

  if (words === null) return null;
  if (!hasData) return <p class="muted">{words.noData}</p>;
  if (value === null) {
    return failed ? (
      <Notice kind="bad" title={text.frame.failed}>
        <button class="button" onClick={() => void open()}>
          {text.frame.tryAgain}
        </button>
      </Notice>
    ) : (
      <p class="muted">{words.opening} ...</p>
    );
  }
  const parts = [
    { id: 'tell', label: words.parts.tell, Part: TellPeople },
    { id: 'told', label: words.parts.told, Part: ToldAndIn },
    ...host.parts,
  ];
  const shown = parts.find(({ id }) => id === value.draft.part) ?? parts[0]!;
  return (
    <InformContext.Provider value={value}>
      <div class="stack inform">
        <nav class="row inform-parts" aria-label={words.partsLabel}>
          {parts.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              class="button small"
              aria-current={id === shown.id ? 'page' : undefined}
              onClick={() => {
                inform({ part: id });
              }}
            >
              {label}
            </button>
          ))}
        </nav>
        <shown.Part key={shown.id} />
        <FieldNames />
      </div>
    </InformContext.Provider>
  );
}
