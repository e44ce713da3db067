import type { Forms } from './forms.ts';

const fill = 'complételo en sus datos';
const correct = 'corríjalo en sus datos';
const orgUnit = 'ninguna regla de orgUnitRule se cumple, o falta un valor que usa';

/** What a system does not take of a cell, and what to do, in Spanish. */
export const cellForms: Forms = {
  '{column} is missing: fill First Name in your data':
    'falta {column}: complete First Name en sus datos',
  '{column} is missing: fill Last Name in your data':
    'falta {column}: complete Last Name en sus datos',
  '{column} is missing: fill the email in your data, or let the address come from the username':
    'falta {column}: complete el correo en sus datos, o haga que la dirección salga del nombre de usuario',
  '{column} is missing: fill Email in your data, or set domain':
    'falta {column}: complete Email en sus datos o indique el dominio',
  '{column} is missing: no rule under orgUnitRule fits, or a value it takes is missing or has a /': `falta {column}: ${orgUnit} o tiene una /`,
  '{column} is missing: no rule under orgUnitRule fits, or a value it takes is missing': `falta {column}: ${orgUnit}`,
  '{column} is missing: there is no current or future enrollment or assignment, or its school is not in the file of schools':
    'falta {column}: no hay matrícula ni asignación actual o futura, o su escuela no está en el archivo de escuelas',
  '{column} is missing in roles.csv, so that nobody sees them at a school there: there is no current or future enrollment or assignment, or its school is not in the file of schools':
    'falta {column} en roles.csv, así que allí nadie los ve en una escuela: no hay matrícula ni asignación actual o futura, o su escuela no está en el archivo de escuelas',
  '{column} is missing: the school is left out of the file of schools':
    'falta {column}: la escuela quedó fuera del archivo de escuelas',
  '{column} is missing: name the title under roles, or say "*" for all others':
    'falta {column}: indique el puesto entre los papeles, o “*” para todos los demás',
  '{column} is missing: fill it in your data': `falta {column}: ${fill}`,
  '{cell} has a line break or another control character: correct it in your data': `{cell} tiene un salto de línea u otro carácter de control: ${correct}`,
  '{cell} begins with a sign that a spreadsheet takes for a formula: enter this one by hand there':
    '{cell} empieza con un signo que una hoja de cálculo toma por una fórmula: introdúzcalo allí a mano',
  '{cell} is shorter than {n} characters: choose longer ones in the request':
    '{cell} tiene menos de {n} {n|carácter|caracteres}: elija contraseñas más largas en el lote',
  '{cell} has {n} characters, and at most {m} are taken there: set maxLength of the username pattern':
    '{cell} tiene {n} caracteres, y allí se admiten {m} como máximo: limite la longitud del patrón del nombre de usuario',
  '{cell} has {n} characters, and at most {m} are taken there':
    '{cell} tiene {n} caracteres, y allí se admiten {m} como máximo',
  '{cell} is already that of somebody else in this file: correct it in your data': `{cell} ya es de otra persona en este archivo: ${correct}`,
  '{cell} is already that of somebody else in this file: give another username':
    '{cell} ya es de otra persona en este archivo: dé otro nombre de usuario',
  '{cell} is that of somebody whose account has an error in your data: correct it there, the problems name it':
    '{cell} es de alguien cuya cuenta tiene un error en sus datos: corríjalo allí, los problemas lo nombran',
  "{cell} is the logon name of somebody else's account too, which this row would change: give another username, or do this one by hand there":
    '{cell} es también el nombre de inicio de sesión de la cuenta de otra persona, que esta fila cambiaría: dé otro nombre de usuario, o hágalo allí a mano',
  "{cell} is the address of somebody else's account, which this row would change: correct the email in your data, or give another username":
    '{cell} es la dirección de la cuenta de otra persona, que esta fila cambiaría: corrija el correo en sus datos o dé otro nombre de usuario',
  "{cell} is no address there: before the @ stand at most 64 letters without accents, digits and . _ - ', no dot at an end or beside another, after it a domain (set domain where usernames have none)":
    "{cell} no es una dirección allí: delante de la @ van como máximo 64 letras sin acentos, cifras y . _ - ', sin punto al principio, al final ni junto a otro, y detrás un dominio (indique el dominio si los nombres de usuario no lo llevan)",
  '{cell} is an address that Google keeps for itself: give another username':
    '{cell} es una dirección que Google se reserva: dé otro nombre de usuario',
  '{cell} is not in {domain}, the domain of your settings':
    '{cell} no está en {domain}, el dominio de su configuración',
  '{cell} is no address: name it under groups, such as { "Teachers": "teachers@example.org" }':
    '{cell} no es una dirección: indíquela entre los grupos, como { "Teachers": "teachers@example.org" }',
  '{cell} is no email address: correct it in your data': `{cell} no es una dirección de correo: ${correct}`,
  '{cell} is too long: Microsoft 365 takes 30 characters before the @ and 48 after it':
    '{cell} es demasiado largo: Microsoft 365 admite 30 caracteres delante de la @ y 48 detrás',
  '{cell} cannot be a logon name: none of " / \\ [ ] : ; | = , + * ? < > may stand in it, nor a dot at its end':
    '{cell} no puede ser un nombre de inicio de sesión: no admite ninguno de " / \\ [ ] : ; | = , + * ? < >, ni un punto al final',
  '{cell} is no place in Active Directory: write orgUnit as "OU=Students,DC=example,DC=org"':
    '{cell} no es un lugar en Active Directory: escriba orgUnit como "OU=Students,DC=example,DC=org"',
  '{cell} is no name for Google: it may have no < > =':
    '{cell} no es un nombre para Google: no puede tener < > =',
  '{cell} is no organizational unit: write orgUnit with a leading / and one between levels, such as "/Students/LHS"':
    '{cell} no es una unidad organizativa: escriba orgUnit con una / al principio y una entre niveles, como "/Students/LHS"',
  '{cell} is a word by which GAM makes a password of its own: choose another one in the request':
    '{cell} es una palabra con la que GAM hace una contraseña por su cuenta: elija otra en el lote',
  '{cell} has a ;, which csvde takes for the end of a value: enter this one by hand there':
    '{cell} tiene un ;, que csvde toma por el fin de un valor: introdúzcalo allí a mano',
  '{cell} is a number, by which Moodle knows a cohort by its place in the database and not by its ID: name it under groups by an ID with a letter':
    '{cell} es un número, y con un número Moodle busca una cohorte por su lugar en la base de datos y no por su ID: indíquela entre los grupos con un ID que tenga una letra',
  '{cell} cannot be a username in Moodle: it has small letters without accents, digits and . _ - @ only':
    '{cell} no puede ser un nombre de usuario en Moodle: solo admite letras minúsculas sin acentos, cifras y . _ - @',
  '{cell} cannot be an ID there: it has letters without accents, digits and . - _ / @ only':
    '{cell} no puede ser un ID allí: solo admite letras sin acentos, cifras y . - _ / @',
  '{cell} is no grade there: correct it in your data; there are {list} and 01 to 13': `{cell} no es un grado allí: ${correct}; hay {list} y 01 a 13`,
  '{cell} is no role there: name it under roles; there are {list}':
    '{cell} no es un papel allí: indíquelo entre los papeles; hay {list}',
};

