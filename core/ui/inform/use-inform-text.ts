import { useEffect, useState } from 'preact/hooks';
import { inform as english, type InformText } from '../text/en/inform.ts';
import type { Language } from '../text/index.ts';

/** The sentences of these screens: English at once, null while another language is on its way. */
export function useInformText(language: Language): InformText | null {
  const [loaded, setLoaded] = useState<InformText | null>(null);
  useEffect(() => {
    if (language === 'en') return;
    let current = true;
    const show = (text: InformText) => {
      if (current) setLoaded(text);
    };
    import('../text/es/inform.ts').then(
      ({ inform }) => {
        show(inform);
      },
      () => {
        // The program was replaced under an open page: in English it can still be used.
        show(english);
      },
    );
    return () => {
      current = false;
    };
  }, [language]);
  return language === 'en' ? english : loaded;
}
