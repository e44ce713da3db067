import type { ComponentType } from 'preact';
import { LatePart } from './components/late-part.tsx';
import type { InformHost } from './inform-host.ts';
import { useWizard } from './wizard.ts';

interface Screens {
  readonly InformScreens: ComponentType<{ readonly host: InformHost }>;
}

function load(): Promise<Screens> {
  return import('./inform/inform-screens.tsx').then(({ InformScreens }) => ({ InformScreens }));
}

/** The panel for telling people; its screens are loaded when somebody looks at them. */
export function InformPanel() {
  const { inform } = useWizard().host;
  if (inform === null) return null;
  return <LatePart load={load} show={({ InformScreens }) => <InformScreens host={inform} />} />;
}
