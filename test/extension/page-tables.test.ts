// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { readPageTables, type PageTable } from '../../extension/page/page-tables.ts';

/* Lists as student information systems show them on their pages. */

beforeEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

function read(html: string, mostCells = 1000): PageTable[] {
  document.body.innerHTML = html;
  return readPageTables(mostCells);
}

function only(html: string, mostCells?: number): PageTable {
  const tables = read(html, mostCells);
  expect(tables).toHaveLength(1);
  return tables[0]!;
}

test('a list of results: headings, cells without outer and doubled blanks', () => {
  const table = only(`
    <table><thead><tr><th>Person ID</th><th> Last
      Name </th><th>First Name</th></tr></thead>
    <tbody>
      <tr><td>1001</td><td>  Núñez&nbsp;García </td><td><a href="#">José</a></td></tr>
      <tr><td>007</td><td>O'Neil</td><td>Ann<br>Marie</td></tr>
    </tbody></table>`);
  expect(table.headings).toEqual(['Person ID', 'Last Name', 'First Name']);
  expect(table.rows).toEqual([
    ['1001', 'Núñez García', 'José'],
    ['007', "O'Neil", 'Ann Marie'],
  ]);
  expect(table).toMatchObject({ caption: '', rowsLeft: 0 });
  expect(table.pager).toEqual({ page: null, pages: null, all: null });
});

test('without th, the first row holds the headings', () => {
  const table = only(`<table>
    <tr><td>Number</td><td>Name</td></tr><tr><td>12</td><td>Doe, Jane</td></tr></table>`);
  expect(table.headings).toEqual(['Number', 'Name']);
  expect(table.rows).toEqual([['12', 'Doe, Jane']]);
});

test('what is not shown is not read: rows, columns, and words for screen readers', () => {
  document.head.innerHTML = `<style>
    [hidden], .gone { display: none } .off { visibility: hidden }
    .sr { position: absolute; width: 1px; height: 1px }</style>`;
  const table = only(`<table>
    <tr><th>ID</th><th>Name <span class="sr">sort ascending</span></th><th class="gone">SSN</th></tr>
    <tr><td>1</td><td>Ann</td><td class="gone">123-45-6789</td></tr>
    <tr class="gone"><td>2</td><td>Ben</td><td>x</td></tr>
    <tr hidden><td>3</td><td>Cem</td><td>x</td></tr>
    <tr class="off"><td>4</td><td>Dan</td><td>x</td></tr></table>`);
  expect(table.headings).toEqual(['ID', 'Name']);
  expect(table.rows).toEqual([['1', 'Ann']]);
});

test('cells that span columns and rows', () => {
  const table = only(`<table><thead>
      <tr><th rowspan="2">ID</th><th colspan="2">Name</th><th rowspan="2">School</th></tr>
      <tr><th>Last</th><th>First</th></tr></thead><tbody>
      <tr><td>1</td><td>Doe</td><td>Jo</td><td rowspan="2">Lincoln</td></tr>
      <tr><td>2</td><td colspan="2">Withheld</td></tr></tbody></table>`);
  // The lower heading names its column; where there is none below, the upper one reaches down.
  expect(table.headings).toEqual(['ID', 'Last', 'First', 'School']);
  expect(table.rows).toEqual([
    ['1', 'Doe', 'Jo', 'Lincoln'],
    ['2', 'Withheld', '', 'Lincoln'],
  ]);
});

test('subtitles, "no records", repeated headings and totals are no rows', () => {
  const table = only(`<table>
    <thead><tr><th>ID</th><th>Name</th></tr></thead>
    <tbody><tr><td colspan="2">Grade 9</td></tr>
      <tr><td>1</td><td>Ann</td></tr>
      <tr><th>ID</th><th>Name</th></tr>
      <tr><td colspan="2">Grade 10</td></tr>
      <tr><td>2</td><td>Ben</td></tr></tbody>
    <tfoot><tr><td>2</td><td>people</td></tr></tfoot></table>`);
  expect(table.rows).toEqual([
    ['1', 'Ann'],
    ['2', 'Ben'],
  ]);
});

