import type { AccountType } from '../../../engine/index.ts';
import type { Text } from '../index.ts';
import { roundly } from './round-number.ts';
import { n, s } from './words.ts';

const people = (count: number, type: AccountType): string =>
  type === 'students'
    ? s(count, 'alumno', 'alumnos')
    : s(count, 'miembro del personal', 'miembros del personal');
const ofAPerson = { students: 'un alumno', staff: 'un miembro del personal' } satisfies Record<
  AccountType,
  string
>;
const guesses = (count: number): string => roundly(count, 'intento', 'intentos');
const combinations = (bits: number): string =>
  `${roundly(2 ** bits, 'combinación', 'combinaciones')} (${s(Math.floor(bits), 'bit', 'bits')})`;

/** The sentences of the Options step, in Spanish. */
export const options: Text['options'] = {
  nothing: 'Para este cambio no hay nada que elegir. Pulse Enter o “Siguiente” para continuar.',
  reading: 'Leyendo lo que hay para elegir…',
  notRead: 'No se pudo leer lo que hay para elegir',
  chosen: {
    email: 'correo electrónico registrado',
    emailShort: 'correo electrónico registrado, sin dominio',
    schoolrunner: 'Bulk Create Users',
    groups: (count) => s(count, 'grupo de usuarios', 'grupos de usuarios'),
  },

  how: {
    legend: 'Cómo',
    usual: 'Crear cuentas y elegir cómo será el nombre de usuario',
    usualHint: 'Nombre de usuario, contraseña y página de inicio según elija abajo.',
    schoolrunner: 'Bulk Create Users',
    schoolrunnerHint:
      'Como lo hace Schoolrunner: el nombre de usuario es el correo electrónico del registro de personal, y los usuarios nuevos tienen acceso a la escuela en la que usted inició sesión.',
    shows:
      'Solo se pueden crear cuentas para registros de personal activos, sin cuenta de usuario y con un correo electrónico que no tenga ningún otro usuario.',
    notNotified:
      'Los miembros del personal no reciben ningún aviso cuando se les agrega. Avíseles usted para que sepan que tienen una cuenta.',
    notNotifiedTitle: 'Avíseles usted',
  },

  groups: {
    heading: 'Grupos de usuarios',
    optionalHeading: (count: number): string =>
      count === 0 ? 'opcional, ninguno por ahora' : s(count, 'grupo', 'grupos'),
    optional:
      'Cada cuenta nueva recibe los grupos de la lista, para no tener que dar los permisos persona por persona.',
    add: 'Elija los grupos que recibirán las personas.',
    remove: 'Elija los grupos que perderán las personas.',
    none: 'No hay grupos de usuarios en los datos. Cargue una tabla con las columnas Group Name, Tool Rights y Calendar Rights, o vuelva atrás y elija otro cambio.',
    noneOptional: 'No hay grupos de usuarios en los datos, así que las cuentas no reciben ninguno.',
    type: 'Tipo de grupo',
    anyType: 'Cualquier tipo',
    types: {
      'Tool Rights Group': 'Grupo de herramientas (Tool Rights Group)',
      'Calendar Group': 'Grupo de calendarios (Calendar Group)',
      'Mixed or Empty Group': 'Grupo mixto o vacío (Mixed or Empty Group)',
    },
    meanings: {
      'Tool Rights Group': 'Solo permisos de herramientas, sin permisos de calendarios.',
      'Calendar Group': 'Solo permisos de calendarios, sin permisos de herramientas.',
      'Mixed or Empty Group':
        'Permisos de herramientas y de calendarios juntos, o ninguno por ahora.',
    },
    name: 'Nombre del grupo',
    nameHint: 'Cualquier parte del nombre',
    search: 'Buscar',
    addList: 'Haga clic en un grupo para agregarlo a la lista',
    removeList: 'Haga clic en un grupo para quitarlo de la lista',
    listEmpty: 'No hay ningún grupo en la lista.',
    noMatch: 'No coincide ningún grupo. Escriba menos del nombre o elija cualquier tipo.',
    found: (count) => (count === 1 ? 'Se encontró 1 grupo' : `Se encontraron ${n(count)} grupos`),
    onList: (count) => `${s(count, 'grupo', 'grupos')} en la lista`,
    notInData: 'no está en los datos: quítelo',
    holdsEverything:
      'Tiene todas las escuelas y todos los calendarios: el asistente no puede agregarlo. Agréguelo cuenta por cuenta en su sistema de información escolar.',
    losesEverything: 'Tiene todas las escuelas y todos los calendarios.',
    warnRemove: (count) =>
      count === 1
        ? '1 grupo de la lista tiene todas las escuelas y todos los calendarios. Quien lo pierda puede quedarse sin ningún calendario: asegúrese de que cada una de esas personas tenga otro grupo.'
        : `${n(count)} grupos de la lista tienen todas las escuelas y todos los calendarios. Quien los pierda puede quedarse sin ningún calendario: asegúrese de que cada una de esas personas tenga otro grupo.`,
  },

  pick: {
    more: (count) => `${n(count)} más: precise la búsqueda.`,
    keys: 'Use las flechas para recorrer la lista y Enter para elegir.',
    added: (what, count) => `Se agregó ${what}. ${count}.`,
    removed: (what, count) => `Se quitó ${what}. ${count}.`,
  },

  username: {
    legend: 'Nombre de usuario',
    email: 'Usar el correo electrónico registrado (census email) como nombre de usuario',
    emailHint: 'El valor de Email en la fila de la persona, en sus datos.',
    excludeDomain: 'Quitar el dominio del correo electrónico del nombre de usuario',
    excludeDomainHint: 'joetester@email.com pasa a ser joetester.',
    signInWhole:
      'Al iniciar sesión, las personas escriben su correo electrónico completo: joetester@email.com.',
    signInShort:
      'Al iniciar sesión, las personas escriben lo que va antes de la @: joetester. El correo completo no sirve.',
    noCollisions: (type) =>
      `Los nombres de usuario tomados de un correo electrónico no reciben números adicionales: si el correo de ${ofAPerson[type]} falta, no es válido o está ocupado, no se crea su cuenta.`,
    pattern: 'Usar un patrón para generar el nombre de usuario de cada cuenta creada',
    patternHint:
      'Se compone de nombres y números. Un nombre de usuario ocupado recibe un número adicional.',
    letterCase: 'Mayúsculas y minúsculas',
    letterCases: {
      keep: 'Como en el nombre (Doe.John)',
      lower: 'En minúsculas (doe.john)',
      upper: 'En mayúsculas (DOE.JOHN)',
    },
    maxLength: 'Longitud máxima',
    maxLengthHint:
      'Vacío: sin límite. Los más largos se acortan y dejan lugar para un número adicional.',
    badMaxLength: 'Escriba un número entero de 1 o más, o déjelo vacío.',
    byEmail: 'Nombre de usuario: el correo electrónico del registro de personal.',
  },

  pattern: {
    pieces: 'Partes del patrón, en orden',
    noPieces: 'Todavía no hay partes: agregue una.',
    add: 'Agregar',
    addPiece: (piece) => `Agregar ${piece}`,
    tooMany: (most) => `Un patrón tiene como máximo ${s(most, 'elemento', 'elementos')}.`,
    text: 'Texto',
    textHint: 'Letras, cifras y . _ -',
    place: (at, of) => `, parte ${n(at)} de ${n(of)}`,
    first: (count) => (count === 1 ? 'el primero' : `los ${n(count)} primeros`),
    last: (count) => (count === 1 ? 'el último' : `los ${n(count)} últimos`),
    howManyFirst: 'Primeros caracteres',
    howManyLast: 'Últimos caracteres',
    whole: 'todos',
    left: 'Mover a la izquierda',
    right: 'Mover a la derecha',
    remove: 'Quitar',
    closePiece: 'Listo',
    moved: (piece, at, of) => `${piece} es ahora la parte ${n(at)} de ${n(of)}.`,
    removed: (piece) => `Se quitó ${piece}.`,
    addedPiece: (piece, of) => `Se agregó ${piece}, parte ${n(of)}.`,
    between: 'Entre las partes',
    separators: {
      '.': 'punto .',
      _: 'guion bajo _',
      '-': 'guion -',
      '': 'nada',
      mixed: 'varios',
    },
    asText: 'El patrón como texto',
    asTextHint: 'Para quien lo conoce: {lastName:3} toma los 3 primeros caracteres.',
    fault: (fault) => `El patrón no se puede usar: ${fault}.`,
    mendFirst: 'Corrija el texto; después se podrán cambiar de nuevo las partes.',
    example: (who) => `Ejemplo: ${who}`,
    examplePeople: {
      students: 'John Lee Doe, número de alumno 123456789',
      staff: 'John Lee Doe, número de personal 123456789',
    },
    examplePassword: 'Nate Student, número de alumno 555001',
  },

  tryOn: {
    heading: 'Prueba con sus datos',
    working: 'Probando…',
    noData:
      'Cargue todas las tablas necesarias para ver qué nombres de usuario resultan. El paso “Vista previa” nombra las que faltan.',
    mendFirst: 'Corrija lo marcado en rojo para ver qué nombres de usuario resultan.',
    failed: 'No se pudieron probar las opciones con sus datos',
    tried: (created, tried, type) =>
      `${created === 1 ? 'Recibiría' : 'Recibirían'} nombre de usuario ${n(created)} de ${people(tried, type)} sin cuenta, en cualquier escuela.`,
    nobody: {
      students:
        'No hay con quién probar las opciones: ningún alumno con matrícula actual o futura está sin cuenta.',
      staff:
        'No hay con quién probar las opciones: ningún miembro del personal con asignación actual está sin cuenta.',
    },
    collisions: (count) => {
      if (count === 0) return 'No se repite ningún nombre de usuario.';
      return count === 1
        ? '1 nombre de usuario recibiría un número adicional, porque alguien ya lo tiene.'
        : `${n(count)} nombres de usuario recibirían un número adicional, porque alguien ya los tiene.`;
    },
    reasons: (count, reason) => `${n(count)} ${reason}`,
    examples: 'Primero, los nombres más difíciles',
    person: 'Persona',
    username: 'Nombre de usuario',
    password: 'contraseña:',
    usernameAndPassword: 'Nombre de usuario y contraseña',
    noUsername: 'sin cuenta',
  },

  authentication: {
    legend: 'Tipo de autenticación',
    local: 'Solo autenticación local de Campus (Local Campus Authentication Only)',
    localHint: 'Las personas inician sesión con su nombre de usuario y contraseña de Campus.',
    ldap: 'Autenticación LDAP (LDAP Authentication)',
    ldapHint:
      'Las personas inician sesión con su nombre de usuario y contraseña de LDAP, que administra su proveedor de identidad.',
    saml: 'Autenticación SAML (SAML Authentication)',
    samlHint:
      'Las personas inician sesión con su nombre de usuario y contraseña de SAML, que administra su proveedor de identidad.',
  },

  password: {
    heading: 'Contraseña',
    legend: 'Contraseña',
    managed: (system) =>
      `No hay nada que elegir: con ${system}, su proveedor de identidad controla y administra las contraseñas. Aquí no se crea ninguna, y no hay que cambiar ninguna en el primer inicio de sesión.`,
    random: 'Generar al azar la contraseña de cada cuenta creada',
    randomHint: 'Una distinta para cada cuenta, que no se muestra a nadie.',
    style: 'Compuesta de',
    styles: { characters: 'Letras y cifras', words: 'Palabras' },
    styleHints: {
      characters: (bits) => `Como Xk7wRt3pMf9b. Hay ${combinations(bits)}.`,
      words: (bits) =>
        `Como river-maple-otter-coin-47. Hay ${combinations(bits)}, y son más fáciles de escribir.`,
    },
    critical: 'Informe a estas personas',
    criticalText:
      'Con contraseñas aleatorias es indispensable que todas las personas reciban un mensaje con un enlace de activación (en su sistema de información escolar: Notifying Users via Email, o via Letters). Es la única manera de que inicien sesión y definan su propia contraseña.',
    pattern: 'Usar un patrón para generar la contraseña de cada cuenta creada',
    patternHint:
      'Se compone de datos conocidos de cada alumno: fácil de comunicar y fácil de adivinar.',
    minLength: 'Al menos estos caracteres',
    minLengthHint:
      'Las más cortas se completan con cifras del número de alumno, desde la izquierda. Quien aun así tenga muy pocos caracteres no recibe cuenta. No se recorta nada.',
    badMinLength: 'Escriba un número entero de 1 o más, o déjelo vacío.',
    risk: 'Bajo su propia responsabilidad',
    riskText: [
      'Si crea contraseñas de alumnos que contienen partes o una combinación de la información de identificación personal (PII) de un alumno, lo hace bajo su propia responsabilidad.',
      'A menudo, muchos de esos datos de un alumno son públicos y se averiguan con facilidad.',
      'Tenga el máximo cuidado al comunicar una contraseña así a los alumnos a quienes corresponde.',
    ],
    guesses: 'Qué tan fácil es adivinarla',
    guessesKnown: (facts) =>
      `Quien conoce estos datos de un alumno necesita 1 intento: ${new Intl.ListFormat('es-US').format(facts.map((fact) => fact.toLocaleLowerCase('es-US')))}.`,
    guessesNameOnly: (most) =>
      most === 1
        ? 'Basta con el nombre, y toda la clase lo conoce.'
        : `Quien solo conoce el nombre necesita como máximo ${guesses(most)}.`,
    guessesRandom: (count) => `Una contraseña aleatoria exigiría hasta ${guesses(count)}.`,
    activation:
      'No hay nada que elegir: cada miembro del personal pasa por la activación de la cuenta, en la que define su contraseña.',
    activationMore:
      'Hasta entonces, la cuenta tiene una contraseña aleatoria que no se muestra a nadie. Envíe a cada miembro su enlace de activación.',
    initial: 'Contraseña inicial',
    initialNone: 'No dar contraseña inicial',
    initialNoneHint:
      'Los miembros del personal usan “Forgot your password?” (¿Olvidó su contraseña?) en la página de inicio de sesión para definir la suya, con el correo electrónico de su registro de personal.',
    initialGive: 'Dar a todos la misma contraseña inicial',
    initialGiveHint:
      'Facilita el primer inicio de sesión. Cada persona debe cambiarla en ese momento.',
    initialValue: 'Contraseña inicial',
    initialWarn:
      'Quien la conozca puede entrar en cualquier cuenta nueva hasta que su titular la haya cambiado. No se la comunique a nadie más.',
    mustChange:
      'Todas las cuentas creadas exigen cambiar la contraseña en el primer inicio de sesión.',
  },

  homepage: {
    legend: 'Página de inicio',
    hints: {
      'Campus Student': 'Los alumnos ven Campus Student. Se guarda como Campus Student Portal.',
      'Campus Portal':
        'Los alumnos ven el portal de los padres. Se guarda como Campus Parent Portal.',
      'Campus Tools': 'El personal ve Campus Tools. Se guarda como Campus Application.',
      'Campus Instruction': 'El personal ve Campus Instruction. Se guarda con ese mismo nombre.',
    },
    portalTitle: 'Este es el portal para padres',
    portal:
      'Se espera que los alumnos tengan Campus Student como página de inicio. Con Campus Portal, cada cuenta nueva queda marcada con una advertencia en la vista previa.',
  },
};
