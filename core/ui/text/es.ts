import { changeTypes } from './es/change-types.ts';
import { data } from './es/data.ts';
import { elements } from './es/elements.ts';
import { history } from './es/history.ts';
import { options } from './es/options.ts';
import { preview } from './es/preview.ts';
import { problems } from './es/problems.ts';
import { said } from './es/said/index.ts';
import { save } from './es/save.ts';
import { scope } from './es/scope.ts';
import { settings } from './es/settings.ts';
import { reasons, warnings } from './es/short-labels.ts';
import { who } from './es/who.ts';
import { n, s } from './es/words.ts';
import type { Text } from './index.ts';

/*
 * One word for each idea; people are spoken to as "usted", in the words of the Americas.
 *
 *   account type    tipo de cuenta            journal        el archivo journal.json
 *   batch           lote                      pattern        patrón; its pieces: partes
 *   census email    correo electrónico        preview        vista previa
 *                   registrado                reason         motivo
 *   change type     tipo de cambio            recipe         plantilla (de lote)
 *   counter         número adicional          settings       configuración
 *   enable, disable habilitar, deshabilitar   SIS            sistema de información escolar
 *                   (activar is what people   sign in        iniciar sesión
 *                   do with their link)       staff          personal, miembro del personal
 *   enrollment      matrícula                 student        alumno
 *   assignment      asignación                user account   cuenta de usuario
 *   grade           grado                     user group     grupo de usuarios
 *   homepage        página de inicio          username       nombre de usuario
 *   identity        proveedor de              warning        advertencia
 *   provider        identidad                 undo           deshacer
 *
 * Names of files, columns and stored values, and names that Infinite Campus and Schoolrunner show,
 * stay in English: people must recognise them there. A label that is both has the English in
 * brackets.
 */

