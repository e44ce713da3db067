import type { Text } from '../index.ts';
import { n, s } from './words.ts';

/** The Data step in Spanish. */
export const data: Text['data'] = {
  intro:
    'Cargue lo que exporta su sistema de información escolar (SIS): escuelas, alumnos o personal, sus matrículas o asignaciones, y todas las cuentas de usuario. Todo queda en este equipo.',
  none: 'Todavía no hay datos',
  unread: 'Falta leer sus datos.',
  found: (tables, rows) => `${s(tables, 'tabla', 'tablas')} con ${s(rows, 'fila', 'filas')}`,
  noneKnown: (tables) => `${s(tables, 'tabla', 'tablas')} sin reconocer`,
  format: (name) => `Formato reconocido: ${name}.`,
  tablesHeading: 'Lo que se encontró',
  rows: (count) => s(count, 'fila', 'filas'),
  matchTable: (source) => `Qué es ${source}`,
  noTable: 'no se usa',
  ofOthers: 'De otros sistemas',
  notHere: (names) => `No están aquí: ${names}. Si un lote necesita alguna, lo dirá.`,
  columns: (found, all) => `${found} de ${s(all, 'columna reconocida', 'columnas reconocidas')}`,
  columnsMissing: (names) => `faltan: ${names}`,
  matchColumns: (source) => `Asignar las columnas de ${source}`,
  needed: 'necesaria',
  noHeading: 'ninguno',
  matchedByYou: 'elegida por usted',
  matchedRemembered:
    'Lo que elija aquí se recordará para todos los archivos con estos encabezados.',
  asRecognised: 'lo que se reconoció',
  certainBy: (why) => `Seguro; se reconoce por: ${why}.`,
  likelyBy: (why) => `Probable; se reconoce por: ${why}.`,
  allSure: (why) => `Cada tabla es segura; se reconoce por: ${why}.`,
  untold:
    'Ninguna de las tablas que se reconocen por su nombre o sus columnas. Elija cuál es, o déjela sin usar.',
  namedByYou: 'Usted dijo qué es.',
  howRecognised: (files) =>
    files === 1
      ? 'Cómo se reconoció 1 archivo de otro sistema'
      : `Cómo se reconocieron ${n(files)} archivos de otros sistemas`,
  useAs: (source) => `Usar ${source} como`,
  answeredByYou: 'Usted lo dijo.',
  askAgain: 'Volver a preguntar',
  askAgainAbout: (what) => `Volver a preguntar por ${what}`,
  columnsMade: (found, all) => `Ver ${found} de ${s(all, 'columna', 'columnas')}`,
  headings: (count) => s(count, 'encabezado', 'encabezados'),
  samples: (examples) => `por ejemplo ${examples.join(' · ')}`,
  noSamples: 'vacía',
  questions: {
    heading: 'Preguntas sobre sus datos',
    open: (count) =>
      count === 1
        ? 'Hay 1 pregunta pendiente sobre sus datos'
        : `Hay ${n(count)} preguntas pendientes sobre sus datos`,
    tablesFirst: (count) =>
      count === 1
        ? '1 archivo puede ser varias cosas. Diga cuál; sin eso no se puede ver la vista previa de ningún lote.'
        : `${n(count)} archivos pueden ser varias cosas. Diga cuál es cada uno; sin eso no se puede ver la vista previa de ningún lote.`,
    accounts: (count) =>
      count === 1
        ? '1 cuenta puede ser de una de varias personas. Mientras no diga de quién, para los lotes no es de nadie.'
        : `${n(count)} cuentas pueden ser de una de varias personas. Mientras no diga de quién, para los lotes no son de nadie.`,
    first: 'Primero responda las preguntas sobre sus datos.',
    answer: 'Responder',
    answered: 'Respondida',
    answerTo: (question) => `Responder: ${question}`,
    go: 'Ir a las preguntas',
    whatIs: (source) => `¿Qué es ${source}?`,
    whoseIs: (username) => `¿De quién es la cuenta ${username}?`,
    untold:
      'Ni sus columnas ni sus valores lo dicen. Su respuesta se recordará para todos los archivos con estos encabezados.',
    remembered: 'Su respuesta se recordará mientras la cuenta y estas personas sean las mismas.',
    nobody: 'de ninguna de ellas',
    by: { 'person ID': 'mismo Person ID', number: 'mismo número', email: 'mismo correo' },
    id: (id) => `identificador ${id}`,
    number: (number) => `número ${number}`,
    showAll: (count) => (count === 1 ? 'Mostrar 1 pregunta' : `Mostrar las ${n(count)} preguntas`),
    more: (count) =>
      count === 1
        ? '1 pregunta más cuando haya respondido estas.'
        : `${n(count)} preguntas más cuando haya respondido estas.`,
  },
  accounts: {
    heading: 'Cuentas y personas',
    joined: (source, by) => `${source}: cuentas asignadas a personas: ${by}.`,
    noneJoined: (source) => `${source}: ninguna cuenta se pudo asignar a una persona.`,
    nobody: (count) =>
      count === 1
        ? '1 cuenta no es de nadie de las listas. Ningún lote la cambia, pero su nombre de usuario está ocupado.'
        : `${n(count)} cuentas no son de nadie de las listas. Ningún lote las cambia, pero sus nombres de usuario están ocupados.`,
    show: (count) => `Mostrar ${s(count, 'cuenta', 'cuentas')}`,
    nobodyRows: 'Cuentas que no son de nadie de las listas',
    proposal: (source, blank) =>
      blank === 1
        ? `${source}: 1 cuenta no tiene Person ID, así que ningún lote sabe de quién es.`
        : `${source}: ${n(blank)} cuentas no tienen Person ID, así que ningún lote sabe de quién son.`,
    would: (by) => `Se podrían asignar a personas: ${by}.`,
    wouldAsk: (count) => `Se le preguntaría por ${s(count, 'cuenta', 'cuentas')}.`,
    join: 'Asignarlas a personas',
    leave: 'No asignarlas más',
  },
  damage: {
    heading: 'Datos dañados',
    looking: 'Buscando daños',
    found: (count) =>
      count === 1 ? '1 cosa parece dañada.' : `${n(count)} cosas parecen dañadas.`,
    repaired: (count) =>
      count === 1 ? '1 de ellas está reparada.' : `${n(count)} de ellas están reparadas.`,
    row: (row) => `fila ${n(row)}`,
    repair: (what) => `Reparar: ${what}`,
    onlyHere: 'solo en el asistente; el archivo queda como está',
    ofAccounts: 'solo en el asistente; al guardar, las cuentas se escriben reparadas',
    working: 'Reparando',
    readRepaired: (count) =>
      count === 1
        ? '1 celda se lee reparada, como usted eligió.'
        : `${n(count)} celdas se leen reparadas, como usted eligió.`,
    staysAsItIs: 'Lo que cargó queda como está.',
    accountsToo:
      'Lo que cargó queda como está, pero al guardar, las cuentas se escriben reparadas.',
    look: 'Ver qué está reparado',
  },
  problemsHeading: 'Problemas en los datos',
  noProblems: 'No se encontraron problemas en las tablas que se pueden usar.',
  columnsGone: (columns) =>
    columns.length === 1
      ? `falta la columna ${columns.join()}, así que ningún lote puede usar la tabla; asígnela arriba`
      : `faltan las columnas ${columns.join(', ')}, así que ningún lote puede usar la tabla; asígnelas arriba`,
  problemsFound: (errors, warnings) => {
    if (errors === 0) {
      return `${s(warnings, 'advertencia', 'advertencias')}. Se usan todas las filas.`;
    }
    const also = warnings === 0 ? '' : ` y ${s(warnings, 'advertencia', 'advertencias')}`;
    return `${s(errors, 'error', 'errores')}${also}. Las filas con un error se omiten; todas las demás se usan.`;
  },
  error: 'Error',
  warning: 'Advertencia',
  show: (count) => `Mostrar ${s(count, 'fila', 'filas')}`,
  showAllKinds: (count) =>
    count === 1 ? 'Mostrar 1 tipo de problema' : `Mostrar los ${n(count)} tipos de problemas`,
  checking: 'Revisando los datos',
  notes: (count) => `Conviene saber (${n(count)})`,
  changedBy: (change, when) =>
    `Las cuentas de usuario están como las dejó el lote “${change}” (${when}). Importe accounts.csv en su sistema de información escolar y después cargue exportaciones nuevas.`,
  changedByUndo: (change, when) =>
    `Las cuentas de usuario están como quedaron al deshacer el lote “${change}” (${when}). Si ya había importado el accounts.csv del lote en su sistema de información escolar, importe también el que resultó al deshacerlo; después cargue exportaciones nuevas.`,
  reading: 'Leyendo los datos',
  rowsHeading: (what) => `Filas: ${what}`,
};
