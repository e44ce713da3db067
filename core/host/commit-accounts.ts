import { findColumns, scanCsv } from '../engine/index.ts';
import { withAccounts, type District } from './district.ts';
import { accountsFile, type NewAccounts } from './output-files.ts';
import { overviewToKeep, type CallData, type ServiceState } from './service-state.ts';
import { ask, type Steps } from './steps.ts';
import type { Commit, Tell } from './workbook.ts';
import { outputBytes } from './write-output.ts';

/** What goes with new User Accounts. */
export type CommitParts = Pick<Commit, 'keep' | 'drop' | 'records' | 'secrets' | 'plan'>;

/**
 * Writes new User Accounts and all that goes with them, all or nothing, and takes them over: the
 * district in memory is then the one that was written. Gives the new version of the data.
 */
export function* commitAccounts(
  state: ServiceState,
  { district, kept }: CallData,
  accounts: NewAccounts,
  parts: CommitParts,
  tell: Tell,
): Steps<string> {
  const { workbook } = state;
  const source = district.data.accountsSource;
  yield* ask(
    workbook.commit(
      {
        ...parts,
        version: district.version,
        accounts: {
          ...accountsFile(accounts, tell),
          source,
          keys: keyHeadings(district, accounts),
        },
        // It holds the version, which nobody knows before.
        records: { ...parts.records, overview: null, preview: null },
      },
      tell,
    ),
  );
  const version = yield* ask(workbook.version());
  const written = accountsFile(accounts, () => undefined);
  const scanned = scanCsv(outputBytes(written), 'accounts', source);
  state.district = 'table' in scanned ? withAccounts(district, scanned.table, version) : null;
  state.planned = null;
  state.written = null;
  if (state.district !== null) {
    const history = parts.records['history'] as typeof kept.history;
    const overview = overviewToKeep(state.district, { ...kept, history });
    yield* ask(workbook.writeRecords({ overview }));
  }
  return version;
}

/** The headings that tell accounts apart, as they came. */
function keyHeadings({ data }: District, { headings }: NewAccounts): Commit['accounts']['keys'] {
  const { found } = findColumns('accounts', data.workbook.accounts!);
  const heading = (name: string) => {
    const read = found.table.headings[found.column(name)]!;
    return headings.get(read) ?? read;
  };
  return { username: heading('Username'), personId: heading('Person ID') };
}

/** By heading of User Accounts as it is read: the heading as it came. */
export function originalHeadings({ district }: CallData): ReadonlyMap<string, string> {
  const { accounts } = district.data.workbook;
  const original = accounts === undefined ? undefined : district.data.headings.get(accounts);
  return new Map(accounts?.headings.map((heading, c) => [heading, original?.[c] ?? heading]) ?? []);
}
