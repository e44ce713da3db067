/** A table as a page shows it. */
export interface PageTable {
  /** What the page calls it; '' if it does not. */
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows the page shows that were not read, because there are too many cells. */
  readonly rowsLeft: number;
  readonly pager: Pager;
}

/** What the page says about the part of a list that it shows; null where it says nothing. */
export interface Pager {
  readonly page: number | null;
  readonly pages: number | null;
  /** The rows of the whole list. */
  readonly all: number | null;
}

/**
 * Reads the tables that a page shows: headings and visible text, at most `mostCells` cells in all.
 * It runs inside the page, in every frame that may be read, so it is a function of its own that uses
 * nothing from outside itself. A page is hostile input: every count is bounded.
 */
export function readPageTables(mostCells: number): PageTable[] {
  const longestCell = 1000;
  const mostColumns = 200;
  const longestSurroundings = 4000;
  const deepest = 100;
  const gridRoles = '[role=table],[role=grid],[role=treegrid]';
  const unread = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'SVG', 'TABLE', 'BUTTON']);
  const inline = new Set(['A', 'B', 'I', 'EM', 'STRONG', 'SPAN', 'ABBR', 'FONT', 'MARK', 'SMALL']);

  /** A row as its page has it; each part holds one cell per column. */
  interface Row {
    readonly cells: readonly (Element | null)[];
    /** Cells of the row's own, before they are spread over columns and rows. */
    readonly own: number;
    readonly isHead: boolean;
  }

  interface Found {
    readonly element: Element;
    readonly rows: readonly Row[];
    readonly columns: number;
    readonly heads: number;
  }

  let cellsLeft = mostCells;

  /** The document and every shadow tree in it that is open. */
  function allRoots(): (Document | ShadowRoot)[] {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot !== null) roots.push(element.shadowRoot);
    return roots;
  }

  /** Is it, or what it stands in, not shown? */
  function isHidden(element: Element): boolean {
    return !element.checkVisibility({ visibilityProperty: true });
  }

  /** Is it not shown, or only found by screen readers: "sort ascending" in a heading? */
  function isUnseen(element: Element): boolean {
    if (isHidden(element)) return true;
    const style = getComputedStyle(element);
    if (style.position !== 'absolute') return false;
    return style.width === '1px' || style.getPropertyValue('clip').startsWith('rect');
  }

  function textOf(node: Node, depth = 0): string {
    if (depth > deepest) return '';
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const element = node as Element;
    const name = element.tagName.toUpperCase();
    if (name === 'BR') return ' ';
    if (unread.has(name) || element.matches(gridRoles) || isUnseen(element)) return '';
    if (name === 'INPUT') return inputText(element as HTMLInputElement);
    if (name === 'TEXTAREA') return (element as HTMLTextAreaElement).value;
    if (name === 'SELECT')
      return [...(element as HTMLSelectElement).selectedOptions].map((one) => one.text).join('; ');
    if (name === 'IMG') return element.getAttribute('alt') ?? '';
    let text = '';
    for (const child of element.childNodes) text += textOf(child, depth + 1);
    return inline.has(name) ? text : ` ${text} `;
  }

  /** Boxes read as yes or no; passwords are never read. */
  function inputText(input: HTMLInputElement): string {
    if (input.type === 'checkbox' || input.type === 'radio') return input.checked ? 'yes' : 'no';
    const typed = ['text', 'number', 'email', 'date', 'tel', 'search', 'url'].includes(input.type);
    return typed ? input.value : '';
  }

  function plain(text: string): string {
    return text
      .replace(/[\s\u00a0\u200b]+/g, ' ')
      .trim()
      .slice(0, longestCell);
  }

  function cellText(cell: Element | null): string {
    if (cell === null || isHidden(cell)) return '';
    if (cell.firstElementChild === null) return plain(cell.textContent);
    let text = '';
    for (const child of cell.childNodes) text += textOf(child);
    const read = plain(text);
    if (read !== '') return read;
    const named = cell.querySelector('[aria-label],[title]');
    return plain(named?.getAttribute('aria-label') ?? named?.getAttribute('title') ?? '');
  }

  function headingText(cell: Element | null): string {
    if (cell === null || isHidden(cell)) return '';
    // Fields to filter by stand in headings and are no part of them; buttons to sort by are.
    const copy: string[] = [];
    const collect = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE) copy.push(node.nodeValue ?? '');
      if (node.nodeType !== Node.ELEMENT_NODE || isUnseen(node as Element)) return;
      if (/^(SCRIPT|STYLE|SVG|SELECT|TEXTAREA)$/i.test((node as Element).tagName)) return;
      node.childNodes.forEach(collect);
    };
    cell.childNodes.forEach(collect);
    const text = plain(copy.join(' ')) || plain(cell.getAttribute('aria-label') ?? '');
    return plain(text.replace(/[\u25b2\u25bc\u25b4\u25be\u2191\u2193\u2195\u21c5]/g, ''));
  }

  function span(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
    const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
    return Number.isNaN(value) || value < 1 ? 1 : Math.min(value, most);
  }

  /** The rows of a table element, cells spread over the columns and rows that they span. */
  function rowsOfTable(table: Element): Row[] {
    const own = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    const rows: Row[] = [];
    let above: { cell: Element; left: number }[] = [];
    for (const row of own) {
      const part = row.parentElement?.tagName.toUpperCase();
      if (part === 'TFOOT') continue;
      const inRow = [...row.children].filter((cell) => /^T[DH]$/i.test(cell.tagName));
      const cells: (Element | null)[] = [];
      const below: typeof above = [];
      const fromAbove = () => {
        for (let one = above[cells.length]; one !== undefined; one = above[cells.length]) {
          if (one.left > 1) below[cells.length] = { cell: one.cell, left: one.left - 1 };
          cells.push(one.cell);
        }
      };
      for (const cell of inRow) {
        fromAbove();
        const down = span(cell, 'rowspan', 10_000);
        const isHead = part === 'THEAD' || cell.tagName.toUpperCase() === 'TH';
        for (let n = span(cell, 'colspan', mostColumns); n > 0 && cells.length < mostColumns; n--) {
          if (down > 1) below[cells.length] = { cell, left: down - 1 };
          // A heading stands for all its columns, a value for its first.
          cells.push(isHead || cells.at(-1) !== cell ? cell : null);
        }
      }
      fromAbove();
      above = below;
      if (isHidden(row)) continue;
      const isHead = part === 'THEAD' || inRow.every((cell) => cell.tagName.toUpperCase() === 'TH');
      rows.push({ cells, own: inRow.length, isHead });
    }
    return rows;
  }

  /** The rows of a grid made of other elements; parts of a row that stand apart are put together. */
  function rowsOfGrid(grid: Element): Row[] {
    const parts = [...grid.querySelectorAll('[role=row]')].filter(
      (row) => row.closest(`table,${gridRoles}`) === grid && !isHidden(row),
    );
    const rows = new Map<string, Element[]>();
    parts.forEach((part, index) => {
      const key = part.getAttribute('aria-rowindex') ?? `at ${index}`;
      const cells = [
        ...part.querySelectorAll(
          '[role=cell],[role=gridcell],[role=columnheader],[role=rowheader]',
        ),
      ].filter((cell) => cell.closest('[role=row]') === part);
      rows.set(key, [...(rows.get(key) ?? []), ...cells]);
    });
    const place = (cell: Element) => Number(cell.getAttribute('aria-colindex') ?? NaN);
    const ordered = [...rows].sort(([a], [b]) => Number(a) - Number(b) || 0);
    return ordered.map(([, found]) => {
      const known = found.every((cell) => place(cell) >= 1 && place(cell) <= mostColumns);
      const cells: (Element | null)[] = [];
      found.forEach((cell, index) => {
        const at = known ? place(cell) - 1 : index;
        while (cells.length < at) cells.push(null);
        cells[at] = cell;
      });
      const isHead = found.every((cell) => cell.getAttribute('role') === 'columnheader');
      return { cells: cells.slice(0, mostColumns), own: found.length, isHead };
    });
  }

  function find(element: Element): Found | null {
    const role = element.getAttribute('role');
    if (role === 'presentation' || role === 'none' || isHidden(element)) return null;
    const isTable = element.tagName.toUpperCase() === 'TABLE';
    const rows = (isTable ? rowsOfTable(element) : rowsOfGrid(element)).filter(
      ({ cells }) => cells.length > 0,
    );
    const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    let heads = 0;
    while (rows[heads]?.isHead === true) heads++;
    // A table around tables only places them, unless it has headings of its own.
    const isLayout = heads === 0 && element.querySelector(`table,${gridRoles}`) !== null;
    return columns < 2 || isLayout ? null : { element, rows, columns, heads };
  }

  function headingsOf({ rows, columns }: Found, heads: number): string[] {
    return Array.from({ length: columns }, (_, column) => {
      for (let row = heads - 1; row >= 0; row--) {
        const text = headingText(rows[row]!.cells[column] ?? null);
        if (text !== '') return text;
      }
      return '';
    });
  }

  function read(found: Found, headings: readonly string[], heads: number): PageTable {
    const rows: string[][] = [];
    let rowsLeft = 0;
    for (const { cells, own, isHead } of found.rows.slice(heads)) {
      // One cell all across: a subtitle, or "no records found". Headings are repeated in long lists.
      if (own < 2 && found.columns > 1 && cells.filter((cell) => cell !== null).length < 2)
        continue;
      if (isHead && cells.every((cell, c) => headingText(cell) === headings[c])) continue;
      if (cellsLeft < found.columns) {
        rowsLeft++;
        continue;
      }
      const texts = headings.map((heading, column) => {
        const cell = cells[column] ?? null;
        // A box to choose the row by is no value.
        return heading === '' && cell?.querySelector('input') != null ? '' : cellText(cell);
      });
      if (texts.every((text) => text === '')) continue;
      cellsLeft -= found.columns;
      rows.push(texts);
    }
    return {
      ...named(headings, rows),
      rowsLeft,
      caption: captionOf(found.element),
      pager: pagerOf(found.element, rows.length),
    };
  }

  /** Columns without heading and text go; others without heading are numbered, equal ones too. */
  function named(headings: readonly string[], rows: readonly (readonly string[])[]) {
    const kept = headings.flatMap((heading, column) =>
      heading !== '' || rows.some((row) => row[column] !== '') ? [column] : [],
    );
    const used = new Set<string>();
    const names = kept.map((column) => {
      const base = headings[column] === '' ? `Column ${column + 1}` : headings[column]!;
      let name = base;
      for (let n = 2; used.has(name); n++) name = `${base} (${n})`;
      used.add(name);
      return name;
    });
    return { headings: names, rows: rows.map((row) => kept.map((column) => row[column]!)) };
  }

  function captionOf(element: Element): string {
    const labelled = element.getAttribute('aria-labelledby')?.split(/\s+/)[0] ?? '';
    const root = element.getRootNode() as Document | ShadowRoot;
    const label = labelled === '' ? null : root.getElementById(labelled);
    const caption = element.querySelector(':scope > caption');
    const text = caption?.textContent ?? element.getAttribute('aria-label') ?? label?.textContent;
    return plain(text ?? '').slice(0, 100);
  }

  function count(digits: string | undefined): number | null {
    const number = Number((digits ?? '').replace(/[^\d]/g, ''));
    return digits === undefined || !Number.isSafeInteger(number) || number === 0 ? null : number;
  }

  /** What stands around the table about pages: "Page 1 of 20", "1-50 of 1,000". */
  function pagerOf(element: Element, shown: number): Pager {
    const rowCount = count(element.getAttribute('aria-rowcount') ?? undefined);
    let page: number | null = null;
    let pages: number | null = null;
    let all = rowCount !== null && rowCount > shown + 1 ? rowCount - 1 : null;
    let around = element.parentElement;
    for (let level = 0; level < 5 && around !== null; level++, around = around.parentElement) {
      if (
        around.querySelectorAll(`table,${gridRoles}`).length >
        1 + element.querySelectorAll('table').length
      )
        break;
      const text = textAround(around);
      const ofPages =
        /\b(?:page|p\u00e1gina|pagina|p\u00e1g\.?)\s*:?\s*(\d[\d.,]{0,9})\s*(?:of|de|\/)\s*(\d[\d.,]{0,9})/i.exec(
          text,
        );
      const ofRows =
        /(\d[\d.,]{0,9})\s*(?:-|\u2013|\u2014|to|a|al)\s*(\d[\d.,]{0,9})\s*(?:of|de|\/|out of)\s*(\d[\d.,]{0,9})/i.exec(
          text,
        );
      page = count(ofPages?.[1]);
      pages = count(ofPages?.[2]);
      const last = count(ofRows?.[2]);
      const total = count(ofRows?.[3]);
      if (total !== null && last !== null && last <= total) all = total;
      if (ofPages !== null || ofRows !== null) break;
    }
    return { page, pages, all };
  }

  function textAround(around: Element): string {
    let text = '';
    for (const child of around.childNodes) {
      if (text.length > longestSurroundings) break;
      text += ` ${textOf(child)}`;
    }
    return text.replace(/\s+/g, ' ').slice(0, longestSurroundings);
  }

  const found = allRoots()
    .flatMap((root) => [...root.querySelectorAll(`table,${gridRoles}`)])
    .flatMap((element) => find(element) ?? []);
  const tables: PageTable[] = [];
  found.forEach((table, index) => {
    const before = found[index - 1];
    // Grids that scroll under their headings are two tables, one of headings alone.
    const headed =
      table.heads === 0 &&
      before !== undefined &&
      before.heads === before.rows.length &&
      before.heads > 0 &&
      before.columns === table.columns;
    const heads = headed ? 0 : Math.max(1, table.heads);
    const headings = headed ? headingsOf(before, before.heads) : headingsOf(table, heads);
    if (headings.filter((heading) => heading !== '').length < 2) return;
    const readTable = read(table, headings, heads);
    if (readTable.rows.length > 0) tables.push(readTable);
  });
  return tables;
}
