import type { ComponentType } from 'preact';
import { useLoaded } from '../../core/ui/use-loaded.ts';
import type { ExtensionContext } from './extension-context.ts';

type Settings = Pick<typeof import('./keeping-settings.tsx'), 'KeepingSettings'>;

function load(): Promise<Settings> {
  return import('./keeping-settings.tsx').then(({ KeepingSettings }) => ({ KeepingSettings }));
}

/** The extension's own settings, which are loaded when somebody looks at them. */
export function createHostSettings(
  context: ExtensionContext,
): ComponentType<{ readonly changed: () => void }> {
  return function HostSettings() {
    const settings = useLoaded(load);
    if (settings === null || settings === 'gone') return null;
    return <settings.KeepingSettings context={context} />;
  };
}
