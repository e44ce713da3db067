/* global document, requestAnimationFrame */

/* The cells of a tab: only the rows that can be seen exist. */

const rowHeight = 22;
const rowsAhead = 20;

/** Makes a grid in an element; `host` gives rows and takes edits. */
export function createGrid(root, host) {
  let sheet = null;
  let rows = new Map();
  let drawn = { top: 0, height: 0 };
  let active = { row: 0, column: 0 };
  let editing = null;
  let wanted = 0;

  const heads = make('div', 'heads');
  const frozen = make('div', 'frozen');
  const body = make('div', 'body');
  heads.role = frozen.role = body.role = 'rowgroup';
  root.replaceChildren(heads, frozen, body);

  root.addEventListener('scroll', () => requestAnimationFrame(draw));
  root.addEventListener('pointerdown', ({ target }) => {
    const cell = target.closest('.cell');
    if (cell === null || editing?.cell === cell) return;
    finish(true);
    move(Number(cell.dataset.row), Number(cell.dataset.column));
  });
  root.addEventListener('dblclick', () => edit(null));
  root.addEventListener('keydown', onKey);

  /** Shows a tab, or the same one again after it has changed. */
  async function show(next) {
    const isOther = sheet?.id !== next.id;
    finish(false);
    sheet = next;
    rows = new Map();
    drawn = { top: -1, height: 0 };
    if (isOther) {
      root.scrollTop = 0;
      active = { row: 0, column: 0 };
    }
    root.setAttribute('aria-rowcount', String(sheet.rows + 1));
    root.setAttribute('aria-colcount', String(sheet.columns + 1));
    root.setAttribute('aria-label', `Cells of ${sheet.name}`);
    heads.replaceChildren(headRow());
    body.style.height = `${(sheet.rows - sheet.frozenRows) * rowHeight}px`;
    await draw();
  }

  function headRow() {
    const row = make('div', 'row');
    row.role = 'row';
    row.append(make('div', 'number'));
    sheet.widths.forEach((width, column) => {
      const letter = make('div', 'letter');
      letter.role = 'columnheader';
      letter.textContent = letters(column);
      letter.style.width = `${width}px`;
      letter.hidden = width === 0;
      row.append(letter);
    });
    return row;
  }

  /** Draws the rows that can be seen, once they are there. */
  async function draw() {
    if (sheet === null) return;
    const mine = ++wanted;
    const { frozenRows } = sheet;
    const first = Math.floor(root.scrollTop / rowHeight) + frozenRows;
    const visible = Math.ceil(root.clientHeight / rowHeight) + 1;
    const top = Math.max(frozenRows, first - rowsAhead);
    const end = Math.min(sheet.rows, first + visible + rowsAhead);
    if (drawn.top <= first && first + visible <= drawn.top + drawn.height && drawn.top >= 0) return;
    await need(0, frozenRows);
    await need(top, end);
    if (mine !== wanted) return;
    frozen.replaceChildren(...between(0, frozenRows).map((row) => rowElement(row)));
    body.replaceChildren(
      ...between(top, end).map((row) => {
        const line = rowElement(row);
        line.style.top = `${(row - frozenRows) * rowHeight}px`;
        return line;
      }),
    );
    drawn = { top, height: end - top };
    mark();
  }

  async function need(top, end) {
    const id = sheet.id;
    const missing = between(top, end).filter((row) => !rows.has(row));
    if (missing.length === 0) return;
    const from = missing[0];
    const got = await host.rows(id, from, missing.at(-1) - from + 1);
    if (sheet.id !== id) return;
    got.rows.forEach((cells, index) => rows.set(from + index, cells));
  }

  function rowElement(row) {
    const line = make('div', 'row');
    line.role = 'row';
    line.setAttribute('aria-rowindex', String(row + 2));
    const number = make('div', 'number');
    number.role = 'rowheader';
    number.textContent = String(row + 1);
    line.append(number);
    (rows.get(row) ?? []).forEach((cell, column) => line.append(cellElement(cell, row, column)));
    return line;
  }

  function cellElement(cell, row, column) {
    const element = make('div', 'cell');
    element.role = 'gridcell';
    element.id = `cell-${row}-${column}`;
    element.dataset.row = String(row);
    element.dataset.column = String(column);
    element.setAttribute('aria-colindex', String(column + 2));
    element.textContent = cell.box === undefined ? cell.text : cell.box ? '\u2611' : '\u2610';
    element.style.width = `${sheet.widths[column]}px`;
    element.hidden = sheet.widths[column] === 0;
    if (cell.right) element.classList.add('right');
    if (cell.note !== undefined) {
      element.classList.add('noted');
      element.title = cell.note;
    }
    dress(element, cell.style);
    return element;
  }

  function move(row, column) {
    active = {
      row: Math.max(0, Math.min(sheet.rows - 1, row)),
      column: Math.max(0, Math.min(sheet.columns - 1, column)),
    };
    reveal();
    mark();
    void host.select(sheet.id, active.row, active.column);
  }

  /** Scrolls until the active cell can be seen. */
  function reveal() {
    if (active.row >= sheet.frozenRows) {
      const top = (active.row - sheet.frozenRows) * rowHeight;
      const room = root.clientHeight - (sheet.frozenRows + 2) * rowHeight;
      if (top < root.scrollTop) root.scrollTop = top;
      else if (top > root.scrollTop + room) root.scrollTop = top - room;
    }
    const left = sheet.widths.slice(0, active.column).reduce((sum, width) => sum + width, 0);
    const right = left + sheet.widths[active.column] + 56;
    if (left < root.scrollLeft) root.scrollLeft = left;
    else if (right > root.scrollLeft + root.clientWidth) root.scrollLeft = right - root.clientWidth;
  }

  function mark() {
    root.querySelector('.active')?.classList.remove('active');
    const element = activeElement();
    element?.classList.add('active');
    if (element === null) root.removeAttribute('aria-activedescendant');
    else root.setAttribute('aria-activedescendant', element.id);
    const cell = rows.get(active.row)?.[active.column];
    host.moved(`${letters(active.column)}${active.row + 1}`, cell?.edit ?? cell?.text ?? '');
  }

  function activeElement() {
    return document.getElementById(`cell-${active.row}-${active.column}`);
  }

  /** Opens the active cell, with its content or with what was typed just now. */
  function edit(typed) {
    const element = activeElement();
    const cell = rows.get(active.row)?.[active.column];
    if (element === null || cell === undefined || editing !== null) return;
    const input = document.createElement('input');
    input.value = typed ?? cell.edit ?? cell.text;
    input.setAttribute('aria-label', `${letters(active.column)}${active.row + 1}`);
    element.append(input);
    editing = { cell: element, input, before: cell.edit ?? cell.text, at: active };
    input.focus();
    input.addEventListener('blur', () => finish(true));
  }

  function finish(keep) {
    if (editing === null) return;
    const { input, before, at } = editing;
    editing = null;
    const { value } = input;
    input.remove();
    if (keep && value !== before) void host.edit(sheet.id, at.row, at.column, value);
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || sheet === null) return;
    if (editing !== null) {
      if (event.key === 'Escape') leave(false, 0, 0);
      else if (event.key === 'Enter') leave(true, 1, 0);
      else if (event.key === 'Tab') leave(true, 0, event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      return;
    }
    const page = Math.floor(root.clientHeight / rowHeight) - 2;
    const steps = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      PageDown: [page, 0],
      PageUp: [-page, 0],
      Home: [0, -sheet.columns],
      End: [0, sheet.columns],
    };
    const step = steps[event.key];
    if (step !== undefined) move(active.row + step[0], active.column + step[1]);
    else if (event.key === 'Enter' || event.key === 'F2') edit(null);
    else if (event.key === 'Delete') void host.edit(sheet.id, active.row, active.column, '');
    else if (event.key.length === 1) edit(event.key);
    else return;
    event.preventDefault();
  }

  function leave(keep, down, right) {
    finish(keep);
    root.focus();
    if (down !== 0 || right !== 0) move(active.row + down, active.column + right);
  }

  return { show };
}

function dress(element, style = {}) {
  const { background, fontColor, fontWeight, fontStyle, fontLine, horizontal, fontSize } = style;
  // Cells with colours of their own were made for white paper.
  if (background !== undefined || fontColor !== undefined) {
    element.style.background = background ?? '#fff';
    element.style.color = fontColor ?? '#000';
  }
  if (fontWeight !== undefined) element.style.fontWeight = fontWeight;
  if (fontStyle !== undefined) element.style.fontStyle = fontStyle;
  if (fontLine !== undefined) element.style.textDecoration = fontLine;
  if (horizontal !== undefined) element.style.textAlign = horizontal;
  if (fontSize !== undefined) element.style.fontSize = `${fontSize}pt`;
}

function make(tag, name) {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

function between(start, end) {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

function letters(column) {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}
