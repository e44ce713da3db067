import type { ImportWords } from '../../exports/use-words.ts';
import { s } from './words.ts';

/** Import files for other systems, in Spanish. */
export const importFiles: ImportWords = {
  heading: 'Archivos de importación para otros sistemas',
  intro:
    'Para cada sistema que marque, la vista previa dice quién cabe en su archivo de importación y quién no, y al guardar se hace el archivo. No se envía nada a ningún sitio.',
  fromFile: (source) => `Los sistemas vienen de ${source}: cámbielos allí.`,
  systems: 'Sistemas',
  ownColumns: 'Cualquier otro sistema (CSV con columnas propias)',
  save: 'Guardar los sistemas',
  saved: 'Sistemas guardados.',
  toMend: (count) => `No se guardó: hay ${s(count, 'campo', 'campos')} por corregir, en rojo.`,
  once: 'Otra vez, para otras personas',
  remove: 'Quitar',
  up: 'Subir',
  add: 'Agregar',
  any: 'cualquiera',

  accountType: 'Para lotes de',
  bothTypes: 'alumnos y personal',
  options: {
    domain: 'Dominio de las direcciones',
    address: 'Las direcciones se forman con',
    orgUnitRule: 'Adónde van las cuentas (unidad organizativa)',
    groups: 'Cómo se llaman allí sus grupos de usuarios',
    roles: 'Qué papel tiene allí su personal',
    usageLocation: 'Ubicación de uso de las licencias',
    header: 'Encabezados de sus propias plantillas',
    columns: 'Columnas',
  },
  hints: {
    domain: 'Lo que va detrás de la @ si el nombre de usuario no la lleva: students.example.org',
    address: '',
    orgUnitRule:
      'Cuenta la primera regla que se cumple. {school}, {schoolId}, {grade}, {title} y {graduationYear} toman el valor de cada persona: /Students/{school}; en Active Directory, OU={school},DC=example,DC=org',
    groups:
      'Por ejemplo, Teachers es teachers@example.org. Los que no se indican conservan su nombre.',
    roles: 'Un puesto o papel de aquí, un papel de allí. * vale para todos los demás.',
    usageLocation: 'Un país con dos mayúsculas, como US. Microsoft lo exige para dar licencias.',
    header:
      'Solo si su plantilla no es la habitual: pegue su línea de encabezados o abra el archivo. Una línea por cada clase de archivo.',
    columns: 'Como las muestra la pantalla de ese sistema. Se conservan para todos los lotes.',
  },
  faults: {
    domain: 'Escríbalo como students.example.org, sin @.',
    address: 'Elija una opción.',
    orgUnitRule:
      'Indique adónde van las cuentas; entre llaves solo school, schoolId, grade, title o graduationYear.',
    groups: 'Indique los dos nombres.',
    roles: 'Indique los dos nombres.',
    usageLocation: 'Escriba dos mayúsculas, como US, o nada.',
    header: 'Esto no es una línea de encabezados. Pegue una sola línea o quítela.',
    columns: 'Ponga un encabezado a cada columna, y al menos una columna.',
  },
  addresses: { username: 'el nombre de usuario', email: 'el correo electrónico tal como está' },
  rule: {
    changeType: 'Cambio',
    accountType: 'Personas',
    school: 'Escuela',
    grade: 'Grado',
    title: 'Puesto',
    orgUnit: 'Lugar',
  },
  onlyFor: 'Solo para algunas cuentas',
  ruleNumber: (at) => `Regla ${at}`,
  here: 'Nombre aquí',
  there: 'Nombre allí',
  openTemplate: 'Abrir una plantilla',
  headerLine: (at) => `Plantilla ${at}`,
  columnHeading: 'Encabezado',
  columnValue: 'Contiene',
  columnText: 'el mismo texto en todas las filas',
  textOf: 'Texto',
  values: {
    personId: 'ID de persona',
    number: 'Número de alumno o de personal',
    lastName: 'Apellido',
    firstName: 'Nombre',
    middleName: 'Segundo nombre',
    displayName: 'Nombre y apellido',
    grade: 'Grado',
    title: 'Puesto',
    graduationYear: 'Año de graduación',
    schoolId: 'ID de escuela',
    school: 'Escuela',
    username: 'Nombre de usuario',
    address: 'Dirección',
    email: 'Correo electrónico',
    password: 'Contraseña',
    orgUnit: 'Unidad organizativa',
    enabled: 'Habilitada (Yes, No)',
    forcePasswordChange: 'Forzar cambio de contraseña (Yes, No)',
    homepage: 'Página de inicio',
    authenticationType: 'Tipo de autenticación',
    groups: 'Todos los grupos de usuarios',
    group: 'El grupo de usuarios de la fila',
    action: 'Tipo de cambio',
  },

  preview: 'Al guardar se hacen estos archivos. Los importa usted: no se envía nada.',
  noFile: (reason) => `Sin archivo: ${reason}.`,
  reason: (sentence) => reasons.find(([words]) => sentence.includes(words))?.[1] ?? sentence,
  rowsIn: (rows, files) => `${s(rows, 'fila', 'filas')} en ${s(files, 'archivo', 'archivos')}`,
  script: 'secuencia de comandos',
  leftOut: 'fuera de los archivos: quiénes y por qué',
  notes: 'notas sobre personas y celdas: cuáles y por qué',
  notesLabel: (label) => `Lo que no está en los archivos de ${label}`,
  nobody: 'Nadie cambia, así que no hay archivo.',
  nothingYet: (systems) =>
    `En ${systems} no cambia nada hasta que usted importe allí estos archivos.`,
  keptUntil:
    'Los archivos con contraseñas no se conservan: descárguelos ahora. Los demás quedan hasta que guarde el próximo lote.',
  passwords: 'con contraseñas',
  zip: 'Todos los archivos de importación en un zip',
  how: {
    'google-workspace':
      'Consola de administración, Directorio: Usuarios, Actualizar usuarios en bloque; los miembros, en Grupos, Subir miembros en bloque.',
    gam: 'En la carpeta de los archivos: gam batch y el nombre del archivo de órdenes.',
    entra:
      'Centro de administración de Entra, Usuarios, Operaciones masivas, Creación masiva. Scripts: PowerShell, primero con -WhatIf.',
    'microsoft-365':
      'Centro de administración de Microsoft 365, Usuarios activos, Agregar varios usuarios: una parte tras otra.',
    'active-directory':
      'En PowerShell, en la carpeta de los archivos: ejecute el script con -WhatIf y después sin él.',
    csvde:
      'csvde -i -u -k -f y el nombre del archivo. Ponga contraseñas y después habilite las cuentas.',
    moodle: 'Administración del sitio, Usuarios, Subir usuarios: codificación UTF-8, coma.',
    'school-data-sync': 'Suba todos los archivos juntos: quien no esté en ellos queda inactivo.',
    'one-roster-1.1': 'Comprima los archivos en un zip, sin carpeta, y súbalo.',
    'one-roster-1.2': 'Comprima los archivos en un zip, sin carpeta, y súbalo.',
    'infinite-campus': 'User Account Batch Import Tool, con las mismas columnas elegidas allí.',
    generic: 'Como indique ese sistema. También sirve en hojas de cálculo.',
  },
};

