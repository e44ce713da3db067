import type { AccountType, ChangeTypeId } from '../../../engine/index.ts';
import type { Text } from '../index.ts';
import { day, n, s, share } from './words.ts';

const people = (count: number, type: AccountType) =>
  type === 'students'
    ? s(count, 'alumno', 'alumnos')
    : s(count, 'miembro del personal', 'miembros del personal');
const accountsOf = { students: 'de alumnos', staff: 'del personal' } satisfies Record<
  AccountType,
  string
>;

/** What a batch does to whom: "812 de 1,000 alumnos" follows. */
const will: Readonly<Record<ChangeTypeId, string>> = {
  createAccount: 'Se creará una cuenta para',
  enableAccount: 'Se habilitará la cuenta de',
  disableAccount: 'Se deshabilitará la cuenta de',
  forcePasswordChange: 'Se forzará el cambio de contraseña de',
  addUserGroups: 'Se agregarán grupos de usuarios a',
  removeUserGroups: 'Se quitarán grupos de usuarios a',
};

/** The Preview Changes step in Spanish. */
export const preview: Text['preview'] = {
  planning: 'Preparando la vista previa',
  planningNow: 'Calculando quiénes cambian y por qué…',
  chosen: (changed, considered) => `${n(changed)} de ${n(considered)}`,
  goTo: (step) => `Ir a “${step}”`,
  cannot: (faults) => `No hay vista previa: ${s(faults, 'cosa', 'cosas')} por corregir`,
  notComplete: 'Todavía falta elegir algo',
  notYet: 'Todavía no hay vista previa.',
  first: 'Primero vea la vista previa de los cambios.',
  nothingToSave: 'No cambia nadie: no hay nada que guardar.',
  savedBefore: (when) =>
    `Este lote ya está guardado (${when}). Lo que hizo está en Guardar cambios.`,

  verdict: (change, type, changed, considered) =>
    `${will[change]} ${n(changed)} de ${people(considered, type)}.`,
  others: (count) => `${n(count)} ${count === 1 ? 'queda' : 'quedan'} sin cambios.`,
  nobody: {
    schools: {
      students: 'Ningún alumno tiene matrícula en las escuelas seleccionadas.',
      staff: 'Ningún miembro del personal tiene asignación en las escuelas seleccionadas.',
    },
    calendars: {
      students: 'Ningún alumno tiene matrícula en los calendarios seleccionados.',
      staff:
        'Ningún miembro del personal tiene asignación en las escuelas de los calendarios seleccionados.',
    },
    people: {
      students: 'Ninguno de los alumnos seleccionados está en los datos.',
      staff: 'Ninguno de los miembros del personal seleccionados está en los datos.',
    },
  },
  nobodyRemedy: 'Elija otros, o compruebe que sus exportaciones los contienen.',
  nothingChanged: 'Esto es una vista previa. No ha cambiado nada.',
  severalRows: (rows, changed) =>
    `${s(rows, 'cambio', 'cambios')} para ${s(changed, 'persona', 'personas')}: una persona puede tener varias cuentas o grupos.`,

  reasonsHeading: 'Sin cambios, por motivo',
  warningsHeading: 'Con cambios, pero mire estos casos',
  problemsHeading: 'Problemas en los datos',
  problems: (errors, warnings) => {
    const parts = [
      ...(errors > 0 ? [`${s(errors, 'error', 'errores')}: estas filas se omitieron`] : []),
      ...(warnings > 0
        ? [`${s(warnings, 'advertencia', 'advertencias')}: estas filas se usaron`]
        : []),
    ];
    return parts.map((part) => `${part}.`).join(' ');
  },
  show: 'Mostrar',
  hide: 'Ocultar',
  rowsOf: (what) => `Personas ${what}`,

  unusualHeading: 'Conviene saber de este lote',
  thresholdNobody: (count, enabled, type) =>
    `Al guardar se le pedirá una confirmación más, porque este lote deshabilitaría ${n(count)} de ${s(enabled, 'cuenta habilitada', 'cuentas habilitadas')} ${accountsOf[type]} y no quedaría ninguna habilitada.`,
  thresholdMany: (count, enabled, type, most, percent) =>
    `Al guardar se le pedirá una confirmación más, porque este lote deshabilitaría ${n(count)} de ${s(enabled, 'cuenta habilitada', 'cuentas habilitadas')} ${accountsOf[type]} (${share(count, enabled)}): más de ${s(most, 'cuenta', 'cuentas')} y más del ${n(percent)} %.`,
  thresholdMeans:
    'Un lote tan grande se debe a menudo a un calendario equivocado o a una exportación antigua. Mire a las personas de la vista previa antes de guardar.',
  disables: (count, enabled, type) =>
    `Se ${count === 1 ? 'deshabilitaría' : 'deshabilitarían'} ${n(count)} de ${s(enabled, 'cuenta habilitada', 'cuentas habilitadas')} ${accountsOf[type]} (${share(count, enabled)}).`,
  half: (count, all, type) =>
    `Cambiaría más de la mitad de todas las cuentas ${accountsOf[type]}: ${n(count)} de ${n(all)}.`,
  oneReason: (count, reason) =>
    `Quedan sin cambios ${n(count)}, todos por un mismo motivo: ${reason}.`,
  counters: (count, all) =>
    `${n(count)} de ${s(all, 'nombre de usuario nuevo', 'nombres de usuario nuevos')} ${count === 1 ? 'recibe' : 'reciben'} un número adicional porque el nombre está ocupado (${share(count, all)}). Un patrón que incluya el número de alumno o de personal no necesita números adicionales.`,
  asOf: (asOf, today) =>
    `Calculado con fecha del ${day(asOf)}, no con la de hoy (${day(today)}). La fecha se cambia en el paso “Quiénes”.`,
  changedBy: (change, when) =>
    `Las cuentas de usuario están como las dejó aquí su lote “${change}” (${when}). Si desde entonces han cambiado en su sistema de información escolar, cargue primero una exportación nueva.`,
  changedByUndo: (change, when) =>
    `Las cuentas de usuario están como quedaron aquí al deshacer su lote “${change}” (${when}). Si desde entonces han cambiado en su sistema de información escolar, cargue primero una exportación nueva.`,

  changesHeading: 'Los cambios, fila por fila',
  changesLabel: 'Cuentas que cambian',
  find: 'Buscar a una persona',
  findHint: 'El comienzo de un nombre, un ID, un número o un nombre de usuario',
  found: (found, all) =>
    `${found === 1 ? 'Coincide' : 'Coinciden'} ${n(found)} de ${s(all, 'fila', 'filas')}.`,
  foundNotChanged: (count) => `Sin cambios: ${s(count, 'persona', 'personas')}`,
  foundNobody:
    'Ninguna de las personas de las que trata este lote tiene un nombre, ID, número o nombre de usuario que empiece así. Compruebe en el paso “Quiénes” de quiénes trata.',
  underReasons: 'Quienes no cambian están más arriba, bajo su motivo.',
  forAll: 'Igual para todas las cuentas nuevas',
  whyHint:
    'Elija un nombre de usuario para ver por qué es ese. Con el teclado: flechas y después Enter.',
  whyLabel: (username) => `${username}: por qué este nombre de usuario`,
  whyTitle: 'Por qué este nombre de usuario',
  whyFrom: {
    email: (base) => `Viene del correo electrónico: ${base}.`,
    pattern: (base) => `El patrón da ${base}.`,
  },
  whyFree: (username) => `${username} estaba libre, así que no hace falta un número adicional.`,
  whyTries: (tries) =>
    tries === 1
      ? 'Antes se probó 1 nombre de usuario, que está ocupado:'
      : `Antes se probaron ${n(tries)} nombres de usuario, que están ocupados:`,
  whyFirst: (shown, tries) => `Se muestran los primeros ${n(shown)} de ${n(tries)}.`,
  whyTaken: 'ocupado por',
  whySo: (username) => `Por eso es ${username}, el primero que está libre.`,
  looking: 'Buscando…',

  showAll: (count) => `Mostrar ${count === 1 ? 'la fila' : `las ${n(count)} filas`} en la pestaña`,
  filesHeading: 'Descargar los informes',
  recipeHeading: 'Conservar este lote como plantilla',
  recipeHint:
    'Una plantilla de lote conserva todo lo que usted eligió, para usarlo de nuevo en el paso “Qué hacer”. No contiene personas, salvo las que usted seleccionó una por una.',
  recipeName: 'Nombre de la plantilla',
  recipeSave: 'Guardar plantilla',
  recipeSaved: (name) => `La plantilla “${name}” está guardada.`,
  recipeReplaces: (name) => `Ya hay una plantilla “${name}”: al guardar se reemplaza.`,
  recipeNoName: 'Escriba un nombre para la plantilla.',
};
