import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the program that is fetched when somebody looks at it: null while it is on its way,
 * `gone` where it cannot be fetched, because the program was replaced under an open page. `load` is
 * one function, not made anew each time.
 */
export function useLoaded<T extends object>(load: () => Promise<T>): T | 'gone' | null {
  const [loaded, setLoaded] = useState<T | 'gone' | null>(null);
  useEffect(() => {
    let current = true;
    load().then(
      (part) => {
        if (current) setLoaded(part);
      },
      () => {
        if (current) setLoaded('gone');
      },
    );
    return () => {
      current = false;
    };
  }, [load]);
  return loaded;
}
