/** What stands around letters: how to print them, and on cover sheets. */
export interface PageWords {
  readonly title: string;
  readonly howToPrint: (paper: string) => string;
  readonly labels: Readonly<Record<'school' | 'grade' | 'homeroom', string>>;
  /** A cover sheet's first line where people have no school, grade or homeroom. */
  readonly notGiven: string;
  readonly letters: (count: number) => string;
  readonly cards: (count: number) => string;
  readonly more: (count: number) => string;
}

/** In the languages of the screens. */
export const pageWords: Readonly<Record<'en' | 'es', PageWords>> = {
  en: {
    title: 'Letters',
    howToPrint: (paper) =>
      `To print, or to save as PDF, press Ctrl+P (⌘P on a Mac): paper ${paper}, on one side only, scale 100 %, no headers and footers. This bar is not printed.`,
    labels: { school: 'School', grade: 'Grade', homeroom: 'Homeroom' },
    notGiven: 'not given',
    letters: (count) => (count === 1 ? '1 letter' : `${count} letters`),
    cards: (count) => (count === 1 ? '1 card' : `${count} cards`),
    more: (count) => `and ${count} more`,
  },
  es: {
    title: 'Cartas',
    howToPrint: (paper) =>
      `Para imprimir o guardar como PDF, pulse Ctrl+P (⌘P en un Mac): papel ${paper}, solo por una cara, escala 100 %, sin encabezados ni pies de página. Esta barra no se imprime.`,
    labels: { school: 'Escuela', grade: 'Grado', homeroom: 'Aula' },
    notGiven: 'sin indicar',
    letters: (count) => (count === 1 ? '1 carta' : `${count} cartas`),
    cards: (count) => (count === 1 ? '1 tarjeta' : `${count} tarjetas`),
    more: (count) => `y ${count} más`,
  },
};
