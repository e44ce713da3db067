import type { Forms } from './forms.ts';

/** What was made of single sheets and what was inferred, in Spanish. */
export const sheetNotes: Forms = {
  '{file} ({layout}): {n} {rows}, people told apart by {column}':
    '{file} ({layout}): {n} {n|fila|filas}; las personas se distinguen por {column}',
  '{n} {persons}: {m} {rowsAre} about somebody who has a row before':
    '{persons}: {n}; filas sobre alguien que ya tiene una fila antes: {m}',
  'The rows of {n} {persons} differ in names or other data of the person, so they are not used (see the problems)':
    '{persons} cuyas filas difieren en el nombre u otros datos de la persona, así que no se usan (vea los problemas): {n}',
  '{file} has no column for the school: all its people are at one school, called School':
    '{file} no tiene columna para la escuela: todas sus personas son de una sola escuela, llamada School',
  '{n} {schoolsWere} made of what the rows name': 'Escuelas tomadas de lo que dicen las filas: {n}',
  '{n} {schoolsGo} by several names, of which the first counts: {names}':
    'Escuelas con varios nombres, de los que cuenta el primero: {n}: {names}',
  'No date can be read and no school year is given: no calendars were made, so accounts cannot be disabled by calendars':
    'No se puede leer ninguna fecha ni se indica ningún año escolar: no se crearon calendarios, así que no se pueden deshabilitar cuentas por calendarios',
  '{n} {calendarsAre} named in the rows': 'Calendarios que las filas nombran: {n}',
  '{n} {calendarsHave} no dates (see the problems)':
    'Calendarios sin fechas (vea los problemas): {n}',
  '{n} {calendarsMade} made, one for each school and school year ({years}); no sheet gives their dates, so a school year runs from July 1 to June 30: {year} from {from} to {to}':
    '{calendarsMade}: {n}, uno por escuela y año escolar ({years}); ninguna hoja da sus fechas, así que un año escolar va del 1 de julio al 30 de junio: {year}, del {from} al {to}',
  'Rows that name no school, which make no {record}: {n}':
    'Filas que no nombran ninguna escuela, de las que no sale ninguna {record}: {n}',
  'Rows without a start date, whose {record} counts as begun (with its calendar, else on {date}): {n}':
    'Filas sin fecha de inicio, cuya {record} cuenta como empezada (con su calendario, o si no el {date}): {n}',
  'Rows that are over by their status and have no end date, whose {record} counts as ended (both dates read {date}): {n}':
    'Filas terminadas según su estado y sin fecha de fin, cuya {record} cuenta como terminada (ambas fechas son {date}): {n}',
  'Rows that reach into several school years, which make one {record} in each (of past years, in the last two): {n}':
    'Filas que abarcan varios años escolares, de las que sale una {record} en cada uno (de los pasados, en los dos últimos): {n}',
  'Status words that are not known, so that the {records} of {n} {rows} count for nobody: {words}':
    'Palabras de estado que no se conocen, de modo que {records} de {n} {n|fila|filas} no cuentan para nadie: {words}',
  '{file}: {column} is divided at the comma, last name first; {n} without a comma, which are all last name':
    '{file}: {column} se divide en la coma, con el apellido primero; sin coma, y por tanto solo apellido: {n}',
  '{file}: {column} is divided at the comma, last name first':
    '{file}: {column} se divide en la coma, con el apellido primero',
  '{file}: {column} is divided before the last word, which is the last name; {n} of three or more words: check them':
    '{file}: {column} se divide antes de la última palabra, que es el apellido; de tres palabras o más: {n}; revíselos',
  '{file}: {column} is divided before the last word, which is the last name':
    '{file}: {column} se divide antes de la última palabra, que es el apellido',
  '{file}: every {column} counts, not only primary enrollments':
    '{file}: cuenta todo {column}, no solo las matrículas principales',
  '{file}: {column} is taken for the accounts there are, because {sign} stands beside it':
    '{file}: {column} se toma por las cuentas que hay, porque al lado está {sign}',
  '{file}: {column} is not used: a username alone does not say that there is an account (a column Account Enabled would)':
    '{file}: {column} no se usa: un nombre de usuario por sí solo no dice que haya una cuenta (una columna Account Enabled sí)',
  'User accounts are not made from these sheets: they come from an account list or an accounts.csv beside them':
    'Las cuentas de usuario no se toman de estas hojas: vienen de una lista de cuentas o de un accounts.csv que las acompañe',
  "{file}: {column} says whose each row is, a student's ({n}) or a staff member's ({m}); {k} {rowsSay} neither and {isAre} not used: {words}":
    '{file}: {column} dice de quién es cada fila, de un alumno ({n}) o del personal ({m}); filas que no dicen ni lo uno ni lo otro y no se usan: {k}: {words}',
  "{file}: {column} says whose each row is, a student's ({n}) or a staff member's ({m})":
    '{file}: {column} dice de quién es cada fila, de un alumno ({n}) o del personal ({m})',
};

