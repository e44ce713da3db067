import type { ProvisionRun } from '../../api/provision-api.ts';
import type { en } from './en.ts';

const numbers = new Intl.NumberFormat('es-US');
const n = (count: number) => numbers.format(count);
const of = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`;
const people = (count: number) => of(count, 'persona', 'personas');
const rows = (count: number) => of(count, 'fila', 'filas');

const changes: Readonly<Record<ProvisionRun['changeType'], string>> = {
  createAccount: 'cuentas por crear',
  enableAccount: 'cuentas por restablecer',
  disableAccount: 'cuentas por suspender',
  forcePasswordChange: 'cambios de contraseña por exigir',
  addUserGroups: 'miembros por agregar a grupos',
  removeUserGroups: 'miembros por quitar de grupos',
};

function duration(seconds: number): string {
  if (seconds < 50)
    return `unos ${of(Math.max(1, Math.ceil(seconds / 10) * 10), 'segundo', 'segundos')}`;
  return `unos ${of(Math.max(1, Math.round(seconds / 60)), 'minuto', 'minutos')}`;
}

/** The sentences about Google Workspace in Spanish. */
export const es: typeof en = {
  heading: 'Google Workspace',
  title: ({ kind, changeType, peopleLeft, undone, fault }) => {
    if (fault !== '') return 'Google Workspace: no se puede leer una pestaña';
    if (kind === 'undo') {
      return peopleLeft === 0
        ? 'Google Workspace: el lote está revertido'
        : `Google Workspace: por revertir para ${people(peopleLeft)}`;
    }
    if (undone) return 'Google Workspace: este lote se deshizo aquí';
    return peopleLeft === 0
      ? 'Google Workspace: se envió todo'
      : `Google Workspace: ${changes[changeType]}, para ${people(peopleLeft)}`;
  },
  counts: {
    done: (count) => `${rows(count)} hechas`,
    alreadySo: (count) => `${rows(count)} ya estaban así`,
    leftOut: (count) => `${rows(count)} omitidas; la pestaña dice por qué`,
    failed: (count) => `${rows(count)} fallaron; la pestaña dice por qué`,
    waiting: (count) => `${rows(count)} en espera`,
  },
  forecast: ({ requests, seconds, parts }) =>
    `${of(requests, 'solicitud', 'solicitudes')} a Google: ${duration(seconds)}, ${of(parts, 'parte', 'partes')}. Puede detenerse en cualquier momento y seguir más tarde.`,
  newer: (when, count) =>
    `Se omitirán ${rows(count)}: el lote del ${when}, más reciente, ya cambió estas cuentas.`,
  gone: (when) =>
    `No se envía nada más de esto: falta la pestaña de lo que se guardó o deshizo el ${when}, después de esto, y con ella lo que hizo con estas cuentas. Guarde un lote nuevo para lo que falte: cuenta el más reciente.`,
  lost: (changeType, when) =>
    `Google Workspace todavía tiene lo que hizo allí el lote del ${when} (${changes[changeType]}). Se deshizo aquí, pero falta su pestaña: reviértalo con un lote nuevo o en la consola de administración.`,
  signIn: {
    '': '',
    pattern:
      'Cada cuenta recibe la contraseña del patrón del lote y debe cambiarla al iniciar sesión por primera vez. Las contraseñas salen cifradas (hash).',
    link: 'Cada cuenta recibe una contraseña que nadie conoce: las personas entran con su enlace de activación, o usted restablece la contraseña en la consola de administración.',
    elsewhere:
      'Las personas inician sesión con su proveedor de identidad; la contraseña en Google no la conoce nadie.',
  },
  send: {
    one: () => 'Probar con una persona',
    five: () => 'Las primeras 5, y pausa',
    all: (count) => `Enviar las ${n(count)}`,
  },
  sending: 'Enviando a Google Workspace',
  untouched:
    'Los administradores, su propia cuenta y las unidades organizativas protegidas nunca se tocan, y nunca se elimina nada.',
  undoHint:
    'Google Workspace todavía tiene lo que hizo. Revertirlo suspende las cuentas que creó y restablece lo que había antes.',
  prepareUndo: 'Revertirlo en Google Workspace...',
  retry: (count) => `Intentar de nuevo ${rows(count)}`,
  openTab: 'Abrir la pestaña',
  notSentYet: (left) => `Google Workspace todavía no tiene este lote para ${people(left)}.`,
  goToPanel: 'Enviarlo, arriba',

  provisionOn: 'Aprovisionar en Google Workspace los lotes guardados',
  provisionHint:
    'Al guardar se escribe también una pestaña con lo que se va a enviar, y se pregunta antes de enviar. El dominio, las unidades organizativas y las direcciones de los grupos son los de los archivos de importación para Google Workspace.',
  protectedUnits: 'Unidades organizativas protegidas',
  protectedHint:
    'Una por línea, como /Staff/Leadership. Las cuentas que están en ellas, o debajo, nunca se tocan.',
  oddUnit: (line) => `“${line}” no es una unidad organizativa: empieza con /, como /Staff.`,
  keep: 'Conservar',
  kept: 'Conservado.',

  readHeading: 'Usuarios de Google Workspace',
  readHint:
    'Lee quién está allí y lo compara con User Accounts. Las personas se encuentran por Person ID y después por correo.',
  readUnits: 'Unidades organizativas',
  readUnitsHint: 'Una por línea, como /Students; también se leen las de debajo. Vacío: todas.',
  read: 'Leer usuarios',
  reading: 'Leyendo',
  readDone: ({ users, tab }) =>
    `${of(users, 'usuario leído', 'usuarios leídos')} en la pestaña “${tab}”.`,
  readCounts: (counts) => [
    `${n(counts.new)} nuevos: personas suyas, sin tal cuenta aquí`,
    `${n(counts.changed)} distintos de lo que dice User Accounts`,
    `${n(counts.same)} iguales que aquí`,
    `${n(counts.unknown)} que no están en la hoja de cálculo`,
  ],
  unknownUsers: (some, all) =>
    `Google tiene, y esta hoja de cálculo no: ${some.join(', ')}${all > some.length ? ` y ${n(all - some.length)} más` : ''}.`,
  take: ({ new: added, changed }) => `Pasar ${n(added)} nuevos y ${n(changed)} distintos`,
  takeQuestion:
    'Agrega filas a User Accounts y cambia Enabled y Force Password Change donde Google dice otra cosa.',
  takeNow: 'Pasar ahora',
  taken: ({ added, changed }) =>
    `User Accounts: ${of(added, 'fila agregada', 'filas agregadas')}, ${of(changed, 'celda cambiada', 'celdas cambiadas')}. El historial puede deshacerlo.`,
};
