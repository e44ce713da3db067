import { useWizard } from '../wizard.ts';

/**
 * Reads the values of columns where they are not known yet: what a wizard opens with holds none,
 * because they are people's, and kept nowhere.
 */
export function useReadSamples(): (samples: readonly (readonly string[])[]) => void {
  const { client, update } = useWizard();
  return (samples) => {
    if (samples.some((values) => values.length > 0)) return;
    client.readData().then(
      (data) => {
        update({ data });
      },
      () => undefined, // Without them there is less to see, and all can be done.
    );
  };
}
