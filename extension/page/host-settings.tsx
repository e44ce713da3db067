import type { ComponentType, FunctionComponent } from 'preact';
import { useLoaded } from '../../core/ui/use-loaded.ts';
import type { ExtensionContext } from './extension-context.ts';

interface Part {
  readonly Part: ComponentType<{ readonly context: ExtensionContext }>;
}

function loadKeeping(): Promise<Part> {
  return import('./keeping-settings.tsx').then(({ KeepingSettings: Part }) => ({ Part }));
}

function loadLanguage(): Promise<Part> {
  return import('./language-choice.tsx').then(({ LanguageChoice: Part }) => ({ Part }));
}

/** The extension's own settings, which are loaded when somebody looks at them. */
export function createHostSettings(context: ExtensionContext): FunctionComponent {
  return late(context, loadKeeping);
}

/** The choice of the wizard's language, which is loaded when somebody looks at the settings. */
export function createLanguageChoice(context: ExtensionContext): FunctionComponent {
  return late(context, loadLanguage);
}

function late(context: ExtensionContext, load: () => Promise<Part>): FunctionComponent {
  return function Late() {
    const loaded = useLoaded(load);
    if (loaded === null || loaded === 'gone') return null;
    return <loaded.Part context={context} />;
  };
}
