import type { NamePolicy } from '../../engine/index.ts';

/** What each choice of the name policy makes of names: the name, and '' where it gives none. */
export const policyExamples: {
  readonly [Key in keyof Required<NamePolicy>]: Readonly<
    Record<string, readonly (readonly [name: string, made: string])[]>
  >;
} = {
  letters: {
    any: [
      ['Müller', 'Muller'],
      ['Søren', 'Soren'],
    ],
    bulgarian: [['Щерев', 'Shterev']],
    danish: [['Søren Åse', 'SoerenAase']],
    german: [['Müller-Weiß', 'MuellerWeiss']],
    norwegian: [['Bjørn Håkon', 'BjoernHaakon']],
    swedish: [['Åström', 'Aastroem']],
    ukrainian: [['Григоренко', 'Hryhorenko']],
  },
  particles: {
    keep: [['van der Berg', 'vanderBerg']],
    drop: [
      ['van der Berg', 'Berg'],
      ['Al-Masri', 'Masri'],
    ],
  },
  doubleSurnames: {
    both: [['García Márquez', 'GarciaMarquez']],
    first: [['García Márquez', 'Garcia']],
    last: [['García Márquez', 'Marquez']],
  },
  singleNames: {
    report: [['Sukarno', '']],
    use: [['Sukarno', 'Sukarno']],
  },
};