/** Every sentence of the wizard in Spanish. */
export const es: Text = {
  number: n,

  frame: {
    name: 'Asistente de cuentas por lotes',
    steps: {
      data: 'Datos',
      what: 'Qué hacer',
      options: 'Opciones',
      who: 'Quiénes',
      preview: 'Vista previa',
      save: 'Guardar cambios',
    },
    stepOf: (step, all) => `Paso ${step} de ${all}`,
    stepsLabel: 'Pasos',
    done: 'hecho',
    back: 'Atrás',
    next: 'Siguiente',
    previewChanges: 'Ver la vista previa',
    previewAgain: 'Ver la vista previa de nuevo',
    saveChanges: 'Guardar cambios',
    settings: 'Configuración',
    settingsClose: 'Cerrar la configuración',
    history: 'Historial',
    inform: 'Informar a las personas',
    startOver: 'Nuevo lote',
    stop: 'Detener',
    stopped: 'Detenido. No se cambió nada.',
    busy: 'Trabajando',
    loading: 'Abriendo…',
    close: 'Cerrar',
    cancel: 'Cancelar',
    dismiss: 'Descartar',
    tryAgain: 'Intentar de nuevo',
    filesElsewhere: (label) => `${label} (en una pestaña)`,
    failed: 'Esto no funcionó',
    timeLeft: (seconds) =>
      seconds < 60 ? `faltan unos ${seconds} s` : `faltan unos ${Math.round(seconds / 60)} min`,
    rowsDone: (done, all) => `${n(done)} de ${s(all, 'fila', 'filas')}`,
    stages: {
      reading: (what) => (what === '' ? 'leyendo' : `leyendo ${what}`),
      checking: () => 'revisando los datos',
      planning: (what) =>
        what === ''
          ? 'calculando quiénes cambian y por qué'
          : `calculando los archivos para ${what}`,
      writing: (what) => (what === '' ? 'escribiendo' : `escribiendo ${what}`),
      storing: (what) => (what === '' ? 'almacenando' : `almacenando ${what}`),
    },
    missing: {
      accountType: 'Elija un tipo de cuenta.',
      changeType: 'Elija un tipo de cambio.',
      groups: 'Elija al menos un grupo de usuarios.',
      places: 'Elija al menos uno.',
      people: 'Seleccione al menos a una persona.',
      school: 'Indique en qué escuela inició sesión.',
      oneSchool: 'Elija exactamente una escuela: aquella en la que inició sesión.',
      password: 'Escriba la contraseña inicial o elija no dar ninguna.',
      usernamePattern: 'Corrija el patrón del nombre de usuario.',
      passwordPattern: 'Corrija el patrón de la contraseña.',
      length: 'Escriba un número de caracteres de 1 o más, o déjelo vacío.',
    },
    noData: 'Primero cargue sus datos.',
    noTableKnown: 'Indique en “Lo que se encontró” qué es cada tabla.',
    faultsFirst: 'Primero corrija lo marcado en rojo.',
  },

  accountTypes: { students: 'Alumnos', staff: 'Personal' },
  changeTypes,
  changeTypeHints: {
    createAccount: 'Para personas que todavía no tienen cuenta.',
    enableAccount: 'Permite iniciar sesión de nuevo a quienes tienen la cuenta deshabilitada.',
    disableAccount: 'Impide iniciar sesión. No se elimina nada.',
    forcePasswordChange:
      'Las personas eligen una contraseña nueva la próxima vez que inician sesión.',
    addUserGroups: 'Da permisos de herramientas y calendarios a cuentas del personal.',
    removeUserGroups: 'Quita permisos de herramientas y calendarios a cuentas del personal.',
  },
  tables: {
    schools: 'Escuelas (Schools)',
    calendars: 'Calendarios (Calendars)',
    groups: 'Grupos de usuarios (User Groups)',
    students: 'Alumnos (Students)',
    staff: 'Personal (Staff)',
    enrollments: 'Matrículas (Enrollments)',
    assignments: 'Asignaciones (District Assignments)',
    accounts: 'Cuentas de usuario (User Accounts)',
  },
  reasons,
  warnings,
  problems,
  said,
  elements,

  data,

  what: {
    recipes: 'Plantillas guardadas',
    recipesCount: (count) => s(count, 'plantilla guardada', 'plantillas guardadas'),
    deleteRecipe: (name) => `Eliminar la plantilla ${name}`,
    deleteQuestion: (name) => `¿Eliminar ${name}?`,
    deleteIt: 'Eliminar',
    importRecipe: 'Abrir un request.json',
    recipeLoaded: (name) => `Se cargó ${name}: todas las opciones están como se guardaron.`,
    accountType: 'Tipo de cuenta',
    changeType: 'Tipo de cambio',
    chooseAccountTypeFirst: 'Los grupos de usuarios son solo para el personal.',
    noDelete:
      'Aquí nada elimina cuentas: es demasiado peligroso hacerlo por lotes. En su lugar, deshabilite las cuentas.',
    recovery:
      '¿Alguien olvidó su nombre de usuario o su contraseña? “Forgot Your Username?” (¿Olvidó su nombre de usuario?) y “Forgot Your Password?” (¿Olvidó su contraseña?), en la página de inicio de sesión, lo resuelven al momento; no hace falta ningún lote.',
    notARequest: (name) => `${name} no es un request.json: no contiene ningún objeto JSON.`,
  },

  scope,
  options,
  who,
  preview,
  save,
  history,

  settings,

  lists: {
    narrow: 'Acortar la lista',
    chosen: (chosen, all) => `Selección: ${n(chosen)} de ${n(all)}`,
    all: 'Seleccionar todo',
    none: 'No seleccionar nada',
    noneMatch: 'No hay coincidencias.',
  },

  table: {
    label: (what) => `${what}: tabla`,
    rowsShown: (from, to, all) => `Filas ${n(from)} a ${n(to)} de ${n(all)}`,
    none: 'No hay filas.',
    goTo: 'Ir a la fila',
    go: 'Ir',
    find: 'Buscar a una persona',
    findHint: 'El comienzo de un nombre, un ID o un nombre de usuario',
    loading: 'Cargando filas…',
    rowHint: 'Elija una fila para leerla completa. Con el teclado: flechas y después Enter.',
    rowHintBesideLink:
      'Elija cualquier otra parte de la fila para leerla completa. Con el teclado: la barra espaciadora.',
    rowTitle: (at, all) => `Fila ${n(at)} de ${n(all)}`,
    emptyCell: 'vacío',
    cellCut: (shown, all) => `Caracteres que se muestran: ${n(shown)} de ${n(all)}.`,
    all: 'Todo',
  },
};
