import { keyText, type KeyIndex } from '../../../tables/key-index.ts';

/** What a role makes of a person; former students and parents are neither. */
export type RoleKind = 'student' | 'staff' | 'neither';

const staffRoles: ReadonlySet<string> = new Set(
  [
    ...['teacher', 'teacherAssistant', 'assistant', 'instructor', 'substitute', 'coach', 'faculty'],
    ...['staff', 'administrator', 'principal', 'advisor', 'aide', 'proctor', 'nurse', 'itAdmin'],
    ...['officeStaff', 'paraprofessional', 'specialServices', 'occupationalTherapist'],
    ...['physicalTherapist', 'speechTherapist', 'visionTherapist', 'chair', 'professor'],
    ...['researcher', 'adjunct', 'affiliate', 'lecturer'],
  ].map((role) => role.toLowerCase()),
);

/** Says what the role words of an index mean, by their codes; each word is looked at once. */
export function roleKinds(words: KeyIndex): (code: number) => RoleKind {
  const kinds: RoleKind[] = [];
  return (code) => {
    for (let next = kinds.length; next <= code; next++) {
      const word = keyText(words, next).toLowerCase();
      kinds.push(word === 'student' ? 'student' : staffRoles.has(word) ? 'staff' : 'neither');
    }
    return kinds[code]!;
  };
}
