import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { conformanceCode } from '../conformance/conformance-code.ts';
import type { Tenant } from '../directory/tenant.ts';
import type { Answer, HostSettings } from '../execution/environment.ts';
import { createHost, type Host } from '../host.ts';
import type { ProjectFile } from '../project/project-file.ts';
import type { Workbook } from '../workbook/book.ts';
import { writeXlsx } from '../workbook/xlsx-write.ts';
import { createActions, sheetOf, type Actions } from './actions.ts';
import { directoryPage } from './directory-page.ts';
import { framePage, pageFile, type PageFile } from './page-files.ts';
import { sentMail } from './sent-mail.ts';
import { viewRows, viewState } from './view.ts';

/** What the playground is made of. */
export interface ServeOptions {
  /** What `clasp push` would send. */
  readonly files: readonly ProjectFile[];
  readonly workbook: Workbook;
  /** 0 or nothing: any that is free. */
  readonly port?: number;
  /** The menu's entry to choose at the start: the one that opens the sidebar. */
  readonly click?: string;
  /** Milliseconds that each call of google.script.run takes longer: 300 if it is not said. */
  readonly latency?: number;
  readonly settings?: Partial<HostSettings>;
  /** The Google Workspace of whoever uses it, for an edition that reaches one. */
  readonly tenant?: Tenant;
}

/** A playground that runs. */
export interface Playground {
  readonly url: string;
  readonly host: Host;
  close(): Promise<void>;
}

/**
 * Serves the playground on this machine only: the tabs as a grid, the add-on's menu, and its
 * sidebar, which runs against the stand-in. Throws where the port is taken.
 */
export async function serve(options: ServeOptions): Promise<Playground> {
  const { files, workbook, settings, tenant } = options;
  const host = createHost({
    files,
    workbook,
    ...(settings === undefined ? {} : { settings }),
    ...(tenant === undefined ? {} : { tenant }),
  });
  const installed = host.functions.includes('onInstall') ? host.install() : host.open('LIMITED');
  if (installed.status !== 'done') throw new Error(installed.error?.message ?? installed.status);
  host.deploy();
  const actions = createActions(host);
  if (options.click !== undefined) actions.click(options.click);
  const server = createServer((request, response) => {
    void respond(request, response, host, actions, options.latency ?? 300);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    host,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  host: Host,
  actions: Actions,
  latency: number,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (!isFromHere(request)) {
    send(response, 403, text('This playground answers only to pages of its own.'));
    return;
  }
  try {
    if (request.method === 'GET') {
      const file = getFile(host, actions, url);
      send(response, file === null ? 404 : 200, file ?? text('Not found.'));
    } else if (request.method === 'POST') {
      const body = JSON.parse(await readBody(request)) as Posted;
      const reply = post(actions, url.pathname, body);
      const wait = url.pathname.endsWith('run') ? latency : 0;
      setTimeout(() => {
        send(response, 200, json(reply ?? {}));
      }, wait);
    } else {
      send(response, 405, text('Only GET and POST.'));
    }
  } catch (error) {
    send(response, 400, json({ fault: error instanceof Error ? error.message : String(error) }));
  }
}

/** No other site may reach in here through somebody's browser. */
function isFromHere({ headers, socket }: IncomingMessage): boolean {
  const port = String(socket.localPort);
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = headers;
  return (
    host !== undefined &&
    hosts.includes(host) &&
    (origin === undefined || hosts.some((one) => origin === `http://${one}`))
  );
}

function getFile(
  host: Host,
  actions: Actions,
  { pathname, search, searchParams }: URL,
): PageFile | null {
  const number = (name: string): number => Number(searchParams.get(name) ?? 0);
  switch (pathname) {
    case '/':
      return pageFile('page.html');
    case '/state':
      return json({ ...viewState(host), executions: actions.executions });
    case '/rows': {
      const sheet = sheetOf(host.workbook, number('sheet'));
      return json(viewRows(host.workbook, sheet, number('top'), Math.min(200, number('height'))));
    }
    case '/web-app':
      return actions.visit(search);
    case '/sidebar':
      return frame(host, host.state.ui.sidebar);
    case '/dialog':
      return frame(host, host.state.ui.dialog);
    case '/workbook.xlsx':
      return {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: writeXlsx(host.workbook),
      };
    case '/mail':
      return text(sentMail(host));
    case '/directory':
      return host.state.tenant === null
        ? null
        : { type: 'text/html; charset=utf-8', body: directoryPage(host.state.tenant) };
    case '/conformance.gs':
      return text(conformanceCode(new Date().getFullYear()));
    case host.state.webApp === null ? null : new URL(host.state.webApp).pathname:
      return pageFile('web-app.html');
    default:
      return pathname.startsWith('/page/') ? pageFile(pathname.slice('/page/'.length)) : null;
  }
}

function frame(host: Host, shown: { readonly html: string } | null): PageFile | null {
  return shown === null ? null : framePage(host, shown.html);
}

/** What the page may send; each path takes what it needs of it. */
interface Posted {
  readonly name: string;
  readonly json: string;
  readonly caption: string;
  readonly token: number;
  readonly answer: Answer;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function post(actions: Actions, path: string, body: Posted): unknown {
  switch (path) {
    case '/run':
      return actions.run(body.name, body.json);
    case '/web-app-run':
      return actions.runForVisitor(body.name, body.json);
    case '/click':
      return actions.click(body.caption);
    case '/answer':
      return actions.answer(body.token, body.answer);
    case '/edit':
      actions.edit(body.sheet, body.row, body.column, body.text);
      return null;
    case '/select':
      actions.select(body.sheet, body.row, body.column);
      return null;
    case '/pass-day':
      return actions.passDay();
    case '/close-sidebar':
      actions.closeSidebar();
      return null;
    case '/close-dialog':
      actions.closeDialog();
      return null;
    default:
      throw new Error(`Nothing to do at ${path}.`);
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, { type, body }: PageFile): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function json(value: unknown): PageFile {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

function text(body: string): PageFile {
  return { type: 'text/plain; charset=utf-8', body };
}
