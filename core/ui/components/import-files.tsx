import type { VNode } from 'preact';
import { LatePart } from './late-part.tsx';

type Screens = Pick<
  typeof import('../exports/index.ts'),
  'PreviewFiles' | 'SavedFiles' | 'SystemsForm'
>;

function load(): Promise<Screens> {
  return import('../exports/index.ts').then(({ PreviewFiles, SavedFiles, SystemsForm }) => ({
    ...{ PreviewFiles, SavedFiles, SystemsForm },
  }));
}

/** A part of the screens of import files, fetched when it is looked at. */
export function ImportFiles(props: { readonly show: (screens: Screens) => VNode }) {
  return <LatePart load={load} show={props.show} />;
}