/** What was made of a list of accounts and what was inferred, in Spanish. */
export const accountListNotes: Forms = {
  '{file} is not used: it is a {layout}, which says what shall become of users and not who has an account; download the users instead (in the Admin console: Directory, Users, Download users)':
    '{file} no se usa: es {layout}, que dice qué debe hacerse con los usuarios y no quién tiene cuenta; descargue en su lugar los usuarios (en la consola de administración: Directorio, Usuarios, Descargar usuarios)',
  '{file} ({layout}): {n} user account{s}, {m} enabled, {k} disabled':
    '{file} ({layout}): cuentas de usuario: {n}, habilitadas: {m}, deshabilitadas: {k}',
  '{file} does not say which accounts are enabled: all of them count as enabled':
    '{file} no dice qué cuentas están habilitadas: todas cuentan como habilitadas',
  '{file} does not say of {n} account{s} whether enabled, or in words that are not known: {isAre} not changed (see the problems)':
    '{file} no dice de {n} {n|cuenta|cuentas} si {n|está habilitada|están habilitadas}, o lo dice con palabras que no se conocen: no se {n|cambia|cambian} (vea los problemas)',
  '{file}: {n} account{s} marked as deleted left out':
    '{file}: {n} {n|cuenta marcada|cuentas marcadas} como {n|eliminada|eliminadas}, que no {n|cuenta|cuentan}',
  '{file} was made to create users: it stands for the accounts there are; if it has not been uploaded, leave it out':
    '{file} se hizo para crear usuarios: se toma por las cuentas que hay; si no se ha subido, quítelo',
  '{file}: {column} stands for the Person ID and the Number of {n} of {m} accounts':
    '{file}: {column} sirve de Person ID y de Number en {n} de {m} cuentas',
  '{file}: {column} stands for the Person ID of {n} of {m} accounts':
    '{file}: {column} sirve de Person ID en {n} de {m} cuentas',
  "{file} has no column with a person's ID: its accounts have no Person ID":
    '{file} no tiene ninguna columna con el ID de una persona: sus cuentas no tienen Person ID',
  '{file}: usernames are whole addresses; a username pattern has to end in @ and the domain, else it does not see which names are taken':
    '{file}: los nombres de usuario son direcciones completas; un patrón de nombre de usuario debe terminar en @ y el dominio, o no verá qué nombres están ocupados',
  '{file}: {column} gives a Total Login Count of 0 for {n} never used, of 1 for all others, because the true count is not there':
    '{file}: {column} da un Total Login Count de 0 para {n} {n|cuenta|cuentas} sin uso y de 1 para las demás, porque el número verdadero no está',
  '{file}: {column} was not exported as text, so no user groups were read: join it with -join ";" in the export':
    '{file}: {column} no se exportó como texto, así que no se leyeron grupos de usuarios: únalo con -join ";" en la exportación',
  '{file}: {column} is not read': '{file}: {column} no se lee',
};

/** The layouts that have names in words, in Spanish. */
export const layoutNames: Readonly<Record<string, string>> = {
  'student sheet': 'hoja de alumnos',
  'staff sheet': 'hoja de personal',
  'student and staff sheet': 'hoja de alumnos y personal',
  'Single sheets': 'Hojas sueltas',
  'Infinite Campus students': 'alumnos de Infinite Campus',
  'Infinite Campus staff': 'personal de Infinite Campus',
  'Infinite Campus user accounts': 'cuentas de usuario de Infinite Campus',
  'PowerSchool students': 'alumnos de PowerSchool',
  'PowerSchool teachers': 'docentes de PowerSchool',
  'Google user download': 'descarga de usuarios de Google',
  'Google bulk upload template': 'plantilla de Google para subir usuarios',
  'Entra user download': 'descarga de usuarios de Entra',
  'Entra bulk create file': 'archivo de Entra para crear usuarios',
  'Active Directory export': 'exportación de Active Directory',
  'Moodle user list': 'lista de usuarios de Moodle',
  'GAM user list in JSON': 'lista de usuarios de GAM en JSON',
};
