/** The headings of a pasted table, roughly: enough to tell which table it is. */
export declare function pastedHeadings(text: string): string[];
