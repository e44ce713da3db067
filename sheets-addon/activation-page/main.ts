import type { PageView } from '../api/activation-page-api.ts';
import { askServer, type Runner } from './ask-server.ts';
import { showPage } from './show-page.tsx';

/* The page that activation links lead to. */

declare const google: { readonly script: { readonly run: Runner } };

showPage({
  root: document.getElementById('page')!,
  // The server adds it to the end of the page; the build sees to it that it is there.
  view: JSON.parse(document.getElementById('view')!.textContent) as PageView,
  setPassword: askServer(google.script.run),
  language: navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en',
});
