/* global document */

const element = (id) => document.getElementById(id);

const captions = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' };

/** Shows a question of a script and gives the answer; closing the dialog is one too. */
export function ask({ kind, title, text, buttons }) {
  const dialog = element('question');
  const input = element('question-input');
  element('question-title').textContent = title === '' ? 'The add-on says' : title;
  element('question-text').textContent = text;
  input.hidden = kind !== 'prompt';
  input.value = '';
  element('question-buttons').replaceChildren(
    ...buttons.map((name) => {
      const button = document.createElement('button');
      button.value = name;
      button.textContent = captions[name];
      return button;
    }),
  );
  dialog.returnValue = 'CLOSE';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => resolve({ button: dialog.returnValue || 'CLOSE', text: input.value }),
      { once: true },
    );
  });
}

/** Shows a page of the add-on in a dialog, or no longer. */
export function showPageDialog(shown, before) {
  const dialog = element('dialog');
  const frame = element('dialog-frame');
  if (shown === null) {
    if (dialog.open) dialog.close();
    frame.removeAttribute('src');
    return;
  }
  element('dialog-title').textContent = shown.title;
  if (before?.serial === shown.serial) return;
  frame.style.width = `${shown.width}px`;
  frame.style.height = `${shown.height}px`;
  frame.src = `/dialog?${shown.serial}`;
  if (!dialog.open) dialog.showModal();
}

// Only its own button closes it, so that the stand-in knows.
element('dialog').addEventListener('cancel', (event) => {
  event.preventDefault();
  element('close-dialog').click();
});
