import type { Text } from '../index.ts';
import { n, s } from './words.ts';

const accounts = (count: number) => s(count, 'cuenta', 'cuentas');

/** The history and undoing, in Spanish. */
export const history: Text['history'] = {
  none: 'Todavía no se ha guardado ningún lote aquí.',
  intro: (count) =>
    count === 1
      ? 'El lote que se guardó aquí.'
      : `Los últimos ${n(count)} lotes que se guardaron aquí, primero el más reciente.`,
  changed: (changed, considered) => `${s(changed, 'cambio', 'cambios')} entre ${n(considered)}`,
  undone: (when) => `deshecho: ${when}`,
  useAgain: 'Usar sus opciones de nuevo',

  undo: 'Deshacer este lote',
  undoHeading: 'Deshacer',
  planning: 'Calculando qué pasaría al deshacer',
  undoing: 'Deshaciendo',
  would: {
    'put back': (count) =>
      `${accounts(count)} ${count === 1 ? 'volvería' : 'volverían'} a estar como antes.`,
    disabled: (count) =>
      count === 1
        ? '1 cuenta que creó el lote se deshabilitaría; no se eliminaría.'
        : `${accounts(count)} que creó el lote se deshabilitarían; no se eliminarían.`,
    removed: (count) =>
      `${accounts(count)} que nadie usó nunca se ${count === 1 ? 'quitaría' : 'quitarían'}.`,
    left: (count) =>
      `${accounts(count)} ${count === 1 ? 'quedaría como está' : 'quedarían como están'}, por el motivo que indica la lista.`,
  },
  did: {
    'put back': (count) => `${accounts(count)} ${count === 1 ? 'está' : 'están'} como antes.`,
    disabled: (count) =>
      count === 1
        ? '1 cuenta que había creado el lote está deshabilitada, no eliminada.'
        : `${accounts(count)} que había creado el lote están deshabilitadas, no eliminadas.`,
    removed: (count) =>
      `${accounts(count)} que nadie usó nunca se ${count === 1 ? 'quitó' : 'quitaron'}.`,
    left: (count) =>
      `${accounts(count)} ${count === 1 ? 'quedó como está' : 'quedaron como están'}, por el motivo que indica la lista.`,
  },
  takenOver: 'Usuarios de Google Workspace pasados a User Accounts',
  taken: {
    would: {
      'put back': (count) =>
        `${s(count, 'celda', 'celdas')} ${count === 1 ? 'volvería' : 'volverían'} a estar como antes.`,
      disabled: () => '',
      removed: (count) =>
        `${s(count, 'fila', 'filas')} se ${count === 1 ? 'quitaría' : 'quitarían'} de User Accounts; Google Workspace conserva sus usuarios.`,
      left: (count) =>
        `${s(count, 'cambio', 'cambios')} ${count === 1 ? 'quedaría como está' : 'quedarían como están'}, por el motivo que indica la lista.`,
    },
    did: {
      'put back': (count) =>
        `${s(count, 'celda', 'celdas')} ${count === 1 ? 'está' : 'están'} como antes.`,
      disabled: () => '',
      removed: (count) =>
        `${s(count, 'fila', 'filas')} se ${count === 1 ? 'quitó' : 'quitaron'} de User Accounts; Google Workspace conserva sus usuarios.`,
      left: (count) =>
        `${s(count, 'cambio', 'cambios')} ${count === 1 ? 'quedó como está' : 'quedaron como están'}, por el motivo que indica la lista.`,
    },
    confirm: (count) => `Deshacer ahora: ${s(count, 'cambio', 'cambios')}`,
  },
  nothingToUndo:
    'Nada volvería a estar como antes. ¿Son estos los datos con los que se guardó el lote?',
  removeUnused: 'Quitar las cuentas que nadie usó nunca, en lugar de deshabilitarlas',
  removeUnusedHint: 'Solo las cuentas que creó este lote y en las que nunca se inició sesión.',
  confirm: (count) => `Deshacer ahora: ${accounts(count)}`,
  doneTitle: 'El lote está deshecho',
  doneNext:
    'En su sistema de información escolar no cambia nada hasta que usted importe allí accounts.csv.',
  rowsLabel: 'Qué pasa al deshacer, cuenta por cuenta',
  cannot: 'Esto no se puede deshacer:',

  fileHeading: 'Deshacer con un archivo journal.json',
  fileHint: 'Para un lote que se guardó en otro lugar o que ya no está en esta lista.',
  chooseFile: 'Elegir un journal.json',
};
