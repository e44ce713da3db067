import type { InformText } from '../en/inform.ts';
import { n, s } from './words.ts';

const people = (count: number) => s(count, 'persona', 'personas');

const notTold = {
  'no-address': 'sin correo electrónico',
  'invalid-address': 'con una dirección a la que no se puede enviar correo',
  'shared-address': 'con una dirección que también tiene otra persona',
  'no-activation-url': 'sin enlace de activación en sus datos',
  'already-told': 'ya informadas antes, de la misma cuenta',
  'account-disabled': 'con la cuenta deshabilitada',
};

/** The screens for telling people about their accounts, in Spanish. */
export const inform: InformText = {
  opening: 'Buscando lo guardado y los campos que hay',
  noData:
    'Primero cargue sus datos: a quién informar sale de las cuentas de usuario (User Accounts).',
  partsLabel: 'Partes de Informar a las personas',
  parts: { tell: 'Informar a las personas', told: 'Informados y dentro' },
  intro:
    'Llegue a quienes tienen una cuenta: a todos los que nunca han iniciado sesión, a las personas de un lote o a quienes usted quiera. No se hace nada antes de que lo confirme al final.',

  headings: {
    type: 'Tipo de filtro (Filter Type)',
    filter: 'Filtros guardados (Saved Filters)',
    medium: 'Mensaje o carta',
    date: 'Fecha de vencimiento del enlace de activación (Account Activation URL Expiration Date)',
    reach: 'A quiénes se informará',
    tell: { message: 'Hacer los mensajes', letter: 'Hacer las cartas' },
  },

  types: {
    students: 'Alumnos (Student)',
    'staff-accounts': 'Personal (Staff Accounts)',
    'portal-accounts': 'Personal (Portal Accounts)',
  },
  typeHints: {
    students: 'Cuentas de alumnos.',
    'staff-accounts': 'Personal cuya página de inicio es Campus Instruction o Campus Application.',
    'portal-accounts': 'Personal cuya página de inicio es Campus Portal.',
  },

  saved: {
    own: 'Propio, todavía sin guardar',
    shipped: 'viene con el asistente',
    forget: (name) => `Eliminar ${name}`,
    forgetQuestion: (name) => `¿Eliminar ${name}?`,
    forgetIt: 'Eliminar',
    name: 'Guardarlo con un nombre',
    nameHint: 'Para usarlo de nuevo; reemplaza al del mismo nombre.',
    replaces: (name) => `Reemplaza lo guardado antes como ${name}.`,
    taken: (name) => `${name} viene con el asistente: elija otro nombre.`,
    noName: 'Primero escriba un nombre.',
    keep: 'Guardar',
    kept: (name) => `Guardado como ${name}.`,
  },

  filter: {
    edit: 'Ver y cambiar las condiciones',
    batch: (when) => `Solo las personas del lote guardado el ${when}.`,
    batchGone: 'Solo las personas de un lote que ya no está en el historial.',
    noBatch: 'No solo este lote',
    noConditions: 'Sin condiciones: todas las personas de este tipo que tienen una cuenta.',
    group: 'Condiciones',
    groupWithin: (place) => `Grupo ${place}`,
    join: 'Cuántas deben cumplirse',
    joins: { AND: 'Se cumplen todas (AND)', OR: 'Se cumple al menos una (OR)' },
    addCondition: 'Agregar una condición',
    addGroup: 'Agregar un grupo',
    removeGroup: (place) => `Quitar el grupo ${place}`,
    removeCondition: (place) => `Quitar la condición ${place}`,
    remove: 'Quitar',
    condition: (place) => `Condición ${place}`,
    field: 'Campo',
    fieldHint: 'Escriba parte de un nombre, como login o grade.',
    operator: 'Operador',
    operators: {
      '=': '= es',
      '<>': '<> no es',
      '>': '> más, o después',
      '>=': '>= al menos, o desde',
      '<': '< menos, o antes',
      '<=': '<= como máximo, o hasta',
      IN: 'IN uno de',
      'NOT IN': 'NOT IN ninguno de',
      LIKE: 'LIKE, con % por cualquier cosa',
      'NOT LIKE': 'NOT LIKE, con % por cualquier cosa',
      BETWEEN: 'BETWEEN entre',
      'IS NULL': 'IS NULL: vacío',
      'IS NOT NULL': 'IS NOT NULL: no vacío',
      '=TRUE': '=TRUE: es sí',
      '=FALSE': '=FALSE: es no',
    },
    value: 'Valor',
    values: 'Valores, uno por línea',
    from: 'Desde',
    to: 'Hasta',
    when: 'Cuándo',
    whens: {
      day: 'Un día',
      today: 'Hoy',
      hours: 'Hace horas',
      days: 'Hace días',
    },
    day: 'Día',
    amount: 'Cuántos',
    trying: 'Contando…',
    matching: (matching, all) =>
      `El filtro encuentra a ${n(matching)} de ${people(all)} con cuenta.`,
    first: (shown) =>
      shown === 1 ? 'La primera persona' : `Las primeras ${n(shown)} personas, por Person ID`,
    faults: 'Este filtro todavía no se puede usar:',
  },

  medium: {
    legend: 'Cómo informarles',
    message: 'Por correo electrónico: un mensaje',
    letter: 'En papel: una carta',
    messages: 'Mensajes guardados (Saved messages)',
    letters: 'Cartas de activación guardadas (Saved Account Activation Letters)',
    edit: { message: 'Ver y cambiar el mensaje', letter: 'Ver y cambiar la carta' },
    noPassword:
      'No hay ningún campo para contraseñas: lo que se envía o se imprime lo leen otros, se guarda y se reenvía. Dé el enlace de activación, con el que cada persona establece su propia contraseña.',
    subject: 'Asunto',
    body: 'Texto',
    insert: 'Insertar un campo',
    insertHint: 'Se pone donde escribió por última vez.',
    formatting:
      '**negrita**, *cursiva*, líneas que empiezan con - para una lista, [palabras](dirección) para un enlace. Una línea vacía empieza un párrafo.',
    ownSignIn: 'Otras palabras para quienes inician sesión por LDAP o SAML',
    ownSignInHint:
      'No tienen enlace de activación: dígales cómo iniciar sesión. Sin esto quedan fuera, y se los nombra.',
    ownSubject: 'Asunto para LDAP y SAML',
    ownBody: 'Texto para LDAP y SAML',
    language: 'El idioma de este texto',
    languageNames: { en: 'Inglés', es: 'Español', '': 'Otro' },
    languageHint:
      'Las fechas se escriben como en este idioma; en otro, como 2026-12-31. Detrás del nombre de una fecha, .iso, .en o .es indica su forma.',
    languages: 'Otros idiomas',
    languagesHint:
      'Una columna de sus datos dice quién lee qué idioma; todos los demás reciben el texto de arriba.',
    languageField: 'La columna que dice el idioma',
    languageValue: 'Valor en esa columna',
    languageValueHint: 'Como es o Spanish, tal como está allí; las mayúsculas no importan.',
    languageSubject: (value) => `Asunto para ${value === '' ? 'este idioma' : value}`,
    languageBody: (value) => `Texto para ${value === '' ? 'este idioma' : value}`,
    languageOwn: (value) =>
      `Otras palabras en ${value === '' ? 'este idioma' : value} para quienes inician sesión por LDAP o SAML`,
    languageOwnHint: 'Sin ellas reciben el texto para LDAP y SAML de arriba.',
    languageOwnSubject: (value) =>
      `Asunto para LDAP y SAML, para ${value === '' ? 'este idioma' : value}`,
    languageOwnBody: (value) =>
      `Texto para LDAP y SAML, para ${value === '' ? 'este idioma' : value}`,
    addLanguage: 'Agregar un idioma',
    removeLanguage: (value) => `Quitar ${value === '' ? 'este idioma' : value}`,
  },

  letter: {
    address: 'Dirección en la ventana del sobre',
    addressHint: 'Cada línea en su línea, con campos; vacío no imprime ninguna.',
    window: 'La ventana del sobre',
    windows: { left: 'Izquierda', right: 'Derecha', none: 'Sin ventana' },
    logo: 'La imagen de su escuela',
    logoHint: 'PNG, JPEG, GIF o WebP, de 300 kB como máximo.',
    logoChoose: 'Elegir una imagen',
    logoRemove: 'Quitar la imagen',
    logoIs: 'La imagen de la carta',
    logoTooLarge: (name, kilobytes) =>
      `${name} tiene ${n(kilobytes)} kB: se pueden usar 300 kB como máximo. Primero redúzcala.`,
    logoKind: (name) => `${name} no es una imagen PNG, JPEG, GIF ni WebP.`,
    paper: 'Papel',
    layout: 'En cada página',
    layouts: {
      letter: 'Una carta',
      'cards-8': '8 tarjetas de acceso',
      'cards-10': '10 tarjetas de acceso',
    },
    bundles: 'Agrupadas por',
    bundleHint: 'Las cartas van en este orden.',
    bundle: { school: 'Escuela', grade: 'Grado', homeroom: 'Aula' },
    coverSheets: 'Una portada con números antes de cada grupo',
  },

  tryOut: {
    open: 'Verlo como lo recibe una persona',
    which: 'Quién',
    nth: (at, all) => `${n(at)} de ${n(all)} a quienes se informará`,
    before: 'Anterior',
    next: 'Siguiente',
    personId: 'Un Person ID',
    working: 'Combinando…',
    to: 'Para',
    subject: 'Asunto',
    frame: (person) => `Como lo recibe ${person}`,
    asText: 'Como texto sin formato',
    nobody: 'No se informaría a nadie: no hay a quién mostrar.',
    test: 'Probarlo con usted',
    testTo: 'Su propia dirección',
    testHint: 'Va dirigido a usted en lugar de a esta persona, y no se anota en ninguna parte.',
    testMake: 'Hacer la prueba',
    testing: 'Haciendo la prueba',
  },

  date: {
    label: 'Los enlaces vencen el',
    hint: 'Según su sistema: aquí solo se informa. Hay que usar el enlace antes de esta fecha; en la fecha misma ya está vencido. Déjela vacía si el texto no muestra ninguna fecha.',
    tooEarly: 'Elija una fecha posterior a hoy: en la fecha misma los enlaces ya están vencidos.',
  },

  reach: {
    working: 'Calculando a quiénes se puede informar…',
    faults: 'Todavía no se puede informar a nadie:',
    summary: (told, all) =>
      told === all
        ? `Se informará a todos: ${people(all)}.`
        : `Se informará a ${n(told)} de ${people(all)}.`,
    nobody: 'El filtro no encuentra a nadie.',
    pages: (pages) => `${s(pages, 'página', 'páginas')} de papel, con las portadas.`,
    withoutCode: (count) =>
      count === 1
        ? '1 enlace es demasiado largo para un código QR: su carta lo muestra solo como texto.'
        : `${n(count)} enlaces son demasiado largos para un código QR: sus cartas los muestran solo como texto.`,
    outcomes: {
      message: {
        'will-be-told': 'un mensaje con su propio enlace',
        'will-be-told-own-sign-in': 'un mensaje con las palabras para LDAP o SAML',
        ...notTold,
        'own-sign-in': 'inician sesión por LDAP o SAML: el mensaje no tiene palabras para eso',
      },
      letter: {
        'will-be-told': 'una carta con su propio enlace',
        'will-be-told-own-sign-in': 'una carta con las palabras para LDAP o SAML',
        ...notTold,
        'own-sign-in': 'inician sesión por LDAP o SAML: la carta no tiene palabras para eso',
      },
    },
    rowsOf: (outcome) => `Personas: ${outcome}`,
    toShared: 'Informar también a quienes comparten una dirección',
    again: 'Informar también a quienes ya se informó antes',
    take: 'Obtenerlo todo como reach.csv',
    taking: 'Haciendo el archivo',
  },

  tell: {
    from: 'De',
    fromHint: 'El remitente en los archivos; déjelo vacío para que lo elija su programa de correo.',
    makes: {
      'message files': 'Hacer archivos de mensajes',
      'mail-merge file': 'Hacer un archivo para combinar correspondencia',
    },
    makesHint: {
      'message files':
        'Un zip con un archivo .eml para cada persona: en su programa de correo se ven como borradores.',
      'mail-merge file':
        'Un archivo CSV con una fila por persona y todo combinado, para Word, Outlook o un servicio de envíos.',
    },
    making: 'Haciendo los mensajes',
    confirm: (told, how) =>
      how === 'message files'
        ? `Se harán y descargarán ${s(told, 'archivo de mensaje', 'archivos de mensajes')} en un zip. No se envía nada: los envía usted.`
        : `Se hará y descargará un archivo con ${s(told, 'fila', 'filas')}. No se envía nada: los mensajes los envía usted.`,
    noted: (told) =>
      `Told anotará que hoy se informó a ${people(told)}, para que nadie reciba lo mismo dos veces.`,
    makeNow: (told) => (told === 1 ? 'Hacerlo ahora' : `Hacer los ${n(told)} ahora`),
    done: 'Hecho',
    secrets:
      'Los archivos contienen enlaces de activación personales: guárdelos donde solo usted pueda leerlos y elimínelos una vez enviados.',
    build: 'Hacer las cartas (Build Letters)',
    buildHint: (letters) =>
      `Se ${letters === 1 ? 'abrirá' : 'abrirán'} ${s(letters, 'carta', 'cartas')} en una ventana aparte, para verlas e imprimirlas. Told las anota cuando usted diga allí que están impresas.`,
    faultsFirst: 'Primero corrija lo que se dice en “A quiénes se informará”.',
    nobody: 'No hay a quién informar: cambie el filtro o vea los motivos de arriba.',
  },

  told: {
    intro:
      'Hasta dónde han llegado quienes tienen una cuenta: informados y luego dentro. Los números salen de los datos que hay aquí: cargue una exportación nueva de las cuentas (User Accounts) para ver quién ha iniciado sesión desde entonces.',
    working: 'Contando…',
    steps: {
      accounts: 'tienen una cuenta',
      told: 'han sido informadas',
      linkExpired: 'de ellas tienen un enlace vencido',
      loggedIn: 'han iniciado sesión',
      passwordChanged: 'han elegido su propia contraseña',
    },
    table: 'Informados y dentro, por escuela y grado',
    grade: 'Grado',
    allGrades: 'Todos los grados',
    noSchool: 'Sin escuela',
    noGrade: 'Sin grado',
    columns: {
      accounts: 'Cuentas',
      told: 'Informadas',
      linkExpired: 'Enlace vencido',
      loggedIn: 'Iniciaron sesión',
      passwordChanged: 'Contraseña cambiada',
    },
    remind: (type) => `Recordar a quienes todavía no entraron: ${type}`,
    remindHint: (count) => `${people(count)}: con aviso y todavía fuera.`,
    nobodyOut: 'Ninguna persona informada está todavía fuera.',
    nobody: 'En los datos nadie tiene todavía una cuenta.',
    take: 'Obtenerlo como archivo:',
    files: {
      'told-and-in.csv': 'persona por persona',
      'told.csv': 'aviso por aviso',
      'reach.csv': 'a quiénes se puede informar',
    },
  },
};
