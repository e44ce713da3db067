import type { Forms } from './forms.ts';

const accountsFrom = 'porque no dice quién tiene una: vienen de un accounts.csv que lo acompañe';

/** What stands in the way of using files of another system's layout, in Spanish. */
export const layoutFaults: Forms = {
  '{file} may be {layouts}, and its columns and values do not tell which: say which it is':
    '{file} puede ser {layouts}, y ni sus columnas ni sus valores lo aclaran: diga cuál es',
  '{part}.csv is missing in the files of {format}: add it to the data, or say which table it is':
    'falta {part}.csv en los archivos de {format}: agréguelo a los datos o diga qué tabla es',
  '{part}.csv is missing, though {file} lists it: add it to the data, or say which table it is':
    'falta {part}.csv, aunque {file} lo menciona: agréguelo a los datos o diga qué tabla es',
  '{part} is given twice, by {files}: keep one': '{part} está dos veces, en {files}: deje una',
  '{file} has no org of the type school: export the schools with the roster':
    '{file} no tiene ninguna org del tipo school: exporte las escuelas con los datos',
  '{file}: the dates of {name} (row {n}: {from} to {to}) cannot be read: write them as YYYY-MM-DD':
    '{file}: las fechas de {name} (fila {n}: {from} a {to}) no se pueden leer: escríbalas como AAAA-MM-DD',
  '{file}: {column} holds dates that are neither YYYY-MM-DD nor M/D/YYYY (row {n}: {date}): export the dates as YYYY-MM-DD':
    '{file}: {column} tiene fechas que no son ni AAAA-MM-DD ni M/D/AAAA (fila {n}: {date}): exporte las fechas como AAAA-MM-DD',
  '{file}: OneRoster version {version} is not known: export version 1.1 or 1.2':
    '{file}: la versión {version} de OneRoster no se conoce: exporte la versión 1.1 o 1.2',
  '{file}: this is a delta package ({n} of its files hold only what changed since an earlier export), and a batch needs everybody: export a bulk package':
    '{file}: esto es un paquete “delta” ({n} de sus archivos solo {n|tiene|tienen} lo que cambió desde una exportación anterior), y un lote necesita a todos: exporte un paquete “bulk”',
  'User Accounts are given by two systems, {file} ({layout}) and {other} ({otherLayout}): keep the one whose accounts the batch is about':
    'User Accounts viene de dos sistemas, {file} ({layout}) y {other} ({otherLayout}): deje el de las cuentas de las que trata el lote',
  '{n} IDs stand for a student and for a staff member of another name ({rowPlaces}): nothing tells whose their accounts are; give the files of students or those of staff, not both':
    '{n} ID son de un alumno y también de un miembro del personal con otro nombre ({rowPlaces}): nada dice de quién son sus cuentas; dé los archivos de los alumnos o los del personal, no ambos',
  '1 ID stands for a student and for a staff member of another name ({rowPlaces}): nothing tells whose their accounts are; give the files of students or those of staff, not both':
    '1 ID es de un alumno y también de un miembro del personal con otro nombre ({rowPlaces}): nada dice de quién es su cuenta; dé los archivos de los alumnos o los del personal, no ambos',
  '{file} is a {layout} by what was said by hand: say also which of its headings are the Person ID and the Last Name, or the Name':
    '{file} es, según se indicó a mano, {layout}: diga también cuáles de sus encabezados son el Person ID y el Last Name, o el nombre completo',
};

