import type { Warning } from '../../../../engine/index.ts';
import type { Forms } from './forms.ts';

/** What a note says of each warning, in Spanish. */
export const warningForms: Readonly<Record<Warning, Forms>> = {
  'active-elsewhere': {
    'also enrolled in {places}': 'también con matrícula en {places}',
    'also assigned at {places}': 'también con asignación en {places}',
  },
  'security-role': { 'holds the role {roles}': 'tiene el Product Security Role {roles}' },
  'shared-email': {
    'email shared with {person}': 'correo electrónico compartido con {person}',
  },
  'collision-resolved': {
    'collision resolved (base {base})': 'con un número adicional: {base} estaba ocupado',
  },
  'parent-portal-homepage': {
    'homepage is the parent portal, not Campus Student':
      'la página de inicio es el portal de padres, no Campus Student',
  },
  'all-calendars-group': {
    'the group holds all schools and all calendars':
      'el grupo tiene todas las escuelas y todos los calendarios',
  },
};

/** What else a note says, in Spanish. */
export const otherNotes: Forms = {
  'the account is disabled': 'la cuenta está deshabilitada',
  'not notified; use Forgot your password? with {email}':
    'sin aviso; debe usar “Forgot your password?” con {email}',
  'not notified; tell them their initial password': 'sin aviso; comuníquele su contraseña inicial',
};

/** What examples of usernames are of, in Spanish. */
export const exampleForms: Forms = {
  '{base} and {n} more are taken: a counter was added':
    '{base} y {n} más están ocupados: se agregó un número',
  '{base} is taken: a counter was added': '{base} está ocupado: se agregó un número',
  'shortened to {n} characters': 'acortado a {n} {n|carácter|caracteres}',
  'the longest: {n} characters': 'el más largo: {n} {n|carácter|caracteres}',
  'letters other than A-Z are written in A-Z': 'las letras que no son de la A a la Z se adaptan',
  'the preferred first name is used': 'se usa el nombre preferido',
  'has only one name, which is used': 'tiene un solo nombre, y es el que se usa',
  'a part of the last name is used; all of it gives {whole}':
    'se usa una parte del apellido; con todo el apellido sería {whole}',
};

/** Who holds a username, in Spanish. */
export const holderForms: Forms = {
  '{person} in this run': '{person} en este lote',
  'an account tied to nobody': 'una cuenta que no es de nadie',
  'the account of person {person}': 'la cuenta de la persona {person}',
};

const states: Readonly<Record<string, string>> = {
  current: 'vigente',
  future: 'futura',
  ended: 'terminada',
};

/** On which record a change rests, in Spanish; null where it is no such sentence. */
export function retellBecause(sentence: string): string | null {
  if (sentence === 'selected') return 'por selección';
  const [, dates, end, state, more] =
    /^(.*, [\d-]{10} - )([\d-]{10}|open), (\w+)(?: \(and (\d+) more\))?$/.exec(sentence) ?? [];
  const said = states[state ?? ''];
  if (said === undefined) return null;
  const rest = more === undefined ? '' : ` (y ${more} más)`;
  return `${dates!}${end === 'open' ? 'sin fecha de fin' : end!}, ${said}${rest}`;
}
