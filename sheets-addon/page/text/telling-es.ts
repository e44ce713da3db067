import type { Words } from './words.ts';

const numbers = new Intl.NumberFormat('es-US');
const n = (count: number) => numbers.format(count);
const some = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${n(count)} ${many}`;
const people = (count: number) => some(count, 'persona', 'personas');
const messages = (count: number) => some(count, 'mensaje', 'mensajes');
const letters = (count: number) => some(count, 'carta', 'cartas');

const aMinute = 60;

function minutes(count: number): string {
  return count <= aMinute ? 'cerca de un minuto' : `unos ${n(Math.ceil(count / aMinute))} minutos`;
}

const every = { daily: 'Cada día', weekly: 'Cada semana', monthly: 'Cada mes' } as const;

/** Telling people from a spreadsheet, in Spanish. */
export const telling: Words['telling'] = {
  words: (text, sends) => ({
    ...text,
    headings: sends
      ? { ...text.headings, tell: { ...text.headings.tell, message: 'Enviar los mensajes' } }
      : text.headings,
    tell: {
      ...text.tell,
      makes: { ...text.tell.makes, 'mail-merge file': 'Hacer la pestaña Messages' },
      makesHint: {
        ...text.tell.makesHint,
        'mail-merge file':
          'Una pestaña con una fila por persona y todo combinado, para combinar correspondencia en Gmail, Word o un servicio de correo.',
      },
      confirm: (told) =>
        `Se hará una pestaña con ${some(told, 'fila', 'filas')}. No se envía nada: usted envía los mensajes.`,
      secrets:
        'La pestaña contiene enlaces de activación personales y todos los que pueden abrir la hoja de cálculo pueden leerla: elimínela cuando los mensajes estén enviados.',
      buildHint: (count) =>
        `${count === 1 ? 'Se abrirá' : 'Se abrirán'} ${letters(count)} en una ventana propia, para mirarlas, imprimirlas o guardarlas como PDF. Diga aquí cuándo están impresas.`,
    },
    reach: { ...text.reach, take: 'Mostrar todo como pestaña', taking: 'Haciendo la pestaña' },
    told: {
      ...text.told,
      take: 'Mostrarlo como pestaña:',
      files: {
        ...text.told.files,
        'told-and-in.csv': 'cantidades y cada persona',
        'told.csv': 'Told',
      },
    },
    tryOut: { ...text.tryOut, testMake: 'Enviar la prueba', testing: 'Enviando la prueba' },
  }),

  noTest:
    'Esta edición del complemento no envía correo. Mire arriba el mensaje como lo recibe una persona.',
  testSent: (to) => `Se envió una prueba a ${to}. Nadie cuenta como informado.`,
  noMail:
    'Esta edición del complemento no envía correo ni tiene permiso para ello. Haga la pestaña Messages para combinar correspondencia, o haga cartas. La edición para su propio Google Workspace envía por sí misma: docs/google-workspace.md dice cómo instalarla.',

  lettersOpening: 'Las cartas se están haciendo',
  lettersOpened: ({ people: whose, pages, inWindow }) =>
    `${letters(whose.length)} en ${some(pages, 'página', 'páginas')}: ${inWindow ? 'abiertas en una ventana propia. Imprímalas allí: Ctrl+P.' : 'descargadas como letters.html, porque el navegador no dejó abrir una ventana. Abra el archivo e imprímalo.'}`,
  lettersTooLong: (count) =>
    `${letters(count)} ${count === 1 ? 'es más larga' : 'son más largas'} que la página: acorte el texto.`,
  printedHint: 'Nadie cuenta como informado antes de que usted diga que las cartas están impresas.',
  markPrinted: 'Marcar como impresas',
  markQuestion: (count) =>
    `Told anotará que ${people(count)} ${count === 1 ? 'recibió' : 'recibieron'} hoy una carta, para que nadie sea informado dos veces.`,
  markNow: 'Están impresas',
  printAgain: 'Imprimir algunas de nuevo',
  printAgainOpen: 'Abrirlas',
  printAgainHint: 'Person ID, separados por comas. No se anota nada.',

  mailPart: 'Correo',
  schedulesPart: 'Programas',
  looking: 'Mirando ...',
  senderName: 'Nombre del remitente',
  senderNameHint: 'Se muestra junto a su dirección; vacío: el nombre de su cuenta de Google.',
  replyTo: 'Las respuestas van a',
  replyToHint: 'Vacío: a su propia dirección.',
  mailsLeft: ({ mailsLeft, mailsADay }) =>
    `Hoy puede enviar ${some(mailsLeft, 'correo más', 'correos más')}, de ${n(mailsADay)} o más al día. Google lo fija, para todo lo que usted envía con scripts.`,
  forecast(count, { mailsLeft, mailsADay }) {
    const left = `${people(count)}, ${some(mailsLeft, 'correo disponible', 'correos disponibles')} hoy`;
    if (mailsLeft === 0) return `${left}: envíe mañana.`;
    const days = 1 + Math.ceil(Math.max(0, count - mailsLeft) / Math.max(1, mailsADay));
    return days === 1
      ? `${left}: todas hoy, en ${minutes(count)}.`
      : `${left}: hacen falta ${n(days)} días. Vuelva cada día y continúe donde se detuvo.`;
  },
  send: (count) => `Enviar a ${people(count)}`,
  sendQuestion: (count) =>
    `Se enviarán ${messages(count)} en su nombre. Un correo no se puede retirar. Deje abierta esta barra lateral; si se cierra, se detiene, y puede continuar después.`,
  sendNow: (count) => (count === 1 ? 'Enviarlo ahora' : `Enviar los ${n(count)} ahora`),
  sendingBegun: 'Enviando ...',
  sendingAt: ({ all, told, failed, unclear }) =>
    `${n(told + failed + unclear)} de ${n(all)} hechos`,
  stop: 'Detener',
  stopping: 'Se detiene después de esta parte',
  sent: ({ all, told, failed, unclear, leftOut }) =>
    [
      `Se envió correo a ${n(told)} de ${people(all)}.`,
      failed > 0 ? `${n(failed)} fallaron: la pestaña Told dice por qué.` : '',
      unclear > 0 ? `${n(unclear)} sin aclarar: diga abajo qué pasó con ellos.` : '',
      leftOut > 0 ? `${n(leftOut)} quedaron fuera: ya no lo necesitan o no pueden recibirlo.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  stoppedBy: (stopped) =>
    typeof stopped === 'object'
      ? `Google se niega a enviar, un correo tras otro. Dice: ${stopped.refused}`
      : 'Los correos de hoy se agotaron. Continúe mañana: nadie recibe dos.',
  unfinishedTitle: 'No todos recibieron el correo',
  unfinished: ({ message, who, counts }, when) =>
    `${message}, comenzado ${who === '' ? '' : `por ${who} `}${when}: hasta ahora se envió a ${n(counts.told)} de ${people(counts.all)}.`,
  noneLeft: 'Hoy ya no le quedan correos: continúe mañana.',
  goOn: 'Continuar',
  drop: 'No enviar el resto',
  dropQuestion:
    'Quien todavía no tiene correo no recibirá ninguno. Los que ya lo recibieron siguen anotados.',
  dropNow: 'Renunciar al resto',
  lastTitle: (message) => `Enviado por último: ${message}`,
  unclear: (count) =>
    `${some(count, 'correo', 'correos')}: nadie sabe si ${count === 1 ? 'salió' : 'salieron'}`,
  unclearHint:
    'El envío se detuvo justo en ese correo. Búsquelo en la carpeta Enviados de quien lo envió. No se envía de nuevo por sí mismo.',
  unclearMail: ({ username, personId, message }, when) =>
    `${username} (${personId}): ${message}, ${when}`,
  wasSent: 'Se envió',
  wasNotSent: 'No se envió',
  notBegun: 'No se envió nada: se miró en la hoja de cálculo. Inténtelo de nuevo.',
  notKnown:
    'Todavía no se sabe qué se envió. Abra Correo, arriba, dentro de unos minutos: nadie recibe dos.',

  schedulesIntro:
    'Un mensaje que sale por sí mismo a quienes tienen una cuenta creada desde la última vez. La pestaña Schedules los contiene todos.',
  noSchedules: 'Todavía no hay ninguno.',
  newSchedule: 'Programa nuevo',
  changeSchedule: 'Cambiarlo',
  keepSchedule: 'Guardarlo',
  removeSchedule: 'Quitarlo',
  removeQuestion: 'Ya no se ejecutará. Los informados siguen anotados.',
  removeNow: 'Quitarlo ahora',
  scheduleFields: {
    ...{ name: 'Nombre', filter: 'Filtro', message: 'Mensaje', every: 'Frecuencia', hour: 'Hora' },
    ...{ start: 'Primer día', end: 'Último día', linkDays: 'Días hasta que vence el enlace' },
  },
  every: {
    daily: 'Cada día',
    weekly: 'Cada semana, el día de la semana del primer día',
    monthly: 'Cada mes, en la fecha del primer día',
  },
  hourHint: (timeZone) =>
    `De 0 a 23, en la zona horaria de la hoja de cálculo (${timeZone}). Se ejecuta dentro de la hora siguiente.`,
  linkDaysHint:
    'Desde la ejecución; 0 si el mensaje no muestra fecha. Su propio sistema decide cuándo vencen de verdad los enlaces.',
  schedule: ({ filter, message, every: how, hour, start, end }) =>
    `${every[how]} a las ${hour}:00, del ${start} al ${end}. ${message}, a ${filter}.`,
  runs: ({ nextRun, lastRun, told, failed }) =>
    [
      nextRun === ''
        ? ''
        : nextRun === 'ended'
          ? 'Ha terminado.'
          : `Próxima ejecución: ${nextRun}.`,
      lastRun === ''
        ? 'Todavía ninguna ejecución.'
        : `Última ejecución: ${lastRun}; informados ${told === '' ? '0' : told}, fallidos ${failed === '' ? '0' : failed}.`,
    ].join(' '),
  runner: ({ runner, isCopy }) =>
    isCopy
      ? 'Esta hoja de cálculo es una copia: aquí no se ejecutan hasta que alguien les preste su nombre. A quién informe la otra hoja desde ahora no se anota aquí. Quítelos si solo deben ejecutarse en una de las dos.'
      : runner === null
        ? 'No se ejecutan: nadie les presta su nombre.'
        : runner.isMe
          ? 'Se ejecutan en su nombre, una vez por hora, y envían desde su dirección.'
          : `Se ejecutan en nombre de ${runner.who === '' ? 'otra persona' : runner.who}, una vez por hora.`,
  runInMyName: 'Ejecutarlos en mi nombre',
  runInNobodys: 'No ejecutarlos',
};
