import type { Panel } from '../wizard-frame.tsx';
import { useWizard } from '../wizard.ts';

/** The wizard's name, its settings and history, and the other places it can be shown in. */
export function Header(props: { readonly panel: Panel; readonly show: (panel: Panel) => void }) {
  const { panel, show } = props;
  const { text, host, work } = useWizard();
  const toggle = (which: Exclude<Panel, null>) => (
    <button
      class="button quiet small"
      aria-pressed={panel === which}
      disabled={work !== null}
      onClick={() => {
        show(panel === which ? null : which);
      }}
    >
      {text.frame[which]}
    </button>
  );
  return (
    <header class="top">
      <h1>{text.frame.name}</h1>
      <div class="top-actions">
        {host.inform !== null && toggle('inform')}
        {toggle('history')}
        {toggle('settings')}
        {host.places.map(({ label, open }) => (
          <button key={label} class="button quiet small" onClick={open}>
            {label}
          </button>
        ))}
      </div>
    </header>
  );
}
