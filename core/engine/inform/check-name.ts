import { show, type Tell } from '../request/read-json.ts';
import { refusal } from './reach/refusal.ts';

const longest = 100;

/** The name of something saved: one line, 100 characters at most; told and '' if it is none. */
export function checkName(value: unknown, tell: Tell): string {
  const name = typeof value === 'string' ? value.trim() : '';
  if (name === '') {
    tell('name', refusal(value, 'a text'));
  } else if (name.length > longest) {
    tell('name', `it has ${name.length} characters; it may have ${longest}`);
  } else if (/[\p{Cc}\u2028\u2029]/u.test(name)) {
    tell('name', `${show(name)} has line ends or control characters; it is one line`);
  }
  return name;
}