test('fields, boxes and pictures: what they say; passwords never', () => {
  const table = only(`<table>
    <tr><th><input type="checkbox"></th><th>Username</th><th>Enabled</th><th>Reset</th><th>Role</th><th>Active</th></tr>
    <tr><td><input type="checkbox"></td><td><input type="text" value="adoe"></td>
      <td><input type="checkbox" checked></td><td><input type="password" value="secret"></td>
      <td><select><option>None</option><option selected>Teacher</option></select></td>
      <td><i aria-label="Yes"></i></td></tr>
    <tr><td><input type="checkbox"></td><td><input type="text" value="bdoe"></td>
      <td><input type="checkbox"></td><td></td><td></td><td><img alt="No"></td></tr></table>`);
  expect(table.headings).toEqual(['Username', 'Enabled', 'Reset', 'Role', 'Active']);
  expect(table.rows).toEqual([
    ['adoe', 'yes', '', 'Teacher', 'Yes'],
    ['bdoe', 'no', '', '', 'No'],
  ]);
});

test('a filter row in the headings names nothing', () => {
  const table = only(`<table><thead>
      <tr><th><button>Last Name ▲</button></th><th>Grade ⇅</th></tr>
      <tr><th><input type="text" value="doe"></th><th><select><option>All</option></select></th></tr>
    </thead><tbody><tr><td>Doe</td><td>09</td></tr></tbody></table>`);
  expect(table.headings).toEqual(['Last Name', 'Grade']);
});

test('equal and missing headings are told apart', () => {
  const table = only(`<table>
    <tr><th>Name</th><th>Name</th><th></th><th></th></tr>
    <tr><td>Doe</td><td>Jane</td><td>Edit</td><td></td></tr></table>`);
  expect(table.headings).toEqual(['Name', 'Name (2)', 'Column 3']);
});

test('tables that only place other tables are passed over, inner ones read', () => {
  const tables = read(`<table><tr><td>Menu</td><td>
    <table><caption>Students</caption><tr><th>ID</th><th>Name</th></tr><tr><td>1</td><td>Ann</td></tr></table>
    </td></tr></table>`);
  expect(tables.map(({ caption }) => caption)).toEqual(['Students']);
});

test('a table within a row of a list is not part of its cells', () => {
  const [list] = read(`<table><tr><th>ID</th><th>Name</th></tr>
    <tr><td>1</td><td>Ann <table><tr><th>Term</th><th>Mark</th></tr><tr><td>1</td><td>A</td></tr></table></td></tr>
    <tr><td>2</td><td>Ben</td></tr></table>`);
  expect(list!.rows).toEqual([
    ['1', 'Ann'],
    ['2', 'Ben'],
  ]);
});

test('several lists in the order of the page, each with its name', () => {
  const tables = read(`
    <table aria-label="Legend"><tr><th>Sign</th><th>Means</th></tr><tr><td>*</td><td>new</td></tr></table>
    <h2 id="t">Results</h2><table aria-labelledby="t"><tr><th>ID</th><th>Name</th></tr>
    <tr><td>1</td><td>Ann</td></tr><tr><td>2</td><td>Ben</td></tr></table>`);
  expect(tables.map(({ caption, rows }) => [caption, rows.length])).toEqual([
    ['Legend', 1],
    ['Results', 2],
  ]);
});

test('a grid of other elements whose rows stand in two halves and out of order', () => {
  const table = only(`<div role="grid" aria-rowcount="1201">
    <div><div role="row" aria-rowindex="1"><div role="columnheader" aria-colindex="1">ID</div></div>
      <div role="row" aria-rowindex="3"><div role="gridcell" aria-colindex="1">2</div></div>
      <div role="row" aria-rowindex="2"><div role="gridcell" aria-colindex="1">1</div></div></div>
    <div><div role="row" aria-rowindex="1"><div role="columnheader" aria-colindex="2">Name</div></div>
      <div role="row" aria-rowindex="2"><div role="gridcell" aria-colindex="2">Ann</div></div>
      <div role="row" aria-rowindex="3"><div role="gridcell" aria-colindex="2">Ben</div></div></div></div>`);
  expect(table.headings).toEqual(['ID', 'Name']);
  expect(table.rows).toEqual([
    ['1', 'Ann'],
    ['2', 'Ben'],
  ]);
  // 1,201 rows, one of them the headings.
  expect(table.pager.all).toBe(1200);
});