/** Why a system gets no file, in Spanish. */
export const noFileForms: Forms = {
  'no row is left for {files}, and {system} takes its files together only, each with at least one row':
    'en {files} no queda ninguna fila, y {system} solo admite sus archivos todos juntos, cada uno con al menos una fila',
  '{system} takes a new account only with its password, and nobody asked for the passwords: ask for credentials.csv when saving':
    '{system} solo admite las cuentas nuevas con su contraseña, y nadie pidió las contraseñas: marque «Crear también credentials.csv» al guardar',
  '{system} takes a new account only with its password, and this batch makes none that can be told':
    '{system} solo admite las cuentas nuevas con su contraseña, y este lote no hace ninguna que se pueda comunicar',
  '{system} takes everybody in one set, students and staff, and whoever is not in it counts as gone: add {tables} to the data':
    '{system} recibe a todos juntos, alumnos y personal, y quien falte cuenta como ausente: agregue {tables} a los datos',
  'the header {header} in your settings lacks {columns}: download the template of {system} again, in English, or leave header out: then it is the one known here':
    'a los encabezados {header} de su configuración les falta {columns}: descargue de nuevo la plantilla de {system}, en inglés, o quítelos: entonces vale la conocida aquí',
  'the header {header} in your settings has none of the columns that are filled: download the template of {system} again, in English, or leave header out: then it is the one known here':
    'los encabezados {header} de su configuración no tienen ninguna de las columnas que se llenan: descargue de nuevo la plantilla de {system}, en inglés, o quítelos: entonces vale la conocida aquí',
  'your columns have passwords only, and this changes none':
    'sus columnas solo tienen contraseñas, y este cambio no cambia ninguna',
  'csvde only adds accounts, it changes none: write files for active-directory instead':
    'csvde solo agrega cuentas, no cambia ninguna: elija Active Directory (PowerShell)',
  'Google Workspace cannot take members out of groups by file: write files for gam, or do it in the Admin console':
    'Google Workspace no puede quitar miembros de grupos por archivo: elija GAM, o hágalo en la consola de administración',
  'the wizard of Microsoft 365 only adds users, it changes none: write files for entra instead':
    'el asistente de Microsoft 365 solo agrega usuarios, no cambia ninguno: elija Microsoft Entra',
  'Moodle cannot take people out of cohorts by file: do it under Cohorts, Assign':
    'Moodle no puede quitar personas de cohortes por archivo: hágalo en Cohortes, Asignar',
  'School Data Sync cannot force a password change: write files for entra instead':
    'School Data Sync no puede forzar un cambio de contraseña: elija Microsoft Entra',
  'School Data Sync knows schools and classes, and no user groups: write files for entra instead':
    'School Data Sync conoce escuelas y clases, pero no grupos de usuarios: elija Microsoft Entra',
  'OneRoster {version} cannot force a password change':
    'OneRoster {version} no puede forzar un cambio de contraseña',
  'OneRoster {version} has no user groups': 'OneRoster {version} no tiene grupos de usuarios',
  'nothing public says that User Account Batch Import changes user groups: use the wizard of Infinite Campus':
    'nada público dice que User Account Batch Import cambie grupos de usuarios: use el asistente de Infinite Campus',
};

