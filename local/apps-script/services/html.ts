import { refused } from '../execution/call.ts';
import type { Environment } from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { costing, defineKind, light, objectOf, type ServiceObject } from './kind.ts';

/** A page that a script has made or read. */
export interface PageState {
  content: string;
  title: string | null;
  width: number | null;
  height: number | null;
  readonly metas: Map<string, string>;
}

/** The only ones that Google puts into the page around a script's. */
const metaNames = [
  ...['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable'],
  'viewport',
];

const pages = new WeakMap<PageState, ServiceObject>();

function pageObject(state: PageState): ServiceObject {
  const object = pages.get(state) ?? objectOf('HtmlOutput', state);
  pages.set(state, object);
  return object;
}

defineKind<PageState>(
  'HtmlOutput',
  {
    getContent: light([''], (page) => page.content),
    setContent: light(['str'], (page, _env, content: string) => changed(page, { content })),
    append: light(['str'], (page, _env, text: string) =>
      changed(page, { content: page.content + text }),
    ),
    getTitle: light([''], (page) => page.title ?? ''),
    setTitle: light(['str'], (page, _env, title: string) => changed(page, { title })),
    addMetaTag: light(['str str'], (page, _env, name: string, content: string) => {
      if (!metaNames.includes(name)) {
        throw googleError(`The meta tag you specified is not allowed in this context: ${name}`);
      }
      page.metas.set(name, content);
      return pageObject(page);
    }),
    getWidth: light([''], (page) => page.width),
    setWidth: light(['int'], (page, _env, width: number) => changed(page, { width })),
    getHeight: light([''], (page) => page.height),
    setHeight: light(['int'], (page, _env, height: number) => changed(page, { height })),
  },
  { owner: 'HtmlService' },
);

/** HtmlService. */
export const htmlServiceKind = defineKind<null>('HtmlService', {
  createHtmlOutput: costing('page', ['', 'str'], (_, _env, content?: string) =>
    page(content ?? ''),
  ),
  createHtmlOutputFromFile: costing('page', ['str'], (_, env, name: string) =>
    page(fileNamed(env, name)),
  ),
  // Templates run whatever stands between <? and ?> in a bundle.
  createTemplateFromFile: costing('page', ['str'], refuseTemplates),
  createTemplate: costing('page', ['str'], refuseTemplates),
});

function refuseTemplates(_: null, env: Environment): never {
  throw refused(
    env,
    'templates run what looks like one inside a bundle; createHtmlOutputFromFile does not.',
  );
}

function page(content: string): ServiceObject {
  return pageObject({ content, title: null, width: null, height: null, metas: new Map() });
}

function fileNamed(env: Environment, name: string): string {
  const file = env.files.find((one) => one.type === 'HTML' && one.name === name);
  if (file === undefined) throw googleError(`No HTML file named ${name} was found.`);
  return file.source;
}

function changed(page: PageState, change: Partial<PageState>): ServiceObject {
  Object.assign(page, change);
  return pageObject(page);
}
