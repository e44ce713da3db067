import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Notice } from './components/notice.tsx';
import type { InformHost } from './inform-host.ts';
import { useWizard } from './wizard.ts';

type Screens = ComponentType<{ readonly host: InformHost }>;

/** The panel for telling people; its screens are loaded when somebody looks at them. */
export function InformPanel() {
  const { host, text } = useWizard();
  const [Loaded, setLoaded] = useState<Screens | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    import('./inform/inform-screens.tsx').then(
      ({ InformScreens }) => {
        setLoaded(() => InformScreens);
      },
      (error: unknown) => {
        setFailure(error instanceof Error ? error.message : String(error));
      },
    );
  }, []);
  if (host.inform === null) return null;
  if (failure !== '') {
    return (
      <Notice kind="bad" title={text.frame.failed}>
        <p>{failure}</p>
      </Notice>
    );
  }
  return Loaded === null ? (
    <p class="muted">{text.frame.loading}</p>
  ) : (
    <Loaded host={host.inform} />
  );
}
