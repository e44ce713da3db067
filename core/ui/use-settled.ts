import { useEffect, useState } from 'preact/hooks';

/** A value as it is once it has not changed for a while, in milliseconds: text somebody types. */
export function useSettled<T>(value: T, wait = 150): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(value);
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return settled;
}
