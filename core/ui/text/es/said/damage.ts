import type { DamageFinding } from '../../../../engine/damage/index.ts';
import type { Forms } from './forms.ts';

const exportAsText =
  'dé a la columna formato de texto en la hoja de cálculo, llénela de nuevo desde el origen y vuelva a exportarla';
const identifiers = '{n} {n|identificador|identificadores}';
const dates = '{n} {n|fecha|fechas}';
const cells = '{n} {n|celda|celdas}';

/** The sentence of a finding about one column, after the place. */
function inColumn(english: string, spanish: string): Forms {
  return { [`{file}, column {column}: ${english}`]: `{file}, columna {column}: ${spanish}` };
}

/** What is said of each kind of damage, in Spanish. */
export const damageForms: Readonly<Record<DamageFinding['kind'], Forms>> = {
  'lost-zeros': inColumn(
    '{n} identifier{s} shorter than {m} digits: a spreadsheet has dropped their leading zeros; format the column as text there, or let them be filled up',
    `${identifiers} con menos de {m} cifras: una hoja de cálculo quitó los ceros iniciales; dé allí a la columna formato de texto, o haga que se completen`,
  ),
  'scientific-number': inColumn(
    '{n} identifier{s} as a spreadsheet shortens long numbers (1.23E+08): the digits are lost; format the column as text in the spreadsheet, fill it from the source again, and export it again',
    `${identifiers} como una hoja de cálculo acorta los números largos (1.23E+08): las cifras se perdieron; ${exportAsText}`,
  ),
  'decimal-tail': inColumn(
    '{n} identifier{s} with decimals (4711.0), as programs write numbers: drop them, here or at the source',
    `${identifiers} con decimales (4711.0), como los programas escriben números: quítelos, aquí o en el origen`,
  ),
  'date-in-identifier': inColumn(
    '{n} identifier{s} that a spreadsheet has turned into a date, or that is one: what stood there is lost; format the column as text in the spreadsheet, fill it from the source again, and export it again',
    `${identifiers} que una hoja de cálculo convirtió en fecha, o que {n|lo es|lo son}: lo que había se perdió; ${exportAsText}`,
  ),
  'mixed-date-orders': inColumn(
    'some dates have the day first, some the month first ({n} date{s} unlike the others), so others may be misread: write all as YYYY-MM-DD at the source',
    `unas fechas empiezan por el día y otras por el mes (${dates} {n|distinta|distintas} de las demás), así que otras podrían leerse mal: escríbalas todas como AAAA-MM-DD en el origen`,
  ),
  'day-first-dates': inColumn(
    'dates have the day first, as {n} date{s} can only be read that way: write them as YYYY-MM-DD at the source, or let them be rewritten',
    `las fechas empiezan por el día, pues ${dates} solo {n|se puede|se pueden} leer así: escríbalas como AAAA-MM-DD en el origen, o haga que se reescriban`,
  ),
  'serial-dates': inColumn(
    '{n} date{s} as the bare number that a spreadsheet counts days with (45521): format the column as dates, or let them be rewritten',
    `${dates} como el simple número con que una hoja de cálculo cuenta los días (45521): dé a la columna formato de fecha, o haga que se reescriban`,
  ),
  'times-of-day': inColumn(
    '{n} date{s} with a time of day (2025-08-18T00:00:00Z), which cannot be read: write them as YYYY-MM-DD at the source, or let the times be dropped',
    `${dates} con una hora (2025-08-18T00:00:00Z), que no se {n|puede|pueden} leer: escríbalas como AAAA-MM-DD en el origen, o haga que se quiten las horas`,
  ),
  'null-words': inColumn(
    '{n} cell{s} with a word such as NULL or #N/A that stands for nothing: leave them empty',
    `${cells} con una palabra como NULL o #N/A, que no significa nada: déjelas vacías`,
  ),
  'formula-errors': inColumn(
    '{n} cell{s} with an error of a formula (#REF!) or of a column that is too narrow (####): mend it in the spreadsheet, and export it again',
    `${cells} con un error de fórmula (#REF!) o de una columna demasiado estrecha (####): corríjalo en la hoja de cálculo y vuelva a exportarla`,
  ),
  'look-alike-letters': inColumn(
    '{n} cell{s} with Cyrillic or Greek letters that look like Latin ones in a Latin word: nobody finds or types them',
    `${cells} con letras cirílicas o griegas que parecen latinas dentro de una palabra latina: nadie las encuentra ni las escribe`,
  ),
  'odd-blanks': inColumn(
    '{n} cell{s} with blanks that are none of the keyboard, or with signs that are not seen: equal cells do not look equal to a program',
    `${cells} con espacios que no son los del teclado o con signos que no se ven: para un programa, celdas iguales no parecen iguales`,
  ),
  'email-domain': inColumn(
    '{n} email{s} whose domain is one letter off {domain}, as most are: correct it at the source, or let it be corrected',
    '{n} {n|correo|correos} cuyo dominio difiere en una letra de {domain}, el de la mayoría: corríjalo en el origen, o haga que se corrija',
  ),
  'duplicated-people': inColumn(
    '{n} student{s} with the names and the birth date of another student under another Person ID: if it is the same person, merge the two at the source, or one will get a second account',
    '{n} {n|alumno|alumnos} con los nombres y la fecha de nacimiento de otro alumno que tiene otro Person ID: si es la misma persona, una los dos en el origen, o recibirá una segunda cuenta',
  ),
  renamed: {
    '{file}: {n} Person ID{s} with another name than in the last roster: check that it is the same person with a new name, and not an ID used again':
      '{file}: {n} Person ID con otro nombre que en la lista anterior: compruebe que es la misma persona con un nombre nuevo y no un ID que se volvió a usar',
  },
  'names-shuffled': {
    '{file}: {n} Person ID{s} with another name than in the last roster, too many for new names: perhaps one column was sorted without the others, or IDs were given anew; export it again':
      '{file}: {n} Person ID con otro nombre que en la lista anterior, demasiados para ser nombres nuevos: quizás se ordenó una columna sin las otras o se asignaron nuevos ID; vuelva a exportarla',
  },
  'rows-missing': {
    '{file} has {n} row{s}, {k} % less than the {m} rows of the last roster: check that the export is whole':
      '{file} tiene {n} {n|fila|filas}, un {k} % menos que las {m} de la lista anterior: compruebe que la exportación está completa',
  },
  'school-missing': {
    '{file}: nobody is enrolled at the school {school}, where the last roster had {n} enrollment{s}: check that the export took all schools':
      '{file}: nadie tiene matrícula en la escuela {school}, donde la lista anterior tenía {n} {n|matrícula|matrículas}: compruebe que la exportación incluyó todas las escuelas',
  },
  'grade-missing': {
    '{file}: nobody is in grade {grade}, where the last roster had {n} student{s}: check that the export took all grades':
      '{file}: no hay nadie en el grado {grade}, donde la lista anterior tenía {n} {n|alumno|alumnos}: compruebe que la exportación incluyó todos los grados',
  },
};

/** What each repair does, in Spanish. */
export const repairForms: Forms = {
  'fill up with zeros to {n} digits': 'completar con ceros hasta {n} cifras',
  'drop ".0" after whole numbers': 'quitar “.0” de los números enteros',
  'read D/M/YYYY, write YYYY-MM-DD': 'leer D/M/AAAA, escribir AAAA-MM-DD',
  'write the day of the number as YYYY-MM-DD': 'escribir el día del número como AAAA-MM-DD',
  'drop the time of day after dates': 'quitar la hora de las fechas',
  'clear the cells that say NULL or #N/A': 'vaciar las celdas que dicen NULL o #N/A',
  'put the Latin letters they look like': 'poner las letras latinas que parecen',
  'put plain blanks, drop signs that are not seen':
    'poner espacios normales y quitar los signos que no se ven',
  'write {domain} instead': 'escribir {domain} en su lugar',
};
