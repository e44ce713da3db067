import type { FileName } from '../../../core/host/wizard-client.ts';
import type { Unfinished } from '../../api/sheets-api.ts';
import { refusal } from './es/refusals.ts';
import { telling } from './telling-es.ts';
import type { Words } from './words.ts';

const numbers = new Intl.NumberFormat('es-US');
const n = (count: number) => numbers.format(count);
const changes = (count: number) => (count === 1 ? '1 cambio' : `${n(count)} cambios`);
const names = (list: readonly string[]) => list.join(', ');

const titles: Readonly<Partial<Record<FileName, string>>> = {
  'preview.csv': 'Vista previa (Preview)',
  'result.csv': 'Resultado (Result)',
  'not-changed.csv': 'Sin cambios (Not changed)',
  'problems.csv': 'Problemas (Problems)',
  'accounts.csv': 'Cuentas de usuario (User Accounts)',
  'export-notes.csv': 'Notas de importación (Import notes)',
  'undo-report.csv': 'Lo deshecho (Undo)',
  'credentials.csv': 'Contraseñas (Credentials)',
};
const title = (file: FileName) => titles[file] ?? file;
const isTab = (file: FileName) => titles[file] !== undefined;

const readable =
  'Todos los que pueden abrir la hoja de cálculo pueden leerla hasta que usted la borre, y el historial de versiones la conserva.';

const begun: Readonly<Record<Unfinished['kind'], (changes: string) => string>> = {
  save: (some) => `guardar un lote de ${some}`,
  undo: (some) => `deshacer un lote de ${some}`,
  take: (some) => `pasar usuarios, con ${some},`,
};

