import type { Download } from '../worker/deliver.ts';

/** Browsers drop downloads that come at the same moment; this many milliseconds lie between two. */
const between = 250;

/** How long a file stays to be fetched by the browser's download, in milliseconds. */
const fetchTime = 60_000;

/** Downloads files one after the other, as a click on a link would: that needs no permission. */
export async function downloadFiles(files: readonly Download[]): Promise<void> {
  for (const [index, { name, blob }] of files.entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, between));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, fetchTime);
  }
}
