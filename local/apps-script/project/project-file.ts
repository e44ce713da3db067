/** A file of a script project, as the Apps Script API takes and gives it. */
export interface ProjectFile {
  /** Without extension; with the folder it lies in: `server/api`. */
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}
