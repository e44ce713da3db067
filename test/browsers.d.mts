/** The executables of both browsers. */
export interface Executables {
  readonly chromium: string;
  readonly firefox: string;
}

export function ensureBrowsers(): Executables;
export function findBrowsers(): Executables;

/** The programs that read PDF files. */
export interface PdfTools {
  readonly pdfinfo: string;
  readonly pdftotext: string;
}

export function findPdfTools(): PdfTools;
