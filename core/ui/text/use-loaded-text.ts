import { useEffect, useState } from 'preact/hooks';
import { en, loadText, type Language, type Text } from './index.ts';

/** The sentences of a language: English at once, null while another one is on its way. */
export function useLoadedText(language: Language): Text | null {
  const [loaded, setLoaded] = useState<Text | null>(null);
  useEffect(() => {
    if (language === 'en') return;
    let current = true;
    const show = (text: Text) => {
      if (current) setLoaded(text);
    };
    loadText(language).then(show, () => {
      // The program was replaced under an open page: in English it can still be used.
      show(en);
    });
    return () => {
      current = false;
    };
  }, [language]);
  return language === 'en' ? en : loaded;
}