/** What was made of a package of files and what was inferred, in Spanish. */
export const packageNotes: Forms = {
  'OneRoster {version} ({because}): {sizes}': 'OneRoster {version} ({because}): {sizes}',
  '{format}: {sizes}': '{format}: {sizes}',
  'No calendars were made, because no file gives the dates of a school year: whoever is listed counts as enrolled or employed since 1900-01-01, with no end':
    'No se crearon calendarios, porque ningún archivo da las fechas de un año escolar: quien figura en ellos cuenta como matriculado o empleado desde 1900-01-01, sin fecha de fin',
  '{n} {calendarsMade} made, one for each school and school year, of {madeOf}; {m} {schoolsHave} no dates of {own} own, and the school years of the others hold':
    '{calendarsMade}: {n}, uno por escuela y año escolar, según {madeOf}; escuelas sin fechas propias, para las que valen los años escolares de las demás: {m}',
  '{n} {calendarsMade} made, one for each school and school year, of {madeOf}':
    '{calendarsMade}: {n}, uno por escuela y año escolar, según {madeOf}',
  '{n} {dated}: {m} dated by {source}, {k} without dates, which start with the latest school year':
    '{dated}: {n}; con fechas según {source}: {m}; sin fechas, que empiezan con el último año escolar: {k}',
  '{n} {dated}: {m} dated by {source}, {k} without dates, which start {start}':
    '{dated}: {n}; con fechas según {source}: {m}; sin fechas, que empiezan {start}: {k}',
  'User accounts are not made from {format}, because it does not say who has one: they come from an accounts.csv beside it': `Las cuentas de usuario no se toman de {format}, ${accountsFrom}`,
  'There is no column email: the username stands for it':
    'No hay columna email: en su lugar se usa el nombre de usuario',
  '{file} gives no school year: no calendars were made, and who has no dates of their own counts nowhere':
    '{file} no da ningún año escolar: no se crearon calendarios, y quien no tiene fechas propias no cuenta en ninguna parte',
  'OneRoster ties no school year to a school: {n} {calendarsMade} made, one for each of {m} school{s} and {k} school {yearWords}; {j} left out, because the school has classes in a school year of its own at that time':
    'OneRoster no une los años escolares con las escuelas. {calendarsMade}: {n}, uno por cada una de las escuelas ({m}) y cada uno de los años escolares ({k}){yearWords}; se omitieron, porque la escuela tiene entonces clases en un año escolar propio: {j}',
  'OneRoster ties no school year to a school: {n} {calendarsMade} made, one for each of {m} school{s} and {k} school {yearWords}':
    'OneRoster no une los años escolares con las escuelas. {calendarsMade}: {n}, uno por cada una de las escuelas ({m}) y cada uno de los años escolares ({k}){yearWords}',
  'Problems of Enrollments name the row of {file}, for those without dates of class enrollments the row of {other}':
    'Los problemas de Enrollments indican la fila de {file}; los de quienes no tienen fechas de inscripción en clases, la fila de {other}',
  '{n} {persons} to the district only (or to no org) and to no school: no enrollment':
    '{persons} que solo son del distrito (o de ninguna org) y de ninguna escuela: sin matrícula: {n}',
  '{n} {persons} to the district only (or to no org) and to no school: no district assignment':
    '{persons} que solo son del distrito (o de ninguna org) y de ninguna escuela: sin asignación del distrito: {n}',
  'Roles that OneRoster does not have, neither students nor staff: {strangers}':
    'Papeles que OneRoster no tiene, ni alumnos ni personal: {strangers}',
  'Damaged rows that do not count: {file}: {n} (the first is row {m})':
    'Filas dañadas que no cuentan: {file}: {n} (la primera es la fila {m})',
  '{file}: {n} {datesHave} not used': '{file}: fechas con una hora, que no se usa: {n}',
  '{what}: {n}': '{what}: {n}',
};

