/* global document, window, fetch */
import { ask, showPageDialog } from './dialogs.js';
import { listenToFrames } from './frames.js';
import { createGrid } from './grid.js';
import { createMenu } from './menu.js';

/* The playground: what the stand-in has, shown; what people do, told to it. */

const element = (id) => document.getElementById(id);
const status = element('status');
let state = null;
let running = 0;
let toastsShown = 0;

async function get(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function post(path, body = {}) {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) });
  const reply = await response.json();
  if (!response.ok) throw new Error(reply.fault);
  return reply;
}

/** Starts something and answers its questions until it is over. */
async function act(path, body) {
  running++;
  status.textContent = 'Running script';
  try {
    let reply = await post(path, body);
    while ('question' in reply) {
      const answer = await ask(reply.question);
      reply = await post('/answer', { token: reply.token, answer });
    }
    const { execution } = reply;
    status.textContent =
      execution.error === null
        ? `Finished ${execution.name}: ${execution.calls} calls`
        : `${execution.name}: ${execution.error}`;
    return reply.answered;
  } finally {
    running--;
    await refresh();
  }
}

const grid = createGrid(element('grid'), {
  rows: (sheet, top, height) => get(`/rows?sheet=${sheet}&top=${top}&height=${height}`),
  edit: async (sheet, row, column, text) => {
    await post('/edit', { sheet, row, column, text });
    await refresh();
  },
  select: (sheet, row, column) => post('/select', { sheet, row, column }),
  moved: (name, content) => {
    element('cell-name').textContent = name;
    element('cell-content').textContent = content;
  },
});

const menu = createMenu(element('menu-button'), element('menu'), (caption) =>
  act('/click', { caption }).catch(report),
);

listenToFrames([element('sidebar-frame'), element('dialog-frame')], {
  call: (name, json) => act('/run', { name, json }),
  close: (frame) =>
    post(frame.id === 'sidebar-frame' ? '/close-sidebar' : '/close-dialog').then(refresh),
  focus: () => element('grid').focus(),
});

/** Fetches what there is and shows what has changed. */
async function refresh() {
  const before = state;
  state = await get('/state');
  element('name').textContent = state.name;
  document.title = `${state.name} – playground`;
  menu.show(state.menu);
  element('directory').hidden = !state.hasDirectory;
  showTabs();
  showSidebar(before);
  showPageDialog(state.dialog, before?.dialog ?? null);
  showExecutions();
  showToasts();
  const sheet = state.sheets.find(({ id }) => id === state.activeSheet);
  if (sheet !== undefined && before?.version !== state.version) await grid.show(sheet);
}

function showTabs() {
  const visible = state.sheets.filter(({ hidden }) => !hidden);
  element('tabs').replaceChildren(
    ...visible.map((sheet) => {
      const tab = document.createElement('button');
      const isActive = sheet.id === state.activeSheet;
      tab.role = 'tab';
      tab.textContent = sheet.name;
      tab.tabIndex = isActive ? 0 : -1;
      tab.setAttribute('aria-selected', String(isActive));
      tab.setAttribute('aria-controls', 'grid');
      tab.style.borderBottomColor = sheet.tabColor ?? '';
      tab.addEventListener('click', () => choose(sheet.id, false));
      tab.addEventListener('keydown', (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const next = visible[visible.indexOf(sheet) + (step ?? 0)];
        if (step !== undefined && next !== undefined) choose(next.id, true);
      });
      return tab;
    }),
  );
}

async function choose(sheet, isKey) {
  await post('/select', { sheet, row: 0, column: 0 });
  await refresh();
  const tab = document.querySelector('#tabs [aria-selected="true"]');
  if (isKey) tab.focus();
}

function showSidebar(before) {
  const frame = element('sidebar-frame');
  element('sidebar').hidden = state.sidebar === null;
  if (state.sidebar === null) {
    frame.removeAttribute('src');
  } else {
    element('sidebar-title').textContent = state.sidebar.title;
    // Another page of the same title is another page all the same.
    if (before?.sidebar?.serial !== state.sidebar.serial) {
      frame.src = `/sidebar?${state.sidebar.serial}`;
    }
  }
}

function showExecutions() {
  const table = document.createElement('table');
  const heads = [
    'Function',
    'Status',
    'Virtual ms',
    'Calls',
    'Cells read',
    'Cells written',
    'Said',
  ];
  const head = table.createTHead().insertRow();
  for (const text of heads) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = text;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const one of state.executions) {
    const row = body.insertRow();
    const said = [one.error, ...one.notes, ...one.log].filter((text) => text !== null);
    const counts = [one.elapsed, one.calls, one.cellsRead, one.cellsWritten];
    for (const text of [one.name, one.status, ...counts, said.join('; ')]) {
      const cell = row.insertCell();
      cell.textContent = typeof text === 'number' ? text.toLocaleString('en') : text;
      if (typeof text === 'number') cell.className = 'count';
    }
  }
  element('executions').replaceChildren(table);
}

function showToasts() {
  for (; toastsShown < state.toasts.length; toastsShown++) {
    const { title, text } = state.toasts[toastsShown];
    status.textContent = title === '' ? text : `${title}: ${text}`;
  }
}

function report(error) {
  status.textContent = error.message;
}

element('close-sidebar').addEventListener('click', () => post('/close-sidebar').then(refresh));
element('close-dialog').addEventListener('click', () => post('/close-dialog').then(refresh));
element('pass-day').addEventListener('click', () => act('/pass-day', {}).catch(report));
element('show-executions').addEventListener('click', ({ currentTarget }) => {
  const section = element('executions');
  section.hidden = !section.hidden;
  currentTarget.setAttribute('aria-expanded', String(!section.hidden));
});
window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
window.addEventListener('focus', () => {
  if (running === 0) void refresh();
});
void refresh();
