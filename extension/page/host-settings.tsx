import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ExtensionContext } from './extension-context.ts';

type KeepingSettings = typeof import('./keeping-settings.tsx').KeepingSettings;

/** The extension's own settings, which are loaded when somebody looks at them. */
export function createHostSettings(
  context: ExtensionContext,
): ComponentType<{ readonly changed: () => void }> {
  return function HostSettings() {
    const [Loaded, setLoaded] = useState<KeepingSettings | null>(null);
    useEffect(() => {
      void import('./keeping-settings.tsx').then(({ KeepingSettings }) => {
        setLoaded(() => KeepingSettings);
      });
    }, []);
    return Loaded === null ? null : <Loaded context={context} />;
  };
}
