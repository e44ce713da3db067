import {
  dropLocks,
  type Answer,
  type Environment,
  type MenuEntry,
  type Question,
} from '../execution/environment.ts';
import { googleError } from '../execution/google-error.ts';
import { limits } from '../execution/limits.ts';
import { button, buttonSet } from './enums.ts';
import { defineKind, enumName, enumValue, light, objectOf, type ServiceObject } from './kind.ts';
import type { PageState } from './html.ts';
import { sanitisePage } from './sanitise.ts';

interface MenuState {
  readonly caption: string;
  readonly entries: MenuEntry[];
}

const menus = new WeakMap<MenuState, ServiceObject>();

/** The menu object itself, so that calls can be chained. */
function menuObject(state: MenuState): ServiceObject {
  const object = menus.get(state) ?? objectOf('Menu', state);
  menus.set(state, object);
  return object;
}

defineKind<MenuState>('Menu', {
  addItem: light(['str str'], (menu, _env, caption: string, run: string) => {
    menu.entries.push({ caption, run });
    return menuObject(menu);
  }),
  addSeparator: light([''], (menu) => {
    menu.entries.push('separator');
    return menuObject(menu);
  }),
  addSubMenu: light(['Menu'], (menu, _env, inner: ServiceObject) => {
    const { caption, entries } = inner.state as MenuState;
    menu.entries.push({ caption, entries });
    return menuObject(menu);
  }),
  addToUi: light([''], (menu, env): void => {
    env.host.ui.menu = [...menu.entries];
  }),
});

defineKind<null>(
  'Ui',
  {
    // An add-on's menus all go into the one of the add-on; the caption counts for sub-menus only.
    createAddonMenu: light([''], () => menuObject({ caption: '', entries: [] })),
    createMenu: light(['str'], (_, _env, caption: string) => menuObject({ caption, entries: [] })),
    alert: light(
      ['str', 'str ButtonSet', 'str str ButtonSet'],
      (_, env, first: string, second?: string | ServiceObject, third?: ServiceObject) => {
        const question = questionOf('alert', first, second, third);
        return enumValue(button, ask(env, question)?.button ?? 'CLOSE');
      },
    ),
    prompt: light(
      ['str', 'str ButtonSet', 'str str ButtonSet'],
      (_, env, first: string, second?: string | ServiceObject, third?: ServiceObject) =>
        objectOf('PromptResponse', ask(env, questionOf('prompt', first, second, third))),
    ),
    showSidebar: light(['HtmlOutput'], (_, env, output: ServiceObject): void => {
      const page = output.state as PageState;
      env.host.ui.sidebar = {
        serial: serialOf(env),
        title: page.title ?? 'Apps Script application',
        html: sanitised(page),
        width: limits.sidebarWidth,
        height: null,
        modal: false,
      };
    }),
    showModalDialog: light(['HtmlOutput str'], showDialog(true)),
    showModelessDialog: light(['HtmlOutput str'], showDialog(false)),
  },
  { constants: { Button: button, ButtonSet: buttonSet } },
);

defineKind<Answer | null>('PromptResponse', {
  getSelectedButton: light([''], (answer) => enumValue(button, answer?.button ?? 'CLOSE')),
  getResponseText: light([''], (answer) => answer?.text ?? ''),
});

function showDialog(modal: boolean) {
  return (_: null, env: Environment, output: ServiceObject, title: string): void => {
    const page = output.state as PageState;
    env.host.ui.dialog = {
      serial: serialOf(env),
      title,
      html: sanitised(page),
      width: page.width ?? 600,
      height: page.height ?? 400,
      modal,
    };
  };
}

function serialOf({ id, meter }: Environment): string {
  return `${id}.${meter.total}`;
}

function sanitised(page: PageState): string {
  const result = sanitisePage(page.content);
  if ('fault' in result) throw googleError(result.fault);
  return result.html;
}

function questionOf(
  kind: Question['kind'],
  first: string,
  second?: string | ServiceObject,
  third?: ServiceObject,
): Question {
  const hasTitle = typeof second === 'string';
  const set = hasTitle ? third : second;
  return {
    kind,
    title: hasTitle ? first : '',
    text: hasTitle ? second : first,
    buttons: (set === undefined ? 'OK' : enumName(set)!)
      .replace('OK_CANCEL', 'OK,CANCEL')
      .replace('YES_NO', 'YES,NO')
      .replace('_CANCEL', ',CANCEL')
      .split(','),
  };
}

/** Waits for an answer; locks do not outlive the waiting. */
function ask(env: Environment, question: Question): Answer | null {
  dropLocks(env);
  const known = env.answers[env.asked++];
  const answer = known ?? env.host.settings.answer(question);
  if (answer === null) {
    env.question = question;
    env.meter.ended = { how: 'asked', message: 'Waiting for an answer' };
    return null;
  }
  if (answer.button !== 'CLOSE' && !question.buttons.includes(answer.button)) {
    throw new Error(`No button ${answer.button} among ${question.buttons.join(', ')}.`);
  }
  return answer;
}
