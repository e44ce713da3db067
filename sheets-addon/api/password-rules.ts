import { passwordLimits, type PasswordFault } from './activation-page-api.ts';

/*
 * The rules for a first password. The server holds them; the page says them while somebody types.
 */

/** Words that every list of stolen passwords begins with, and what school makes of them. */
const commonWords = [
  ...['password', 'passwort', 'contraseña', 'contrasena', 'qwerty', 'qwertz', 'azerty', 'letmein'],
  ...['welcome', 'iloveyou', 'sunshine', 'princess', 'football', 'baseball', 'monkey', 'dragon'],
  ...['school', 'student', 'teacher', 'changeme', 'google', 'secret', 'abcdef', 'abc123', 'admin'],
];

/** Everything that is wrong with a password, in the order in which it is best said. */
export function passwordFaults(
  password: string,
  username: string,
  leastLength: number,
): PasswordFault[] {
  const plain = password.toLowerCase();
  const names = namesIn(username);
  const faults: [PasswordFault, boolean][] = [
    ['letters', /[^ -~]/.test(password)],
    ['short', password.length < Math.max(passwordLimits.least, leastLength)],
    ['long', password.length > passwordLimits.most],
    ['blank', password !== password.trim()],
    ['username', names.some((name) => plain.includes(name))],
    ['common', isCommon(plain)],
  ];
  return faults.filter(([, isSo]) => isSo).map(([fault]) => fault);
}

/** How hard a password is to guess: 0 easily, 1 fairly, 2 well. A hint and no more. */
export function passwordStrength(password: string): 0 | 1 | 2 {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password));
  const different = new Set(password).size;
  const points = password.length + 2 * kinds.length + Math.min(different, 12);
  if (points < 26 || different < 6) return 0;
  return points < 34 ? 1 : 2;
}

/** The name before the @, and each part of it that is long enough to be a name. */
function namesIn(username: string): string[] {
  const [name = ''] = username.toLowerCase().split('@');
  const parts = [name, ...name.split(/[^a-z0-9]+/)];
  return [...new Set(parts.filter((part) => part.length >= 4))];
}

/** One of the common words with little around it, one letter again and again, or a run of them. */
function isCommon(plain: string): boolean {
  if (plain === '') return false;
  const rest = commonWords
    .filter((word) => plain.includes(word))
    .map((word) => plain.replace(word, '').length);
  return rest.some((length) => length <= 4) || new Set(plain).size <= 2 || isRun(plain);
}

/** 12345678, 87654321, abcdefgh: every letter next to the one before, in one direction. */
function isRun(plain: string): boolean {
  const codes = Array.from(plain, (letter) => letter.charCodeAt(0));
  const steps = codes.slice(1).map((code, at) => code - codes[at]!);
  const [first] = steps;
  if (first !== 1 && first !== -1) return false;
  // 1234567890 begins anew at its end.
  return steps.every((step) => step === first || step === -9 * first);
}
