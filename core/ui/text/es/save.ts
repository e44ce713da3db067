import type { Text } from '../index.ts';
import { n, s } from './words.ts';

const accounts = (count: number) => s(count, 'cuenta', 'cuentas');
const memberships = (count: number) => s(count, 'pertenencia a un grupo', 'pertenencias a grupos');
const staff = (count: number) => s(count, 'miembro del personal', 'miembros del personal');

/** The Save Changes step and what comes after it, in Spanish. */
export const save: Text['save'] = {
  saving: 'Guardando',
  taking: 'Preparando los archivos',
  lookFirst: 'Primero mire la vista previa: lo que ve allí es lo que se guarda.',
  toPreview: 'Ir a la vista previa',

  whatHeading: 'Antes de guardar',
  what: {
    createAccount: (rows) =>
      rows === 1
        ? 'Se creará 1 cuenta y se agregará a las cuentas de usuario.'
        : `Se crearán ${accounts(rows)} y se agregarán a las cuentas de usuario.`,
    enableAccount: (rows) =>
      rows === 1
        ? 'Se habilitará 1 cuenta: esta persona podrá iniciar sesión de nuevo.'
        : `Se habilitarán ${accounts(rows)}: estas personas podrán iniciar sesión de nuevo.`,
    disableAccount: (rows) =>
      rows === 1
        ? 'Se deshabilitará 1 cuenta: esta persona ya no podrá iniciar sesión.'
        : `Se deshabilitarán ${accounts(rows)}: estas personas ya no podrán iniciar sesión.`,
    forcePasswordChange: (rows) =>
      `${accounts(rows)} ${rows === 1 ? 'pedirá' : 'pedirán'} una contraseña nueva en el próximo inicio de sesión.`,
    addUserGroups: (rows, people) =>
      `Se ${rows === 1 ? 'agregará' : 'agregarán'} ${memberships(rows)}, para ${staff(people)}.`,
    removeUserGroups: (rows, people) =>
      `Se ${rows === 1 ? 'quitará' : 'quitarán'} ${memberships(rows)}, a ${staff(people)}.`,
  },
  notInSis:
    'En su sistema de información escolar no cambia nada hasta que usted importe allí accounts.csv.',
  canUndo: 'Después puede deshacer este lote.',

  noDelete:
    'No se elimina ninguna cuenta: es demasiado peligroso hacerlo por lotes. Una cuenta deshabilitada conserva todo lo que tiene y se puede habilitar de nuevo.',
  mustChange:
    'Todas las cuentas creadas exigen cambiar la contraseña en el primer inicio de sesión.',
  managed:
    'Su proveedor de identidad controla y administra las contraseñas; aquí no se crea ninguna.',
  random: {
    title: 'Nadie conoce todavía estas contraseñas',
    text: 'Con contraseñas aleatorias es indispensable que usted informe a estas personas. Su enlace de activación, enviado por correo electrónico o por carta, es la única manera de que inicien sesión y definan su propia contraseña.',
  },
  pattern: {
    title: 'Las contraseñas hechas con datos personales son bajo su responsabilidad',
    text: 'Los datos comunes de una persona, como nombres y números, son públicos y fáciles de averiguar. Tenga el mayor cuidado al entregar cada contraseña al alumno a quien pertenece.',
  },
  activation:
    'Los miembros del personal definen su contraseña al activar su cuenta. Envíeles su enlace de activación.',
  notNotified: {
    title: 'El personal no recibe ningún aviso cuando se le agrega',
    withPassword:
      'Avíseles usted: comunique a cada miembro su nombre de usuario, que es su correo electrónico, y la contraseña inicial.',
    without:
      'Avíseles usted: con “Forgot your password?” (¿Olvidó su contraseña?) en la página de inicio de sesión y su correo electrónico de trabajo, cada miembro define su propia contraseña.',
  },
  roles: (count) =>
    count === 1
      ? '1 cuenta que se deshabilitaría tiene un Product Security Role. Asegúrese de que alguien pueda seguir administrando su sistema de información escolar.'
      : `${accounts(count)} que se deshabilitarían tienen un Product Security Role. Asegúrese de que alguien pueda seguir administrando su sistema de información escolar.`,
  elsewhere: (count) =>
    count === 1
      ? '1 de estas personas tiene matrícula o asignación vigente en otro lugar del distrito y también allí perdería su cuenta.'
      : `${n(count)} de estas personas tienen matrícula o asignación vigente en otro lugar del distrito y también allí perderían su cuenta.`,

  confirmHeading: 'Confirmar',
  role: 'Tengo autorización: tengo el Product Security Role “Student Information System”, o me lo pidió quien lo tiene.',
  roleMissing: 'Marque esta casilla para guardar: solo debe hacerlo quien tenga autorización.',
  typeNumber: (count) => `Escriba el número de cuentas que se deshabilitarán: ${n(count)}`,
  numberMissing: (count) => `Escriba aquí ${n(count)}, en cifras, para guardar.`,
  credentials: 'Crear también credentials.csv',
  credentialsHint: {
    random:
      'Contiene cada nombre de usuario nuevo con su contraseña. Las contraseñas aleatorias no están en ningún otro lugar: el archivo se descarga justo después de guardar, y nunca se conserva.',
    pattern:
      'Contiene cada nombre de usuario nuevo con su contraseña. El archivo se descarga justo después de guardar, y nunca se conserva.',
    initial:
      'Contiene cada nombre de usuario nuevo con la contraseña inicial. El archivo se descarga justo después de guardar, y nunca se conserva.',
  },
  needPasswords: (systems) =>
    `${systems}: las cuentas nuevas solo se admiten con su contraseña. Sin esta casilla no hay archivo.`,
  samePasswords:
    'Las mismas contraseñas están en los archivos de importación de los sistemas que las admiten.',
  importFile: 'para importarlo en otro sistema',

  refusedTitle: 'No se guardó nada',
  toNewPreview: 'Mirar la nueva vista previa',

  done: {
    createAccount: (rows) => `Se ${rows === 1 ? 'creó' : 'crearon'} ${accounts(rows)}.`,
    enableAccount: (rows) => `Se ${rows === 1 ? 'habilitó' : 'habilitaron'} ${accounts(rows)}.`,
    disableAccount: (rows) =>
      `Se ${rows === 1 ? 'deshabilitó' : 'deshabilitaron'} ${accounts(rows)}.`,
    forcePasswordChange: (rows) =>
      `${accounts(rows)} ${rows === 1 ? 'deberá' : 'deberán'} cambiar la contraseña en el próximo inicio de sesión.`,
    addUserGroups: (rows, people) =>
      `Se ${rows === 1 ? 'agregó' : 'agregaron'} ${memberships(rows)}, para ${staff(people)}.`,
    removeUserGroups: (rows, people) =>
      `Se ${rows === 1 ? 'quitó' : 'quitaron'} ${memberships(rows)}, a ${staff(people)}.`,
  },
  savedAt: (when) => `Guardado: ${when.replace(/\.$/, '')}.`,
  notMade: (count) =>
    count === 1
      ? '1 cambio no se hizo: la cuenta se cambió entretanto'
      : `${n(count)} cambios no se hicieron: las cuentas se cambiaron entretanto`,
  savedBefore: (when) =>
    `Este lote ya está guardado (${when}). Abajo está lo que hizo al guardarse; la nueva vista previa no encontró a nadie por cambiar.`,
  savedShort: 'Guardado',
  nextHeading: 'Qué hacer ahora',
  next: {
    credentials:
      'Se descargó credentials.csv: compruebe que lo tiene. Las contraseñas no se conservan: al cerrar esta página se pierden.',
    secrets:
      'credentials.csv y los archivos de importación con contraseñas se descargaron en un zip: compruebe que lo tiene. Las contraseñas no se conservan: al cerrar esta página se pierden.',
    secretsAgain: 'Descargarlos otra vez',
    importFiles: 'Importe en los otros sistemas los archivos de abajo.',
    take: 'Descargue las cuentas de usuario como están ahora e impórtelas en su sistema de información escolar. Hasta entonces, allí no cambia nada.',
    fresh: 'Antes del próximo lote, cargue exportaciones nuevas.',
    inform: {
      random:
        'Informe a estas personas: envíe a cada una, desde su sistema de información escolar, el enlace de activación por correo electrónico o por carta. En Infinite Campus sirven para ello User Account Messenger y User Account Letter Builder.',
      pattern:
        'Informe a estas personas: comunique a cada alumno, en privado, el nombre de usuario y la contraseña. En el primer inicio de sesión elegirá una contraseña nueva.',
      activation:
        'Informe a estas personas: envíe a cada una, desde su sistema de información escolar, el enlace de activación por correo electrónico o por carta. En Infinite Campus sirven para ello User Account Messenger y User Account Letter Builder, con un filtro para Staff Accounts.',
      initial:
        'Informe a estas personas: nadie les ha avisado. Comunique a cada una la contraseña inicial.',
      none: 'Informe a estas personas: nadie les ha avisado. Deben usar “Forgot your password?” (¿Olvidó su contraseña?) en la página de inicio de sesión, con su correo electrónico de trabajo.',
      managed:
        'Informe a estas personas: comunique a cada una su nombre de usuario. La contraseña es la de su proveedor de identidad.',
    },
    informNow: 'Informar a estas personas',
    filter:
      'Para llegar exactamente a quienes todavía no han iniciado sesión, filtre por usage.totalLoginCount = 0 y usage.forceChangePassword = TRUE.',
  },
  filesHeading: (count) =>
    count === 1 ? 'El archivo de este lote' : `Los ${n(count)} archivos de este lote`,
  rowsHeading: 'Qué se hizo, fila por fila',
  savedLabel: 'Cuentas que cambiaron',
  newBatch: 'Nuevo lote',

  title: (file) => file,
  download: (file) => `Descargar ${file}`,
  downloadShort: () => 'Descargar',
  asZip: 'Todos en un archivo zip',
  rows: (count) => s(count, 'fila', 'filas'),
  files: {
    'preview.csv': 'quiénes cambiarán, fila por fila',
    'result.csv': 'quiénes cambiaron, fila por fila',
    'not-changed.csv': 'quiénes no cambian, y por qué',
    'problems.csv': 'lo que no se puede usar de los datos tal como está',
    'summary.json': 'los números, para otros programas',
    'request.json': 'lo que usted eligió, para usarlo de nuevo',
    'accounts.csv': 'las cuentas de usuario, para importarlas en su sistema de información escolar',
    'journal.json': 'lo que hace falta para deshacer; consérvelo',
    'undo-report.csv': 'lo que se deshizo, cuenta por cuenta',
    'export-notes.csv': 'quiénes no están en los archivos de importación, y por qué',
    'credentials.csv': 'nombres de usuario y contraseñas; no se conserva',
  },
};
