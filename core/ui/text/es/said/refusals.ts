import type { Forms } from './forms.ts';

/** What a host refuses, and why, in Spanish. */
export const refusalForms: Forms = {
  'The data has changed since: preview the batch again.':
    'Los datos cambiaron desde entonces: vea de nuevo la vista previa del lote.',
  'There is no preview of the data and settings as they are now: preview the batch again.':
    'No hay vista previa de los datos y la configuración como están ahora: vea de nuevo la vista previa del lote.',
  'The preview has no row {n}; it has {m}.': 'La vista previa no tiene la fila {n}; tiene {m}.',
  'This batch creates no accounts: there is no username to explain.':
    'Este lote no crea cuentas: no hay ningún nombre de usuario que explicar.',
  'Accounts of nobody are a matter of the data, not of a batch.':
    'Las cuentas que no son de nadie son cosa de los datos, no de un lote.',
  'The data has problems only: preview a batch to see what it changes.':
    'Los datos solo tienen problemas: vea la vista previa de un lote para saber qué cambia.',
  'The settings name no system for import files.':
    'La configuración no indica ningún sistema para archivos de importación.',
  'The {report} of a saved batch is not kept here any more.':
    'El informe {report} de un lote guardado ya no se conserva aquí.',
  'Not saved: {threshold}. If that is right, confirm it and save again.':
    'No se guardó: {threshold}. Si es correcto, confírmelo y guarde de nuevo.',
  'Stopped: nothing was changed.': 'Detenido: no se cambió nada.',
  'credentials.csv is not kept: passwords are handed over once, after saving. Give people new passwords where these are lost.':
    'credentials.csv no se conserva: las contraseñas se entregan una sola vez, después de guardar. Si se perdieron, dé contraseñas nuevas.',
  'accounts.csv cannot be handed over: User Accounts have changed since.':
    'accounts.csv no se puede entregar: User Accounts cambió desde entonces.',
  '{file} is not kept here any more: import files are kept of the last saved batch, those with passwords until the wizard is closed.':
    '{file} ya no se conserva aquí: los archivos de importación se conservan del último lote guardado, y los que tienen contraseñas hasta que se cierra el asistente.',
  '{file} is not kept here any more: reports are kept of the last saved batch, journals of the last 20.':
    '{file} ya no se conserva aquí: los informes se conservan del último lote guardado, y los diarios de los últimos 20.',
  'the journal of {batch} is not kept here any more: choose the journal.json that you took of it':
    'el diario {batch} ya no se conserva aquí: elija el journal.json que guardó de él',
  '{file}: it is no journal of a saved batch (journal.json)':
    '{file}: no es el diario de un lote guardado (journal.json)',
  '{file}: it is damaged: its head cannot be read':
    '{file}: está dañado: no se puede leer su comienzo',
  '{file}: it is damaged: change {n} cannot be read':
    '{file}: está dañado: no se puede leer el cambio {n}',
  'The recipe has no name: give it one.': 'La plantilla no tiene nombre: dele uno.',
  'The name of the recipe has {n} characters: shorten it to {m}.':
    'El nombre de la plantilla tiene {n} caracteres: acórtelo a {m}.',
  '{file} has no column {column}; it has {list}.':
    '{file} no tiene la columna {column}; tiene {list}.',
  '{file} has no heading "{heading}"; it has {list}.':
    '{file} no tiene el encabezado “{heading}”; tiene {list}.',
  'There is no layout {layout} that a table could be of.':
    'No hay ningún formato {layout} del que pueda ser una tabla.',
  '{id} repairs nothing of this data: look again at what is damaged.':
    '{id} no repara nada de estos datos: mire de nuevo lo que está dañado.',
  '{file} is none of the tables yet: say first which one it is.':
    '{file} todavía no es ninguna de las tablas: diga primero cuál es.',
  '{file} is read as {layout}, and none of its columns is needed: to match them by hand, say first which table it is.':
    '{file} se lee como {layout}, y no se necesita ninguna de sus columnas: para asignarlas a mano, diga primero qué tabla es.',
  'There is no table {file} in the data; there are {list}.':
    'No hay ninguna tabla {file} en los datos; hay {list}.',
};

/** Why a batch has to be confirmed once more, in Spanish. */
export const thresholdForms: Forms = {
  'it would disable {n} of {m} enabled {accountsOf} accounts and leave none enabled':
    'deshabilitaría {n} de {m} cuentas habilitadas {accountsOf} y no dejaría ninguna habilitada',
  'it would disable {n} of {m} enabled {accountsOf} accounts ({percent} %): more than {most} accounts and more than {mostPercent} %':
    'deshabilitaría {n} de {m} cuentas habilitadas {accountsOf} ({percent} %): más de {most} cuentas y más del {mostPercent} %',
};

/** What a save in a spreadsheet could not change any more, in Spanish. */
export const leftForms: Forms = {
  '{username}: the account is gone.': '{username}: la cuenta ya no está.',
  '{username}: the username stands more than once.':
    '{username}: el nombre de usuario está más de una vez.',
  '{username}: {column} was changed meanwhile, to "{value}".':
    '{username}: {column} cambió entretanto, a “{value}”.',
  '{username}: the username was taken meanwhile.':
    '{username}: el nombre de usuario se ocupó entretanto.',
};

/** Which batch is meant, in Spanish. */
export const batchForms: Forms = {
  'the batch saved {when}': 'del lote guardado el {when}',
};
