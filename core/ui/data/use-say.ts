import type { DataOverview } from '../../host/wizard-client.ts';
import { useWizard } from '../wizard.ts';

/** Says something about the data to the host, and shows the data as it is then. */
export function useSay(): (say: () => Promise<DataOverview>, label?: string) => Promise<void> {
  const { text, run, refresh, update } = useWizard();
  return async (say, label = text.data.reading) => {
    const data = await run(label, say);
    await refresh();
    // What the host keeps names nobody: values and people stand only in its answer.
    if (data !== null) update({ data });
  };
}
