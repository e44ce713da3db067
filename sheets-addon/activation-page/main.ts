import type { PageView } from '../api/activation-page-api.ts';
import { askServer, type Runner } from './ask-server.ts';
import { showPage } from './show-page.tsx';

/* The page that activation links lead to. */

declare const google: { readonly script: { readonly run: Runner } };

function start(): void {
  showPage({
    root: document.getElementById('page')!,
    // The server adds it to the end of the page.
    view: JSON.parse(document.getElementById('view')!.textContent) as PageView,
    setPassword: askServer(google.script.run),
    language: navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en',
  });
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
