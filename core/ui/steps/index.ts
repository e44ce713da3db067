import type { StepId } from '../../host/wizard-client.ts';
import { dataStep } from './data.tsx';
import { optionsStep } from './options.tsx';
import { previewStep } from './preview.tsx';
import { saveStep } from './save.tsx';
import type { Step } from './step.ts';
import { whatStep } from './what.tsx';
import { whoStep } from './who.tsx';

/** The steps by name; `stepIds` gives their order. */
export const steps: Readonly<Record<StepId, Step>> = {
  data: dataStep,
  what: whatStep,
  options: optionsStep,
  who: whoStep,
  preview: previewStep,
  save: saveStep,
};
