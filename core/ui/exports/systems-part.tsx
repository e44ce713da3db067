import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWizard } from '../wizard.ts';

/** The settings of import files; fetched when they are looked at: most batches do without. */
export function SystemsPart() {
  const { state, text } = useWizard();
  const [Form, setForm] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    import('./systems-form.tsx').then(
      ({ SystemsForm }) => {
        if (current) setForm(() => SystemsForm);
      },
      () => {
        // The program was replaced under an open page.
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, []);
  return (
    <section class="stack tight">
      <h3>{text.importFiles.heading}</h3>
      {failed && <p class="error-line">{text.frame.failed}</p>}
      {Form !== null && <Form key={JSON.stringify(state.settings.settings.exports)} />}
    </section>
  );
}
