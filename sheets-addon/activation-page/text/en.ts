import type { PageFailure, PasswordFault } from '../../api/activation-page-api.ts';

/** What a state of the page is called and says. */
interface Said {
  readonly heading: string;
  readonly sentence: string;
}

const failures: Readonly<Record<PageFailure | 'lost' | 'reached', Said>> = {
  broken: {
    heading: 'This link does not work',
    sentence:
      'Part of it may be missing, or you got a newer one. Open the newest link that you got, all of it. If that does not help, ask your school for a new one.',
  },
  expired: {
    heading: 'This link has expired',
    sentence: 'Ask your school for a new one.',
  },
  used: {
    heading: 'This link was used already',
    sentence:
      'Your account has a password: sign in with it. If you did not choose one, tell your school at once.',
  },
  busy: {
    heading: 'This does not work just now',
    sentence: 'Wait ten minutes, then open the link again.',
  },
  lost: {
    heading: 'No answer came',
    sentence:
      'Your password may have been set all the same. Try to sign in with it; if that does not work, open the link again.',
  },
  reached: {
    heading: 'This page is ready',
    sentence: 'Go back to the spreadsheet: activation links can be made there now.',
  },
};

const faults: Readonly<Record<PasswordFault, (least: number) => string>> = {
  short: (least) => `It needs at least ${least} characters.`,
  long: () => 'It can have at most 100 characters.',
  letters: () => 'It has a letter or sign that cannot be used: take those without accents.',
  blank: () => 'It cannot begin or end with a blank.',
  username: () => 'It cannot contain your name or username.',
  common: () => 'It is among the first that anybody would guess.',
};

/** The sentences of the page in English. */
export const english = {
  otherLanguage: 'Español',
  failures,
  faults,
  heading: 'Choose your password',
  yourUsername: 'Your username',
  password: 'New password',
  again: 'The same once more',
  hint: (least: number) =>
    `At least ${least} characters: letters without accents, digits, signs, blanks. Nothing of your name.`,
  show: 'Show what I type',
  strength: ['Easy to guess', 'Fair', 'Hard to guess'],
  different: 'The two are not the same.',
  notTaken: 'Google did not take this password. Choose another one.',
  set: 'Set password',
  setting: 'Setting it…',
  done: {
    heading: 'Your password is set',
    sentence: 'Sign in with this username and the password that you chose. This link is used up.',
  },
  signIn: 'Sign in',
};

/** The sentences of the page. */
export type PageSentences = typeof english;
