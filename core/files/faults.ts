/** What is wrong with a file, in sentences for the person who chose it. */

/** The file or one file in it is cut off, or its bytes are not what they were. */
export function damaged(source: string): string {
  return `${source} is damaged: download it again, or open it and save it again`;
}

/** A file in a zip, or an .ods file, that only opens with a password. */
export function passwordProtected(source: string): string {
  return `${source} is protected by a password: save it without a password`;
}

/** Workbooks with a password and .xls files start with the same bytes. */
export function oldOrProtectedWorkbook(source: string): string {
  return `${source} is protected by a password or an old .xls file: open it, save it as .xlsx without a password`;
}

/** Packed by a method other than the two that every zip program knows. */
export function unknownPacking(source: string): string {
  return `${source} is packed in an unusual way: unpack it, and make a zip file of it with the usual settings`;
}

/** More files in a zip than a roster has. */
export function tooManyFiles(source: string, most: number): string {
  return `${source} holds more than ${thousands(most)} files: put only the tables in it`;
}

/** What unpacks to more than any roster is. */
export function tooLarge(source: string, most: string): string {
  return `${source} unpacks to more than ${most}: split it into several files`;
}

/** What unpacks to so much more than it is that somebody made it to fill the memory. */
export function tooDense(source: string, ratio: number): string {
  return `${source} unpacks to more than ${ratio} times its size, which no table does: check where it comes from, or give its unpacked files`;
}

/** A sheet with more cells or text than the memory may be filled with. */
export function tooManyCells(source: string): string {
  return `${source} has more cells or text than can be read: split it, or delete the columns that are not needed`;
}

/** XML that declares entities can grow without end when it is read. */
export function declaresEntities(source: string): string {
  return `${source} declares its own XML entities, which no spreadsheet program does: open it and save it again`;
}

/** A document of another program, in a zip that looks like a workbook. */
export function noWorkbook(source: string): string {
  return `${source} is no .xlsx or .ods workbook: open it, and save its tables as .xlsx or .csv`;
}

/** A workbook whose sheets are all empty, or a zip without tables. */
export function noTables(source: string): string {
  return `${source} holds no table: give a file with a line of headings and rows under it`;
}

/** A file whose bytes are no text, though it is named as a CSV file. */
export function noText(source: string): string {
  return `${source} is no text file inside: open it in the program that made it, and save it as .csv`;
}

/** A file of a kind that holds no table. */
export function unknownKind(source: string): string {
  return `${source} is no file that can be read: give .csv, .tsv, .txt, .xlsx, .ods or .zip files`;
}

/** A file named as a workbook or zip that is none: often a web page or a text under that name. */
export function misnamed(source: string): string {
  return `${source} is not what its name says: download it again, or open it in a spreadsheet program and save it as .xlsx or .csv`;
}

/** Whatever else stops the reading of a file, the memory of the computer above all. */
export function unreadable(source: string): string {
  return `${source} cannot be read: it is damaged, or too large for the memory of this computer`;
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
