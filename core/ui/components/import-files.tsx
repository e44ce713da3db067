import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWizard } from '../wizard.ts';

type Screens = Pick<
  typeof import('../exports/index.ts'),
  'PreviewFiles' | 'SavedFiles' | 'SystemsForm'
>;

/** A part of the screens of import files, fetched when it is looked at. */
export function ImportFiles(props: { readonly show: (screens: Screens) => VNode }) {
  const { text } = useWizard();
  const [screens, setScreens] = useState<Screens | 'gone' | null>(null);
  useEffect(() => {
    let current = true;
    import('../exports/index.ts').then(
      ({ PreviewFiles, SavedFiles, SystemsForm }) => {
        if (current) setScreens({ PreviewFiles, SavedFiles, SystemsForm });
      },
      () => {
        // The program was replaced under an open page.
        if (current) setScreens('gone');
      },
    );
    return () => {
      current = false;
    };
  }, []);
  if (screens === null) return null;
  return screens === 'gone' ? <p class="error-line">{text.frame.failed}</p> : props.show(screens);
}
