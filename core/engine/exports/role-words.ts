import type { ExportOptions, TargetId } from '../request/export-options.ts';
import type { CellRule } from './cell-rules.ts';

/** Words that a system takes for the role of staff, and the one for staff of no known role. */
interface RoleWords {
  readonly words: readonly string[];
  /** '' where no word is harmless: then `roles` has to say. */
  readonly others: string;
}

const roleWords: Readonly<Partial<Record<TargetId, RoleWords>>> = {
  'school-data-sync': {
    words: [
      ...['administrator', 'adjunct', 'advisor', 'affiliate', 'assistant', 'chair', 'coach'],
      ...['faculty', 'instructor', 'itAdmin', 'lecturer', 'nurse', 'occupationalTherapist'],
      ...['officeStaff', 'paraprofessional', 'physicalTherapist', 'principal', 'proctor'],
      ...['professor', 'researcher', 'specialServices', 'speechTherapist', 'staff'],
      ...['substitute', 'teacher', 'teacherAssistant', 'visionTherapist'],
    ],
    others: 'staff',
  },
  'one-roster-1.1': { words: ['administrator', 'aide', 'proctor', 'teacher'], others: '' },
  'one-roster-1.2': {
    words: [
      ...['aide', 'counselor', 'districtAdministrator', 'principal', 'proctor'],
      ...['siteAdministrator', 'systemAdministrator', 'teacher'],
    ],
    others: '',
  },
};

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Gives a role there for a title or role here; '' where nothing says which. */
export function roleFinder({ target, roles }: ExportOptions): (own: readonly string[]) => string {
  const { words, others } = roleWords[target] ?? { words: [], others: '' };
  const known = new Map(words.map((word): [string, string] => [plain(word), word]));
  // The systems tell capitals from small letters, those who fill in settings need not.
  const named = Object.entries(roles).map(([own, word]): [string, string] => [
    plain(own),
    known.get(plain(word)) ?? word,
  ]);
  for (const [own, word] of named) known.set(own, word);
  const fallback = known.get('*') ?? others;
  return (own) => {
    const found = own.find((text) => text !== '' && known.has(plain(text)));
    return found === undefined ? fallback : known.get(plain(found))!;
  };
}

/** Is it one of the roles the system has? */
export function roleRule(target: TargetId): CellRule {
  const words = ['student', ...(roleWords[target]?.words ?? [])];
  return {
    holds: (text) => words.includes(text),
    sentence: `is no role there: name it under roles; there are ${words.join(', ')}`,
  };
}
