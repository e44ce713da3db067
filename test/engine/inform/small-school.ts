import {
  compileLetter,
  compileMessage,
  mergeFields,
  type CompiledLetter,
  type CompiledMessage,
  type InformPeople,
  type LetterTemplate,
  type MessageTemplate,
} from '../../../core/engine/inform/index.ts';
import type { Tables } from '../../helpers/district.ts';
import { peopleOf } from './small-inform.ts';

/** A person of the small school; what is not said is as for everybody. */
export interface SmallPerson {
  readonly first?: string;
  readonly last?: string;
  readonly email?: string;
  readonly username?: string;
  readonly url?: string;
  readonly signIn?: string;
  readonly language?: string;
  readonly grade?: string;
  readonly homeroom?: string;
  readonly school?: 'L' | 'G';
}

/** Students of two schools with an account each, by row in the order given. */
export function smallSchool(
  people: readonly SmallPerson[],
  expirationDate = '2025-09-01',
): InformPeople {
  const id = (i: number) => String(1001 + i);
  const tables: Tables = {
    Schools: [
      ['School ID', 'School Name'],
      ['L', 'Lincoln High'],
      ['G', 'Grant Middle'],
    ],
    Students: [
      [
        ...['Person ID', 'Student Number', 'Last Name', 'First Name', 'Grade', 'Email'],
        ...['Home Language', 'Homeroom'],
      ],
      ...people.map((one, i) => [
        ...[id(i), id(i), one.last ?? 'Doe', one.first ?? 'John', one.grade ?? '09'],
        ...[one.email ?? 'john@s.example', one.language ?? '', one.homeroom ?? ''],
      ]),
    ],
    Enrollments: [
      ['Person ID', 'School ID', 'Start Date'],
      ...people.map(({ school = 'L' }, i) => [id(i), school, '2025-08-11']),
    ],
    'User Accounts': [
      ['Person ID', 'Username', 'Enabled', 'Authentication Type', 'Activation URL'],
      ...people.map((one, i) => [
        ...[id(i), one.username ?? `jdoe${i + 1}`, 'Yes', one.signIn ?? ''],
        one.url ?? `https://campus.example/activate?t=${i + 1}`,
      ]),
    ],
  };
  return peopleOf(tables, 'students', '2025-08-18T06:00', expirationDate);
}

/** A message of these words. */
export function messageOf(
  body: string,
  more: Partial<MessageTemplate> & { readonly subject?: string } = {},
): MessageTemplate {
  const { subject = 'Your account', ...rest } = more;
  return { name: 'Test', words: { subject, body }, ownSignIn: null, languages: null, ...rest };
}

/** A message compiled; throws where it cannot be. */
export function compiledMessage(template: MessageTemplate, people: InformPeople): CompiledMessage {
  const made = compileMessage(template, mergeFields(people));
  if ('faults' in made) throw new Error(made.faults.join('\n'));
  return made.compiled;
}

/** The faults of a message, none if it can be used. */
export function messageFaults(template: MessageTemplate): readonly string[] {
  const made = compileMessage(template, mergeFields(smallSchool([{}])));
  return 'faults' in made ? made.faults : [];
}

/** A plain letter with some things otherwise. */
export function letterOf(more: Partial<LetterTemplate> = {}): LetterTemplate {
  return {
    name: 'Test',
    body: 'Dear {{person.firstName}},\n\n{{accountManagement.username}}\n\n{{accountManagement.uniqueLinkActivationURL}}',
    ownSignIn: null,
    languages: null,
    address: '',
    window: 'none',
    logo: '',
    paper: 'A4',
    layout: 'letter',
    bundles: [],
    coverSheets: false,
    ...more,
  };
}

/** A letter compiled; throws where it cannot be. */
export function compiledLetter(template: LetterTemplate, people: InformPeople): CompiledLetter {
  const made = compileLetter(template, mergeFields(people));
  if ('faults' in made) throw new Error(made.faults.join('\n'));
  return made.compiled;
}
