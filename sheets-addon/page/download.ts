/** How long a file stays to be fetched by the browser's download, in milliseconds. */
const fetchTime = 60_000;

/** Downloads a text as a file, as a click on a link would. */
export function downloadText(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, fetchTime);
}
