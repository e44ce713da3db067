/* global process, URL, Headers, Request */
import { createRequire, syncBuiltinESMExports } from 'node:module';

/*
 * Loaded into clasp before it starts (node --import): whatever it sends anywhere goes to a double on
 * the loopback instead, with the path it was meant for. Nothing leaves the machine.
 */

const double = new URL(process.env.APPS_SCRIPT_DOUBLE);
const require = createRequire(import.meta.url);
const http = require('node:http');
const https = require('node:https');

function rerouted(options) {
  const path =
    options instanceof URL
      ? options.pathname + options.search
      : (options.path ?? (options.pathname ?? '/') + (options.search ?? ''));
  const host = options.hostname ?? options.host ?? '';
  return {
    method: options.method,
    headers: { ...options.headers, host: double.host, 'x-meant-for': host },
    protocol: 'http:',
    hostname: double.hostname,
    port: double.port,
    path,
  };
}

function request(first, second, third) {
  const url = typeof first === 'string' ? new URL(first) : first;
  const given = typeof second === 'function' || second === undefined ? {} : second;
  const callback = typeof second === 'function' ? second : third;
  const options = url instanceof URL ? { ...given, ...plain(url) } : { ...url, ...given };
  return http.request(rerouted(options), callback);
}

function plain(url) {
  return { hostname: url.hostname, path: url.pathname + url.search };
}

function get(...args) {
  const sent = request(...args);
  sent.end();
  return sent;
}

https.request = request;
https.get = get;
syncBuiltinESMExports();

const realFetch = globalThis.fetch;
globalThis.fetch = async function fetch(input, init) {
  const meant = new Request(input, init);
  const url = new URL(meant.url);
  const headers = new Headers(meant.headers);
  headers.set('x-meant-for', url.hostname);
  const body = meant.body === null ? undefined : await meant.arrayBuffer();
  return realFetch(new URL(url.pathname + url.search, double), {
    method: meant.method,
    headers,
    body,
  });
};