/** Every sentence of the page in Spanish, in the words of the wizard's Spanish. */
export const es: Words = {
  refusal,
  telling,

  noAnswer:
    'La hoja de cálculo no respondió en más de seis minutos. Para entonces, Google termina ese trabajo. Mire de nuevo.',
  connectionLost:
    'Se perdió la conexión con la hoja de cálculo. Compruebe que está en línea e inténtelo de nuevo.',
  serverFailed: (message) =>
    `La hoja de cálculo no pudo hacer esto. Google dice: ${message} Inténtelo de nuevo; si sigue igual, recargue la hoja de cálculo.`,
  notDone: (why) => `${why} No se guardó ni se deshizo nada: se miró en la hoja de cálculo.`,
  notKnown: (why) =>
    `${why} Todavía no se sabe qué se hizo. Abra el historial dentro de unos minutos: allí está el lote si se guardó.`,
  undoneButLost:
    'El lote está deshecho, pero los números se perdieron en el camino. Su pestaña, “Undo - …”, dice qué se hizo.',
  otherAtWork: (who) =>
    `${who} está guardando en esta hoja de cálculo. Espere a que termine y vuelva a ver la vista previa.`,
  stoppedBetween: ({ done, all }) =>
    `Detenido después de ${n(done)} de ${changes(all)}. “Continuar”, arriba, termina el resto.`,
  stopping: 'se detendrá después de esta parte',
  peopleChanged: 'Las personas cambiaron mientras se obtenían. Busque otra vez.',
  noTabFor: (file) =>
    `Ninguna pestaña puede contener “${title(file)}”: sería demasiado grande. Use menos escuelas o personas en un lote.`,

  sources: 'Sus pestañas',
  readAgain: 'Leer las pestañas de nuevo',
  makeTabs: 'Crear pestañas de modelo',
  makeTabsHint: 'Pestañas vacías con los encabezados correctos, para pegar sus exportaciones.',
  loadSample: 'Cargar el distrito de ejemplo',
  loadSampleHint: 'Escuelas y personas inventadas, para probarlo todo.',
  sampleQuestion:
    'En esta hoja de cálculo ya hay datos. El ejemplo va a pestañas con nombres propios; las pestañas que ya tengan esos nombres se reemplazarían.',
  sampleReplace: 'Cargar el ejemplo',
  made: (tabs) => `Pestañas nuevas: ${names(tabs)}.`,
  kept: (tabs) => `Ya existían y quedan como están: ${names(tabs)}.`,
  noneMade: 'Todas las pestañas ya existían.',
  oldTabs: (count) =>
    count === 1
      ? '1 pestaña de una vista previa anterior'
      : `${n(count)} pestañas de vistas previas anteriores`,
  oldTabsHint: 'Ya no hacen falta. Eliminarlas no cambia ningún dato.',
  deleteTabs: (count) =>
    count === 1 ? 'Eliminar esta pestaña' : `Eliminar estas ${n(count)} pestañas`,
  deleteNow: 'Eliminar ahora',
  deletedTabs: (tabs) => `Eliminadas: ${names(tabs)}.`,
  cancel: 'Cancelar',
  close: 'Cerrar',

  unfinishedTitle: {
    save: 'Un lote no terminó de guardarse',
    undo: 'Un lote no terminó de deshacerse',
    take: 'No se terminó de pasar usuarios',
  },
  unfinished: ({ kind, who, done, all }, since) =>
    `Se empezó a ${begun[kind](changes(all))} (${who === '' ? '' : `${who}, `}${since}) y no se terminó: ${done === 1 ? 'hay 1 hecho' : `hay ${n(done)} hechos`}.`,
  unfinishedHint: {
    save: '“Continuar” hace exactamente los cambios que faltan. “Deshacer” quita los que se hicieron.',
    undo: '“Continuar” devuelve exactamente lo que falta.',
    take: '“Continuar” hace exactamente los cambios que faltan. “Deshacer” quita los que se hicieron.',
  },
  resume: 'Continuar',
  resuming: 'Terminando lo que se empezó',
  undoInstead: 'Deshacer',
  finished: 'Ya se terminó. El lote está en el historial.',

  mayNotSave: (user, operators) =>
    `Usted es ${user}. En esta hoja de cálculo solo pueden guardar: ${names(operators)}. Pida a una de estas personas que guarde; mientras tanto puede ver todas las vistas previas que quiera. Quien puede editar la pestaña Settings puede cambiar la lista.`,
  passwordsTab: (tab) => `Las contraseñas están en la pestaña “${tab}”.`,
  passwordsInFiles:
    'También están en las pestañas “Import file - ...”, para los sistemas que las admiten. Al borrar se borran también esas pestañas.',
  passwordsWarning:
    'Todos los que pueden abrir esta hoja de cálculo pueden leerlas hasta que usted la borre. Además, Google conserva versiones anteriores: en Archivo > Historial de versiones se pueden leer incluso después.',
  openPasswords: 'Abrir la pestaña',
  clearPasswords: 'Borrar la pestaña de contraseñas',
  clearNow: 'Borrarla ahora',
  passwordsCleared:
    'La pestaña de contraseñas ya no está. El historial de versiones quizás todavía la muestre.',

  hostHeading: 'En esta hoja de cálculo',
  settingsTab: 'La configuración está en la pestaña Settings.',
  goToSettings: 'Ir a la pestaña Settings',
  noSettingsTab:
    'Todavía no hay pestaña Settings: la configuración de arriba se guarda dentro de esta hoja de cálculo. Las pestañas de modelo, en el paso Datos, incluyen una.',
  operatorsHeading: 'Quiénes pueden guardar',
  everybody:
    'Todos los que pueden editar esta hoja de cálculo. Para nombrar a algunos, escriba sus direcciones en la fila operators de la pestaña Settings.',
  operators: (list) => `Solo ${names(list)}; los demás pueden ver la vista previa.`,
  noLock:
    'La lista protege contra errores; no es un candado: quien puede editar también puede cambiarla.',
  storedHeading: 'Qué se guarda y dónde',
  stored: [
    'Sus datos, vistas previas y resultados: en las pestañas de esta hoja de cálculo.',
    'Lo que hace falta para deshacer, sus plantillas y el punto en que está este asistente: en una pestaña oculta de ella.',
    'La pestaña Batches anota quién guardó qué, y nunca una contraseña.',
    'A quién se avisó, con qué mensaje y hasta cuándo vale su enlace: en la pestaña Told. Lo que está preparando: en una pestaña oculta.',
  ],
  leaves: {
    nothing:
      'Nada sale de la hoja de cálculo: el complemento no puede llegar a ningún otro archivo ni servidor.',
    domain:
      'De la hoja de cálculo sale lo que usted mande hacer, y nada más: correo a quienes avisa, cuentas a su propio Google Workspace. No puede llegar a ningún otro archivo ni servidor.',
  },

  wizard: (text) => ({
    ...text,
    frame: {
      ...text.frame,
      stopped: 'Detenido. Las cuentas de usuario están como estaban.',
      noData: 'Primero cree pestañas y llénelas.',
      stages: {
        ...text.frame.stages,
        storing: (what) => (what === '' ? 'cambiando las cuentas de usuario' : what),
      },
      rowsDone: (done, all) => `${n(done)} de ${n(all)}`,
    },
    data: {
      ...text.data,
      intro:
        'Los datos son las pestañas de esta hoja de cálculo: Students, Enrollments, User Accounts, etc. Se quedan en ella.',
      matchedRemembered: 'Lo que elija aquí se recordará para la pestaña de este nombre.',
    },
    preview: {
      ...text.preview,
      filesHeading: 'Pestañas y archivos de esta vista previa',
    },
    save: {
      ...text.save,
      taking: 'Abriendo la pestaña',
      notInSis:
        'En su sistema de información escolar no cambia nada hasta que usted importe allí la pestaña User Accounts.',
      credentials: 'Crear también una pestaña con las contraseñas',
      credentialsHint: {
        random: `Contiene cada nombre de usuario nuevo con su contraseña; las contraseñas aleatorias no están en ningún otro lugar. ${readable}`,
        pattern: `Contiene cada nombre de usuario nuevo con su contraseña. ${readable}`,
        initial: `Contiene cada nombre de usuario nuevo con la contraseña inicial. ${readable}`,
      },
      next: {
        ...text.save.next,
        take: 'Tome las cuentas de usuario como están ahora (Archivo > Descargar > Valores separados por comas) e impórtelas en su sistema de información escolar. Hasta entonces, allí no cambia nada.',
        fresh: 'Antes del próximo lote, pegue exportaciones nuevas en las pestañas.',
      },
      filesHeading: (count) => `Las ${n(count)} pestañas y archivos de este lote`,
      title,
      download: (file) => (isTab(file) ? `Abrir la pestaña ${title(file)}` : `Descargar ${file}`),
      downloadShort: (file) => (isTab(file) ? 'Abrir pestaña' : 'Descargar'),
      files: {
        ...text.save.files,
        'accounts.csv': 'como están ahora, para importarlas en su sistema de información escolar',
        'credentials.csv': 'nombres de usuario y contraseñas; bórrela pronto',
      },
    },
    settings: {
      ...text.settings,
      fromFile: () =>
        'Esta configuración viene de la pestaña Settings: cámbiela allí y lea las pestañas de nuevo.',
    },
    history: {
      ...text.history,
      doneNext:
        'En su sistema de información escolar no cambia nada hasta que usted importe allí la pestaña User Accounts.',
      fileHint: 'Para un lote que ya no está en esta lista.',
    },
  }),
};
