import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageView } from '../api/activation-page-api.ts';
import type { SetPassword } from './ask-server.ts';
import { PasswordForm } from './password-form.tsx';
import { english, type PageSentences } from './text/en.ts';
import { spanish } from './text/es.ts';

/** The languages of the page. */
export type PageLanguage = 'en' | 'es';

const sentences: Readonly<Record<PageLanguage, PageSentences>> = { en: english, es: spanish };

/** What the page is shown with. */
export interface PageParts {
  readonly root: HTMLElement;
  readonly view: PageView;
  readonly setPassword: SetPassword;
  /** The one to begin with. */
  readonly language: PageLanguage;
}

/** Shows the page; gives what takes it away again. */
export function showPage(parts: PageParts): () => void {
  const { root } = parts;
  render(<Page {...parts} />, root);
  return () => {
    render(null, root);
  };
}

type Shown = Exclude<PageView['state'], 'ready'> | 'lost' | 'done';

function Page({ view, setPassword, language: first }: PageParts) {
  const [language, setLanguage] = useState(first);
  const [shown, setShown] = useState<Shown | null>(view.state === 'ready' ? null : view.state);
  const [username, setUsername] = useState(view.state === 'ready' ? view.username : '');
  const words = sentences[language];
  const other = language === 'en' ? 'es' : 'en';

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <main class="page stack">
      <div class="top">
        <p class="school">{view.school}</p>
        <button
          type="button"
          class="button quiet small"
          lang={other}
          onClick={() => {
            setLanguage(other);
          }}
        >
          {words.otherLanguage}
        </button>
      </div>
      {view.state === 'ready' && shown === null ? (
        <PasswordForm
          view={view}
          words={words}
          setPassword={setPassword}
          ended={(state, name) => {
            setUsername(name);
            setShown(state);
          }}
        />
      ) : (
        <Ended words={words} view={view} shown={shown ?? 'broken'} username={username} />
      )}
      {view.help !== '' && <p class="muted small-text">{view.help}</p>}
    </main>
  );
}

/** How it ended, read out at once where somebody was at work. */
function Ended(props: {
  readonly words: PageSentences;
  readonly view: PageView;
  readonly shown: Shown;
  readonly username: string;
}) {
  const { words, view, shown, username } = props;
  const { heading, sentence } = shown === 'done' ? words.done : words.failures[shown];
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, [shown]);
  const maySignIn = shown === 'done' || shown === 'used' || shown === 'lost';
  return (
    <div class="card stack">
      <h1 ref={title} tabIndex={-1}>
        {heading}
      </h1>
      {username !== '' && shown === 'done' && (
        <p class="username">
          <span class="muted small-text">{words.yourUsername}</span> <strong>{username}</strong>
        </p>
      )}
      <p>{sentence}</p>
      {maySignIn && view.signInAt !== '' && (
        <a class="button primary" href={view.signInAt} target="_top" rel="noreferrer">
          {words.signIn}
        </a>
      )}
    </div>
  );
}
