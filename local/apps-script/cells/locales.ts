/** What of a spreadsheet's locale decides what typed text becomes. */
export interface LocaleRules {
  /** As spreadsheets name it: `en_US`. */
  readonly name: string;
  readonly decimal: '.' | ',';
  /** What may stand between thousands. */
  readonly groups: readonly string[];
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd';
  /** The number format of a date typed without a format of its own. */
  readonly dateFormat: string;
  readonly yes: string;
  readonly no: string;
  /** Names of the months, lower case: index 0 is January. */
  readonly months: readonly (readonly string[])[];
  /** Names of the days of the week, lower case. */
  readonly days: readonly string[];
}

type Facts = Pick<LocaleRules, 'decimal' | 'dateOrder' | 'dateFormat' | 'yes' | 'no'>;

const english: Facts = {
  decimal: '.',
  dateOrder: 'dmy',
  dateFormat: 'dd/MM/yyyy',
  yes: 'TRUE',
  no: 'FALSE',
};

/** The locales there are. Another one is another line. */
const facts: Readonly<Record<string, Facts>> = {
  en_US: { ...english, dateOrder: 'mdy', dateFormat: 'M/d/yyyy' },
  en_GB: english,
  en_AU: english,
  en_CA: { ...english, dateOrder: 'ymd', dateFormat: 'yyyy-MM-dd' },
  de_DE: { decimal: ',', dateOrder: 'dmy', dateFormat: 'dd.MM.yyyy', yes: 'WAHR', no: 'FALSCH' },
  fr_FR: { decimal: ',', dateOrder: 'dmy', dateFormat: 'dd/MM/yyyy', yes: 'VRAI', no: 'FAUX' },
  es_ES: { decimal: ',', dateOrder: 'dmy', dateFormat: 'd/M/yyyy', yes: 'VERDADERO', no: 'FALSO' },
  pt_BR: {
    decimal: ',',
    dateOrder: 'dmy',
    dateFormat: 'dd/MM/yyyy',
    yes: 'VERDADEIRO',
    no: 'FALSO',
  },
  sv_SE: { decimal: ',', dateOrder: 'ymd', dateFormat: 'yyyy-MM-dd', yes: 'SANT', no: 'FALSKT' },
};

const known = new Map<string, LocaleRules>();

/** The rules of a locale. Throws for one there are no facts about. */
export function localeRules(name: string): LocaleRules {
  const before = known.get(name);
  if (before !== undefined) return before;
  const found = facts[name];
  if (found === undefined) {
    throw new Error(
      `No facts about the locale ${name}; there are ${Object.keys(facts).join(', ')}.`,
    );
  }
  const rules: LocaleRules = {
    ...found,
    name,
    groups: found.decimal === '.' ? [','] : ['.', ' ', '\u00a0', '\u202f'],
    months: monthNames(name),
    days: [...dayNames('en'), ...dayNames(name)],
  };
  known.set(name, rules);
  return rules;
}

/** English names stand in every locale: whatever might be a date is taken for one. */
function monthNames(locale: string): string[][] {
  return Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2001, month, 15));
    const names = ['en', tag(locale)].flatMap((language) =>
      (['long', 'short'] as const).map((length) =>
        new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' })
          .format(date)
          .toLowerCase()
          .replace(/\.$/, ''),
      ),
    );
    return [...new Set(month === 8 ? [...names, 'sept'] : names)];
  });
}

function dayNames(locale: string): string[] {
  return Array.from({ length: 7 }, (_, day) => {
    const date = new Date(Date.UTC(2001, 0, 7 + day));
    return (['long', 'short'] as const).map((length) =>
      new Intl.DateTimeFormat(tag(locale), { weekday: length, timeZone: 'UTC' })
        .format(date)
        .toLowerCase()
        .replace(/\.$/, ''),
    );
  }).flat();
}

function tag(locale: string): string {
  return locale.replace('_', '-');
}
