/** Answers that stay true until something changes; those on their way are waited for together. */
export interface Remembered {
  readonly get: <T>(question: string, ask: () => Promise<T>) => Promise<T>;
  readonly forget: () => void;
}

/** Remembers answers. One that failed is asked for again the next time. */
export function rememberAnswers(): Remembered {
  const answers = new Map<string, Promise<unknown>>();
  return {
    get<T>(question: string, ask: () => Promise<T>) {
      const known = answers.get(question);
      if (known !== undefined) return known as Promise<T>;
      const asked = ask();
      answers.set(question, asked);
      asked.catch(() => {
        if (answers.get(question) === asked) answers.delete(question);
      });
      return asked;
    },
    forget() {
      answers.clear();
    },
  };
}