test('headings that scroll apart from their rows', () => {
  const table = only(`<div><table><tr><th>ID</th><th>Name</th></tr></table></div>
    <div><table><tr><td>1</td><td>Ann</td></tr><tr><td>2</td><td>Ben</td></tr></table></div>`);
  expect(table.headings).toEqual(['ID', 'Name']);
  expect(table.rows).toHaveLength(2);
});

test('lists in the shadow of custom elements', () => {
  document.body.innerHTML = '<sis-list></sis-list>';
  const shadow = document.querySelector('sis-list')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = `<table><tr><th>ID</th><th>Name</th></tr><tr><td>1</td><td>Ann</td></tr></table>`;
  expect(readPageTables(100).map(({ rows }) => rows)).toEqual([[['1', 'Ann']]]);
});

const list = '<table><tr><th>ID</th><th>Name</th></tr><tr><td>1</td><td>Ann</td></tr></table>';

test.each([
  ['<p>Page 2 of 20</p>', { page: 2, pages: 20, all: null }],
  ['<p>Page <input type="text" value="3"> of 1,204</p>', { page: 3, pages: 1204, all: null }],
  ['<p>Página 1 de 4</p>', { page: 1, pages: 4, all: null }],
  ['<p>1-50 of 1,000</p>', { page: null, pages: null, all: 1000 }],
  ['<p>Showing 51 to 100 of 1000 entries</p>', { page: null, pages: null, all: 1000 }],
  ['<p>Mostrando 1 a 10 de 1.234 registros</p>', { page: null, pages: null, all: 1234 }],
  ['<p>Page 1 of 3, 1 – 50 of 120</p>', { page: 1, pages: 3, all: 120 }],
  ['<p>Class of 2027</p>', { page: null, pages: null, all: null }],
  // No range: it ends after the last.
  ['<p>9-12 of 4</p>', { page: null, pages: null, all: null }],
])('what stands below the list: %s', (below, pager) => {
  expect(only(`<main><div>${list}</div><div>${below}</div></main>`).pager).toEqual(pager);
});

test('what stands below another list belongs to that one', () => {
  const [, second] =
    read(`<main><section>${list.replace('</table>', '<tr><td>2</td><td>Ben</td></tr></table>')}
    <p>Page 1 of 9</p></section><section>${list}</section></main>`);
  expect(second!.pager).toEqual({ page: null, pages: null, all: null });
});

test('at most so many cells are read, and the rows left are counted', () => {
  const rows = Array.from({ length: 10 }, (_, n) => `<tr><td>${n}</td><td>x</td></tr>`).join('');
  const table = only(`<table><tr><th>ID</th><th>Name</th></tr>${rows}</table>`, 7);
  // 7 cells are 3 rows of 2; 7 rows are left.
  expect(table.rows).toHaveLength(3);
  expect(table.rowsLeft).toBe(7);
});

test('a page that means harm: enormous spans, cells and nesting', () => {
  const deep = '<b>'.repeat(50) + 'deep' + '</b>'.repeat(50);
  const table = only(`<table><tr><th>ID</th><th colspan="4000000000">Name</th></tr>
    <tr><td rowspan="99999999999">${'x'.repeat(5000)}</td><td>${deep}</td></tr>
    <tr><td colspan="-3">a</td></tr><tr><td colspan="none">b</td></tr></table>`);
  expect(table.headings.length).toBeLessThanOrEqual(200);
  expect(table.rows[0]!.slice(0, 2)).toEqual(['x'.repeat(1000), 'deep']);
  expect(table.rows.map((row) => row[1])).toEqual(['deep', 'a', 'b']);
});

test('pages without a list give none', () => {
  expect(read('<p>Nothing here</p>')).toEqual([]);
  expect(read('<table><tr><th>ID</th><th>Name</th></tr></table>')).toEqual([]);
  expect(read('<table><tr><td>one column</td></tr><tr><td>x</td></tr></table>')).toEqual([]);
  expect(
    read(
      `<table role="presentation"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>`,
    ),
  ).toEqual([]);
});
