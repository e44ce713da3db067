import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../helpers/cli.ts';
import type { BrowserName } from './browsers/browser.ts';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Scratch</title>
    <style>
      :root { color-scheme: light dark; }
      body { width: 300px; font: 14px sans-serif; }
    </style>
    <script type="module" src="page.js"></script>
  </head>
  <body>
    <main>
      <h1>Scratch</h1>
      <label>Your name <input id="name" /></label>
      <label><input type="radio" name="kind" value="students" /> Students</label>
      <label><input type="radio" name="kind" value="staff" /> Staff</label>
      <label>Schools
        <select multiple size="3"><option>Lincoln</option><option>Grant</option><option>Adams</option></select>
      </label>
      <label>Files <input type="file" multiple /></label>
      <button id="save">Save Changes</button>
      <button id="later" disabled>Later</button>
      <button id="call">Call home</button>
      <button id="open">Open in a tab</button>
      <p><button id="first">First</button><button id="second">Second</button></p>
      <p role="status"></p>
    </main>
  </body>
</html>`;

const script = `
const status = document.querySelector('[role=status]');
const show = (text) => { status.textContent = text; };
const worker = new Worker('worker.js');
worker.onmessage = ({ data }) => show(data);
document.querySelector('select').onchange = (event) =>
  show([...event.target.selectedOptions].map((option) => option.text).join('+'));
document.querySelector('[type=file]').onchange = async (event) => {
  const texts = await Promise.all([...event.target.files].map((file) => file.text()));
  show(texts.join('|'));
};
document.querySelector('#name').oninput = (event) => show('Hello ' + event.target.value);
document.querySelectorAll('[type=radio]').forEach((radio) => { radio.onchange = () => show(radio.value); });
document.querySelector('#save').onclick = () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['a,b\\r\\n']));
  link.download = 'result.csv';
  link.click();
};
document.querySelector('#call').onclick = () => worker.postMessage('call');
document.querySelector('#open').onclick = () => chrome.tabs.create({ url: 'page.html?view=tab&opened' });
document.querySelectorAll('p button').forEach((button) => {
  // The first that a pointer comes to changes its place with the other one, once.
  button.onpointermove = () => {
    if (!button.parentNode.dataset.changed) button.parentNode.append(button);
    button.parentNode.dataset.changed = 'yes';
  };
  button.onclick = () => show(status.textContent + ' ' + button.textContent);
});
setTimeout(() => { document.querySelector('#later').disabled = false; }, 300);
if (sessionStorage.reloads > 0) {
  sessionStorage.reloads--;
  setTimeout(() => location.reload(), 30 * Math.random());
}
document.querySelector('#later').onclick = () => show('Later came');
`;

const worker = `
onmessage = () => fetch('https://elsewhere.example/roster')
  .then(() => postMessage('Called'), () => postMessage('Nobody there'));
`;

/** A small extension that does what the drivers have to cope with; gives its folder. */
export function writeScratchExtension(browser: BrowserName): string {
  const folder = newFolder();
  const manifest = {
    manifest_version: 3,
    name: 'Scratch',
    version: '1',
    action: { default_popup: 'page.html?view=popup' },
    host_permissions: ['https://*/*'],
    ...(browser === 'firefox' && { browser_specific_settings: { gecko: { id: 'scratch@test' } } }),
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'page.html': page,
    'page.js': script,
    'worker.js': worker,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
