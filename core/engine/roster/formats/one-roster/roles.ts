import { createKeyIndex, keyText, type KeyIndex } from '../../../tables/key-index.ts';
import type { Table } from '../../../tables/table.ts';
import { keyOfCell } from '../shared/columns.ts';

/** What a role word makes of a person. */
export type RoleKind = 'student' | 'staff' | 'relative' | 'unknown';

/** The words of both versions: a 1.2 word in a 1.1 file is met in practice, and means the same. */
const kinds: ReadonlyMap<string, RoleKind> = new Map([
  ['student', 'student'],
  ...staffRoles().map((word): [string, RoleKind] => [word.toLowerCase(), 'staff']),
  ...['parent', 'guardian', 'relative'].map((word): [string, RoleKind] => [word, 'relative']),
]);

function staffRoles(): string[] {
  return [
    ...['teacher', 'administrator', 'aide', 'proctor', 'counselor', 'principal'],
    ...['districtAdministrator', 'siteAdministrator', 'systemAdministrator'],
  ];
}

/** The role words met so far, each with a code. */
export interface RoleWords {
  readonly index: KeyIndex;
  readonly words: string[];
  readonly kinds: RoleKind[];
}

/** No words yet. */
export function createRoleWords(): RoleWords {
  return { index: createKeyIndex(16), words: [], kinds: [] };
}

/** The code of the role word in a cell. */
export function roleOfCell(roles: RoleWords, table: Table, row: number, column: number): number {
  const code = keyOfCell(roles.index, table, row, column);
  if (code === roles.words.length) {
    const word = keyText(roles.index, code);
    roles.words.push(word);
    roles.kinds.push(kinds.get(word.toLowerCase()) ?? 'unknown');
  }
  return code;
}
