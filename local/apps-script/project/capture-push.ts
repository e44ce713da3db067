import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assetPath, projectRoot } from '../assets.ts';
import type { ProjectFile } from './project-file.ts';

/** What a push sent. */
export interface CapturedPush {
  readonly files: readonly ProjectFile[];
  /** What clasp printed. */
  readonly output: string;
}

/**
 * Runs the real `clasp push --force` on a folder against a double on the loopback, with made-up
 * tokens, and gives what it sent: exactly the files that would be in the script project. Throws
 * where clasp pushes nothing, whatever its exit code says.
 */
export async function capturePush(folder: string): Promise<CapturedPush> {
  const puts: ProjectFile[][] = [];
  const server = await startDouble(puts);
  // clasp refuses folders behind symbolic links, and those outside the one of its settings.
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'clasp-push-')));
  try {
    const output = await runClasp(folder, scratch, (server.address() as AddressInfo).port);
    const files = puts.at(-1);
    if (files === undefined) throw new Error(`clasp pushed nothing. It said:\n${output}`);
    return { files, output };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    server.close();
  }
}

async function startDouble(puts: ProjectFile[][]): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(request, puts).then((body) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Answers as the Apps Script API does to a push: with the project's content. */
async function answer(request: IncomingMessage, puts: ProjectFile[][]): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = request.url ?? '';
  if (!/^\/v1\/projects\/[^/]+\/content/.test(path)) return {};
  if (request.method !== 'PUT') return { scriptId: 'stand-in', files: puts.at(-1) ?? [] };
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { files?: ProjectFile[] };
  const files = (body.files ?? []).map(({ name, type, source }) => ({ name, type, source }));
  puts.push(files);
  return { scriptId: 'stand-in', files };
}

function runClasp(folder: string, scratch: string, port: number): Promise<string> {
  const auth = join(scratch, 'auth.json');
  const pushed = join(scratch, 'pushed');
  const project = join(pushed, '.clasp.json');
  cpSync(folder, pushed, { recursive: true });
  writeFileSync(auth, JSON.stringify({ tokens: { default: madeUpTokens() } }));
  writeFileSync(project, JSON.stringify({ scriptId: 'stand-in', rootDir: '.' }));
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(assetPath('project/clasp-reroute.js')).href,
      join(projectRoot(), 'node_modules/@google/clasp/build/src/index.js'),
      ...['--auth', auth, '--project', project, 'push', '--force'],
    ],
    {
      cwd: pushed,
      env: {
        PATH: process.env['PATH'],
        HOME: scratch,
        APPS_SCRIPT_DOUBLE: `http://127.0.0.1:${port}/`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      resolve(Buffer.concat(output).toString('utf8'));
    });
  });
}

/** Tokens of nobody, good until long after the push is over, so that clasp asks for no others. */
function madeUpTokens(): Record<string, unknown> {
  return {
    client_id: 'nobody',
    client_secret: 'nothing',
    type: 'authorized_user',
    refresh_token: 'none',
    access_token: 'none',
    expiry_date: 4_102_444_800_000,
  };
}
