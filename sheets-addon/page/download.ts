/** How long a file stays to be fetched by the browser's download, in milliseconds. */
const fetchTime = 60_000;

/** Downloads a file, as a click on a link would. */
export function downloadFile(name: string, content: string | Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: typeOf(name) }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, fetchTime);
}

function typeOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json';
  if (name.endsWith('.html')) return 'text/html';
  return name.endsWith('.csv') ? 'text/csv' : 'text/plain';
}