/** Why there is no file: words of the engine's sentence, and what is said instead. */
const reasons: readonly (readonly [string, string])[] = [
  [
    'nobody asked for the passwords',
    'las cuentas nuevas solo se admiten con su contraseña, y nadie pidió las contraseñas: marque «Crear también credentials.csv» al guardar',
  ],
  [
    'this batch makes none that can be told',
    'las cuentas nuevas solo se admiten con su contraseña, y este lote no hace ninguna que se pueda comunicar',
  ],
  [
    'and whoever is not in it counts as gone',
    'el archivo es siempre de todos, alumnos y personal, y a los datos les faltan tablas para ello: Students, Enrollments, Staff y District Assignments',
  ],
  [
    'download the template of',
    'a los encabezados de su plantilla les faltan columnas necesarias: descargue la plantilla de nuevo',
  ],
  [
    'takes its files together only',
    'en uno de los archivos no queda ninguna fila, y este sistema solo los admite todos juntos: las notas dicen por qué',
  ],
  [
    'your columns have passwords only',
    'sus columnas solo tienen contraseñas, y este cambio no cambia ninguna',
  ],
  [
    'csvde only adds accounts',
    'csvde solo agrega cuentas, no cambia ninguna: elija Active Directory (PowerShell)',
  ],
  [
    'cannot take members out of groups by file',
    'Google Workspace no puede quitar miembros de grupos por archivo: elija GAM, o hágalo en la consola de administración',
  ],
  [
    'only adds users',
    'el asistente de Microsoft 365 solo agrega usuarios, no cambia ninguno: elija Microsoft Entra',
  ],
  [
    'cannot take people out of cohorts by file',
    'Moodle no puede quitar personas de cohortes por archivo: hágalo en Cohortes, Asignar',
  ],
  [
    'School Data Sync cannot force',
    'School Data Sync no puede forzar un cambio de contraseña: elija Microsoft Entra',
  ],
  [
    'School Data Sync knows schools',
    'School Data Sync conoce escuelas y clases, pero no grupos de usuarios: elija Microsoft Entra',
  ],
  [
    'cannot force a password change',
    'este sistema no puede forzar un cambio de contraseña por archivo',
  ],
  ['has no user groups', 'este sistema no tiene grupos de usuarios'],
  [
    'nothing public says that User Account Batch Import',
    'nada público dice que User Account Batch Import cambie grupos de usuarios: use el asistente de Infinite Campus',
  ],
];