/** What is counted of a package, in Spanish. */
export const countedForms: Forms = {
  'Students at more than one school': 'Alumnos de más de una escuela',
  'Staff members at more than one school': 'Miembros del personal de más de una escuela',
  'People who are student and staff member, by one ID':
    'Personas que son alumno y personal, con un mismo ID',
  'Enrollments and assignments at unknown schools, which are in error':
    'Matrículas y asignaciones en escuelas desconocidas, que son un error',
  'Sections without a term, or whose dates end before they start':
    'Secciones sin periodo, o cuyas fechas terminan antes de empezar',
  'Students whose status is not active: their enrollments have no dates and do not count':
    'Alumnos cuyo estado no es activo: sus matrículas no tienen fechas y no cuentan',
  'Staff members whose status is not active: their assignments have no dates and do not count':
    'Miembros del personal cuyo estado no es activo: sus asignaciones no tienen fechas y no cuentan',
  'Staff and admins who are teachers too, by e-mail and name: one person each':
    'Personal y administradores que también son docentes, por correo y nombre: una sola persona cada uno',
  'Staff and admins who have the e-mail of a teacher, but another name, or not alone: not joined with the teacher':
    'Personal y administradores con el correo de un docente, pero con otro nombre o compartido: no se unen con el docente',
  'Students without an entry at a school: no enrollment':
    'Alumnos sin ingreso en una escuela: sin matrícula',
  'Staff members without an assignment to a school: no district assignment':
    'Miembros del personal sin asignación a una escuela: sin asignación del distrito',
  'Assignments to an education organization that School does not have, which do not count':
    'Asignaciones a una organización educativa que no está en School, que no cuentan',
  'Rows of people without a name, because their file has none':
    'Filas de personas sin nombre, porque su archivo no tiene ninguno',
  'Users whose role makes them neither students nor staff':
    'Usuarios cuyo papel no los hace ni alumnos ni personal',
  'Users whose roles make them neither students nor staff':
    'Usuarios cuyos papeles no los hacen ni alumnos ni personal',
  'Users who belong to an org that is no school, which makes no enrollment or assignment':
    'Usuarios de una org que no es una escuela, lo que no da matrícula ni asignación',
  'Users who are student and staff member': 'Usuarios que son alumno y personal',
  'Roles at an org that is no school, which make no enrollment or assignment':
    'Papeles en una org que no es una escuela, que no dan matrícula ni asignación',
  'Roles that are those of neither students nor staff':
    'Papeles que no son de alumnos ni de personal',
  'Parents, guardians and relatives, who are neither students nor staff':
    'Padres, tutores y familiares, que no son ni alumnos ni personal',
  'Users without a role, who are neither students nor staff':
    'Usuarios sin papel, que no son ni alumnos ni personal',
  'Class enrollments that do not count, because their person does not have that role in the roster':
    'Inscripciones en clases que no cuentan, porque su persona no tiene ese papel en los datos',
  'Class enrollments that do not count, because they are at an org that is no school':
    'Inscripciones en clases que no cuentan, porque son de una org que no es una escuela',
  'Rows whose dates cannot be read or end before they start (the problems name one for each person and school)':
    'Filas cuyas fechas no se pueden leer o terminan antes de empezar (los problemas nombran una por persona y escuela)',
  'Rows with dates in no school year, which count in the nearest one':
    'Filas con fechas fuera de todo año escolar, que cuentan en el más cercano',
  'Rows with the status tobedeleted, which do not count (there is no manifest.csv: should this be a delta package, export a bulk package)':
    'Filas con el estado tobedeleted, que no cuentan (no hay manifest.csv: si esto fuera un paquete “delta”, exporte un paquete “bulk”)',
  'Rows with the status tobedeleted, which do not count':
    'Filas con el estado tobedeleted, que no cuentan',
};

/** How the version of a package is known, in Spanish. */
export const versionForms: Forms = {
  '{file} says so': 'según {file}',
  'known by its columns': 'se conoce por sus columnas',
};

/** Of what dates were made, in Spanish. */
export const partForms: Forms = {
  'the terms of sections': 'los periodos de las secciones',
  'roles or their sessions': 'los papeles o sus sesiones',
  'roles or class enrollments': 'los papeles o las inscripciones en clases',
  'class enrollments': 'las inscripciones en clases',
  'entries at schools': 'los ingresos en escuelas',
  'assignments and employments': 'las asignaciones y los empleos',
};

/** Of what calendars were made, in Spanish. */
export const madeOfForms: Forms = {
  'the terms of {files}': 'los periodos de {files}',
  'the sessions of {files}': 'las sesiones de {files}',
};

/** Since when records without dates count, in Spanish. */
export const startForms: Forms = {
  'on {date}': 'el {date}',
  'with the first school year': 'con el primer año escolar',
  'with the latest school year': 'con el último año escolar',
};

/** How many of what there are, in Spanish. */
export const sizeForms: Forms = {
  '{n} school{s}': '{n} {n|escuela|escuelas}',
  '{n} student{s}': '{n} {n|alumno|alumnos}',
  '{n} staff member{s}': '{n} {n|miembro|miembros} del personal',
};
