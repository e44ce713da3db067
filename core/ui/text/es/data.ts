import type { Text } from '../index.ts';
import { n, s } from './words.ts';

/** The Data step in Spanish. */
export const data: Text['data'] = {
  intro:
    'Cargue sus listas de alumnos y personal y sus cuentas de usuario. Todo queda en este equipo.',
  none: 'Todavía no hay datos',
  found: (tables, rows) => `${s(tables, 'tabla', 'tablas')} con ${s(rows, 'fila', 'filas')}`,
  noneKnown: (tables) => `${s(tables, 'tabla', 'tablas')} sin reconocer`,
  format: (name) => `Formato reconocido: ${name}.`,
  tablesHeading: 'Lo que se encontró',
  rows: (count) => s(count, 'fila', 'filas'),
  notOurs: 'no se usa: no es ninguna de las tablas que se necesitan',
  matchTable: (source) => `Qué es ${source}`,
  noTable: 'no se usa',
  notHere: (names) => `No están aquí: ${names}. Si un lote necesita alguna, lo dirá.`,
  columns: (found, all) => `${found} de ${s(all, 'columna reconocida', 'columnas reconocidas')}`,
  columnsMissing: (names) => `faltan: ${names}`,
  matchColumns: (source) => `Asignar las columnas de ${source}`,
  column: 'Columna',
  heading: 'Encabezado en sus datos',
  needed: 'necesaria',
  noHeading: 'ninguno',
  matchedByYou: 'elegida por usted',
  matchedRemembered: 'Lo que elija aquí se recordará para archivos del mismo nombre.',
  problemsHeading: 'Problemas en los datos',
  noProblems: 'No se encontraron problemas en las tablas que se pueden usar.',
  columnsGone: (columns) =>
    columns.length === 1
      ? `falta la columna ${columns.join()}, así que ningún lote puede usar la tabla; asígnela arriba`
      : `faltan las columnas ${columns.join(', ')}, así que ningún lote puede usar la tabla; asígnelas arriba`,
  problemsFound: (errors, warnings) =>
    `${s(errors, 'error', 'errores')} y ${s(warnings, 'advertencia', 'advertencias')}. Las filas con un error se omiten; todas las demás se usan.`,
  error: 'Error',
  warning: 'Advertencia',
  show: (count) => `Mostrar ${s(count, 'fila', 'filas')}`,
  showAllKinds: (count) =>
    count === 1 ? 'Mostrar 1 tipo de problema' : `Mostrar los ${n(count)} tipos de problemas`,
  checking: 'Revisando los datos',
  notes: 'Conviene saber',
  changedBy: (change, when) =>
    `Las cuentas de usuario están como las dejó el lote “${change}” (${when}). Importe accounts.csv en su sistema de información escolar y después cargue exportaciones nuevas.`,
  changedByUndo: (change, when) =>
    `Las cuentas de usuario están como quedaron al deshacer el lote “${change}” (${when}). Si ya había importado el accounts.csv del lote en su sistema de información escolar, importe también el que resultó al deshacerlo; después cargue exportaciones nuevas.`,
  reading: 'Leyendo los datos',
  rowsHeading: (what) => `Filas: ${what}`,
};
