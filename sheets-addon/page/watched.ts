import { useEffect, useState } from 'preact/hooks';

/** A value that parts of the page show, and that changes. */
export interface Watched<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** Calls back whenever it changes; gives what ends that. */
  readonly watch: (changed: () => void) => () => void;
}

/** Makes such a value. */
export function watched<T>(first: T): Watched<T> {
  let value = first;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const changed of watchers) changed();
    },
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

/** The value, in a part of the page that is drawn anew when it changes. */
export function useWatched<T>(source: Watched<T>): T {
  const [value, setValue] = useState(source.get);
  useEffect(() => {
    // It may have changed between the drawing and now.
    setValue(source.get);
    return source.watch(() => {
      setValue(source.get);
    });
  }, [source]);
  return value;
}