/** What to know about the files of a system, in Spanish. */
export const systemNotes: Forms = {
  'the header {header} in your settings is in another language: its {n} columns were taken in the order of the English template; compare a row of {file}.csv before you import it':
    'los encabezados {header} de su configuración están en otro idioma: sus {n} columnas se tomaron en el orden de la plantilla inglesa; compare una fila de {file}.csv antes de importarlo',
  'the header {header} in your settings has no column for {columns}: left out':
    'los encabezados {header} de su configuración no tienen columna para {columns}: no se incluye',
  'the header {header} in your settings is that of no template known here, which are {list}: your files have the headings known here; download the template again, in English, or take the header out':
    'los encabezados {header} de su configuración no son de ninguna plantilla conocida aquí, que son {list}: sus archivos llevan los encabezados conocidos aquí; descargue de nuevo la plantilla, en inglés, o quítelos',
  'none of your columns says what changes: add one with the value {value} to columns':
    'ninguna de sus columnas dice qué cambia: agregue una que contenga {value}',
  'what is public says only that User Account Batch Import creates accounts: try the file on one person, or use the wizard of Infinite Campus':
    'lo que es público solo dice que User Account Batch Import crea cuentas: pruebe el archivo con una persona, o use el asistente de Infinite Campus',
};

/** What became of a row or cell of an import file, in Spanish. */
export const whatForms: Forms = {
  note: 'nota',
  'no file': 'sin archivo',
  'row left out': 'fila omitida',
  'cell left empty': 'celda vacía',
};
