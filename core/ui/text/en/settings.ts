/** The settings panel. */
export const settings = {
  heading: 'Settings',
  fromFile: (source: string) =>
    `These settings come from ${source}: change them there, and bring the file in again.`,
  operator: 'Your own username',
  operatorHint: 'A disable batch never disables this account.',
  authentication: 'Configured sign-in systems',
  authenticationHint: 'Only a configured one can be chosen when accounts are created.',
  ldap: 'LDAP',
  saml: 'SAML',
  thresholds: 'Ask once more before disabling',
  maxDisable: 'more than this many accounts',
  maxDisablePercent: 'and more than this share of the enabled ones, in percent',
  transliterate: 'Letters in usernames',
  transliterateLatin: 'Latin letters only: names in other scripts give no username',
  transliterateAll: 'All scripts, spelled in Latin letters',
  save: 'Save settings',
  saved: 'Settings saved.',
  badNumber: 'Type a number, 0 or more.',
  names: 'Names in usernames and passwords made of a pattern',
  letters: {
    label: 'How letters are spelled',
    choices: {
      any: 'By one list for all languages',
      bulgarian: 'As in Bulgarian',
      danish: 'As in Danish',
      german: 'As in German',
      norwegian: 'As in Norwegian',
      swedish: 'As in Swedish',
      ukrainian: 'As in Ukrainian',
    },
  },
  particles: {
    label: 'Words before a last name (de, van, al)',
    choices: { keep: 'Keep them', drop: 'Leave them out' },
  },
  doubleSurnames: {
    label: 'Two last names',
    choices: { both: 'Use both', first: 'Use the first', last: 'Use the last' },
  },
  singleNames: {
    label: 'People with only one name',
    choices: { report: 'Report them', use: 'Use the one name' },
  },
  example: (name: string, made: string) =>
    made === '' ? `${name}: no account, the name is reported` : `${name} becomes ${made}`,
  lettersNeedAll: 'This needs “All scripts, spelled in Latin letters” above.',
};
