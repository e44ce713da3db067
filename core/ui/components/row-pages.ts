import { useEffect, useRef, useState } from 'preact/hooks';
import type { RowsPage } from '../../host/wizard-client.ts';
import { failureText } from '../failure-text.ts';
import { useWizard } from '../wizard.ts';

/** Rows asked for at once; a host answers at most 200. */
export const pageLength = 100;

/** Pages kept; others are asked for again when they are seen again. */
const mostPages = 40;

/** Where a table's rows come from. */
export interface RowSource {
  /** Gives rows from here on; asked only for what is seen. */
  readonly load: (from: number, count: number) => Promise<RowsPage>;
  /** Changes where the rows do: another filter, another preview. */
  readonly identity: string;
  /** The first rows, where they are at hand. */
  readonly first?: RowsPage | null;
}

/** The rows of a table as far as they are known. */
export interface RowPages {
  readonly identity: string;
  readonly columns: readonly string[];
  /** Rows in all; null while nothing is known. */
  readonly total: number | null;
  /** By page number: row `i` stands in page `i / pageLength`. */
  readonly pages: ReadonlyMap<number, RowsPage>;
  /** Only the beginning of page 0 is known: the rows that were at hand from the start. */
  readonly begun: boolean;
}

/** The rows known, why no more can be had ('' if they can), and how to ask for others. */
export interface KnownRows {
  readonly known: RowPages;
  readonly failure: string;
  /** Has these rows, from `start` up to `end`, fetched. */
  readonly want: (start: number, end: number) => void;
  readonly tryAgain: () => void;
}

/**
 * Fetches a table's rows page by page. One call at a time, and always the newest wish: whoever
 * drags through a million rows asks for what is seen in the end, not for all that flew past.
 */
export function useRowPages(source: RowSource): KnownRows {
  const { identity, first = null } = source;
  const { text } = useWizard();
  const inLanguage = ({ columns, rows, ...page }: RowsPage): RowsPage => ({
    ...page,
    columns,
    rows: rows.map((cells) => cells.map((cell, column) => text.said(columns[column]!, cell))),
  });
  const begin = () => pagesOf(identity, first && inLanguage(first));
  const [known, setKnown] = useState<RowPages>(begin);
  const [failure, setFailure] = useState('');
  const latest = useRef({ source, known, wanted: [0], alive: true, busy: false, failed: '' });
  latest.current.source = source;

  function accept(next: RowPages): void {
    latest.current.known = next;
    setKnown(next);
  }

  function fetchNext(): void {
    const now = latest.current;
    const mine = now.source.identity;
    if (now.busy || !now.alive || now.failed === mine) return;
    const isNew = now.known.identity !== mine;
    const page = isNew ? 0 : now.wanted.find((wanted) => isMissing(now.known, wanted));
    if (page === undefined) return;
    now.busy = true;
    now.source
      .load(page * pageLength, pageLength)
      .then(
        (answer) => {
          if (now.alive && now.source.identity === mine) {
            accept(withPage(now, mine, page, inLanguage(answer)));
          }
        },
        (error: unknown) => {
          if (!now.alive || now.source.identity !== mine) return;
          now.failed = mine;
          setFailure(failureText(error, text));
        },
      )
      .finally(() => {
        now.busy = false;
        fetchNext();
      });
  }

  useEffect(() => {
    latest.current.wanted = [0];
    latest.current.failed = '';
    setFailure('');
    if (first !== null) accept(begin());
    fetchNext();
  }, [identity]);
  useEffect(() => {
    latest.current.alive = true;
    return () => {
      latest.current.alive = false;
    };
  }, []);

  return {
    known,
    failure,
    want(start, end) {
      latest.current.wanted = pagesBetween(start, end);
      fetchNext();
    },
    tryAgain() {
      latest.current.failed = '';
      setFailure('');
      fetchNext();
    },
  };
}

function pagesOf(identity: string, first: RowsPage | null): RowPages {
  if (first === null) return { identity, columns: [], total: null, pages: new Map(), begun: false };
  const { columns, total, rows } = first;
  const begun = rows.length < Math.min(total, pageLength);
  return { identity, columns, total, pages: new Map([[0, first]]), begun };
}

function isMissing({ total, pages, begun }: RowPages, page: number): boolean {
  if (page === 0) return begun || !pages.has(0);
  return !pages.has(page) && page * pageLength < (total ?? 0);
}

function pagesBetween(start: number, end: number): number[] {
  const pages: number[] = [];
  for (let page = Math.floor(start / pageLength); page * pageLength < end; page++) pages.push(page);
  return pages.length === 0 ? [0] : pages;
}

function withPage(
  now: { readonly known: RowPages; readonly wanted: readonly number[] },
  identity: string,
  page: number,
  answer: RowsPage,
): RowPages {
  const isNew = now.known.identity !== identity;
  const pages = new Map(isNew ? [] : now.known.pages);
  pages.delete(page);
  pages.set(page, answer);
  for (const old of pages.keys()) {
    if (pages.size <= mostPages) break;
    // The first page stays: it decides how wide the columns are.
    if (old !== 0 && old !== page && !now.wanted.includes(old)) pages.delete(old);
  }
  const begun = page !== 0 && now.known.begun;
  return { identity, columns: answer.columns, total: answer.total, pages, begun };
}
