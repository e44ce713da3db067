import { createHash } from 'node:crypto';
import type { PageState } from './html.ts';
import { defineKind, light, type ServiceObject } from './kind.ts';
import { sanitisePage } from './sanitise.ts';

/* A project as a web app: what doGet gets, what becomes of its answer, and where it is. */

/** A page that a web app answers with, as the browser gets it. */
export interface ServedPage {
  readonly title: string;
  readonly html: string;
  /** The meta tags that Google puts into the page around it. */
  readonly metas: Readonly<Record<string, string>>;
}

/** The page that a function gave, or what Google shows instead. */
export function servedPage(
  object: ServiceObject | undefined,
): { readonly page: ServedPage } | { readonly fault: string } {
  if (object === undefined) {
    return { fault: 'The script completed but did not return anything.' };
  }
  if (object.kind.name !== 'HtmlOutput') {
    return { fault: 'The script completed but the returned value is not a supported return type.' };
  }
  const { content, title, metas } = object.state as PageState;
  const result = sanitisePage(content);
  if ('fault' in result) return result;
  return { page: { title: title ?? '', html: result.html, metas: Object.fromEntries(metas) } };
}

/** What doGet is called with for an address that ends in `query`, such as `?t=1`. */
export function visitEvent(query: string): Readonly<Record<string, unknown>> {
  const given = new URLSearchParams(query);
  const names = [...new Set(given.keys())];
  return {
    queryString: query.replace(/^\?/, ''),
    parameter: Object.fromEntries(names.map((name) => [name, given.get(name)])),
    parameters: Object.fromEntries(names.map((name) => [name, given.getAll(name)])),
    contextPath: '',
    contentLength: -1,
  };
}

/** An address as deployments have them. */
export function newAddress(seed: string): string {
  const id = createHash('sha512').update(`web app ${seed}`).digest('base64url').slice(0, 66);
  return `https://script.google.com/macros/s/AKfycb${id}/exec`;
}

defineKind<null>(
  'Service',
  {
    /** In the editor people have met the address of the test deployment, which few may open. */
    getUrl: light([''], (_, env) => {
      const { webApp } = env.host;
      return env.web || webApp === null ? webApp : webApp.replace(/exec$/, 'dev');
    }),
    isEnabled: light([''], (_, env) => env.host.webApp !== null),
  },
  { owner: 'ScriptApp' },
);
