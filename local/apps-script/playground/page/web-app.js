/* global document, window, fetch */
import { listenToFrames } from './frames.js';

/* The page around a web app's: it carries what that one asks for, as a visitor. */

const frame = document.getElementById('web-app-frame');

listenToFrames([frame], {
  async call(name, json) {
    const body = JSON.stringify({ name, json });
    const response = await fetch('/web-app-run', { method: 'POST', body });
    const reply = await response.json();
    if (!response.ok) throw new Error(reply.fault);
    return reply.answered;
  },
  close: () => undefined,
  focus: () => undefined,
});
frame.src = `/web-app${window.location.search}`;
