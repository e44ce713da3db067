import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createCertificate } from './certificate.ts';

/** Where a browser is told to find its maker's services: there is nobody, and it is not recorded. */
export const ownBusiness = 'browser.invalid';

/** Where Chromium fetches dictionaries and the like for itself, now and then, whatever it is told. */
const ownDownloads = new Set(['redirector.gvt1.com']);

/** All the network that a browser under test has. */
export interface Network {
  /** The port of the proxy through which the browser sends everything, also what is for localhost. */
  readonly port: number;
  /** What was asked for so far: `GET https://host/path`, or `CONNECT host:port` where nobody serves. */
  readonly requests: readonly string[];
  /** Lets somebody answer for a host, by http and https. */
  serve(host: string, answer: RequestListener): void;
  close(): void;
}

/**
 * A proxy that records every request and passes none on. Hosts exist only where `serve` says so:
 * whatever else a browser tries fails, and is on record.
 */
export async function createNetwork(): Promise<Network> {
  const hosts = new Map<string, RequestListener>();
  const requests: string[] = [];
  const sockets = new Set<Socket>();

  const answerFor =
    (scheme: string): RequestListener =>
    (request, response) => {
      const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? ''}`);
      requests.push(`${request.method ?? ''} ${url.href}`);
      const answer = hosts.get(url.hostname);
      if (answer === undefined) {
        response.writeHead(502).end();
        return;
      }
      request.url = url.pathname + url.search;
      answer(request, response);
    };
  const secure = createSecureServer(createCertificate(), answerFor('https'));
  const proxy = createServer(answerFor('http'));
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  });
  proxy.on('connect', (request, socket) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    if (!hosts.has(host)) {
      if (host !== ownBusiness && !ownDownloads.has(host))
        requests.push(`CONNECT ${request.url ?? ''}`);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    secure.emit('connection', socket);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    port: (proxy.address() as AddressInfo).port,
    requests,
    serve: (host, answer) => void hosts.set(host, answer),
    close: () => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
