import type { Forms } from './forms.ts';

/** Why a file cannot be read, and what to do, in Spanish. */
export const fileFaults: Forms = {
  '{file} is damaged: download it again, or open it and save it again':
    '{file} está dañado: descárguelo de nuevo, o ábralo y guárdelo otra vez',
  '{file} is protected by a password: save it without a password':
    '{file} está protegido con contraseña: guárdelo sin contraseña',
  '{file} is protected by a password or an old .xls file: open it, save it as .xlsx without a password':
    '{file} está protegido con contraseña o es un archivo .xls antiguo: ábralo y guárdelo como .xlsx sin contraseña',
  '{file} is packed in an unusual way: unpack it, and make a zip file of it with the usual settings':
    '{file} está comprimido de un modo poco común: descomprímalo y haga con él un zip con las opciones habituales',
  '{file} holds more than {n} files: put only the tables in it':
    '{file} contiene más de {n} archivos: ponga en él solo las tablas',
  '{file} unpacks to more than {n} times its size, which no table does: check where it comes from, or give its unpacked files':
    '{file} descomprimido ocupa más de {n} veces su tamaño, lo que no hace ninguna tabla: compruebe de dónde viene o dé los archivos ya descomprimidos',
  '{file} unpacks to more than {size}: split it into several files':
    '{file} descomprimido ocupa más de {size}: divídalo en varios archivos',
  '{file} has more cells or text than can be read: split it, or delete the columns that are not needed':
    '{file} tiene más celdas o texto de lo que se puede leer: divídalo o elimine las columnas que no hacen falta',
  '{file} declares its own XML entities, which no spreadsheet program does: open it and save it again':
    '{file} declara entidades XML propias, lo que no hace ningún programa de hojas de cálculo: ábralo y guárdelo otra vez',
  '{file} is no .xlsx or .ods workbook: open it, and save its tables as .xlsx or .csv':
    '{file} no es un libro .xlsx ni .ods: ábralo y guarde sus tablas como .xlsx o .csv',
  '{file} holds no table: give a file with a line of headings and rows under it':
    '{file} no contiene ninguna tabla: dé un archivo con una línea de encabezados y filas debajo',
  '{file} is no text file inside: open it in the program that made it, and save it as .csv':
    '{file} no es un archivo de texto por dentro: ábralo en el programa que lo hizo y guárdelo como .csv',
  '{file} is no file that can be read: give .csv, .tsv, .txt, .xlsx, .ods or .zip files':
    '{file} no es un archivo que se pueda leer: dé archivos .csv, .tsv, .txt, .xlsx, .ods o .zip',
  '{file} is not what its name says: download it again, or open it in a spreadsheet program and save it as .xlsx or .csv':
    '{file} no es lo que dice su nombre: descárguelo de nuevo, o ábralo en un programa de hojas de cálculo y guárdelo como .xlsx o .csv',
  '{file} cannot be read: it is damaged, or too large for the memory of this computer':
    '{file} no se puede leer: está dañado o es demasiado grande para la memoria de este equipo',
  '{file} is empty: a table needs a line of headings':
    '{file} está vacío: una tabla necesita una línea de encabezados',
  '{file}: its first line is longer than 1 MB, so it is no table':
    '{file}: su primera línea ocupa más de 1 MB, así que no es una tabla',
  '{file}: in its line of headings a quotation mark is opened and never closed: {text}':
    '{file}: en su línea de encabezados hay unas comillas que se abren y no se cierran: {text}',
  '{file}: in row {n} a quotation mark is opened and never closed: {text}':
    '{file}: en la fila {n} hay unas comillas que se abren y no se cierran: {text}',
  '{file}: row {n} is longer than 16 MB: look whether a quotation mark or a line end is missing there':
    '{file}: la fila {n} ocupa más de 16 MB: vea si allí faltan unas comillas o un fin de línea',
  '{file}: lists and objects stand in each other more than {n} deep':
    '{file}: las listas y los objetos están unos dentro de otros a más de {n} niveles',
  '{file}: line {n}, column {m}: this is no JSON; it ends too early':
    '{file}: línea {n}, columna {m}: esto no es JSON; termina antes de tiempo',
  '{file}: line {n}, column {m}: this is no JSON; what is this: {text}':
    '{file}: línea {n}, columna {m}: esto no es JSON; qué es esto: {text}',
  'who was told is given more than once, in {files}: keep one':
    'la tabla de a quién se informó está más de una vez, en {files}: deje una',
  '{what} is given twice, by {one} and by {other}: keep one':
    '{what} está dos veces, en {one} y en {other}: deje una',
};

/** What to know about how a file was read, in Spanish. */
export const readingNotes: Forms = {
  '{file}: read as Mac Roman, as Excel on a Mac saves CSV; if names look wrong, save it as CSV UTF-8':
    '{file}: se leyó como Mac Roman, como Excel en un Mac guarda CSV; si los nombres se ven mal, guárdelo como CSV UTF-8',
  '{file}: row {n}, above the headings, is not used':
    '{file}: la fila {n}, encima de los encabezados, no se usa',
  '{file}: rows {n} to {m}, above the headings, are not used':
    '{file}: las filas {n} a {m}, encima de los encabezados, no se usan',
  '{file}: the headings stand in rows {n} and {m} and are read as one':
    '{file}: los encabezados están en las filas {n} y {m} y se leen como una sola',
  '{file}: headings once more, or lines under them, are not used: {n} (the first is row {m} under the headings)':
    '{file}: encabezados repetidos, o líneas debajo de ellos, que no se usan: {n} (la primera es la fila {m} debajo de los encabezados)',
  '{file}: row {n} under the headings, the last one, is not used: it only tells about the rows above it':
    '{file}: la fila {n} debajo de los encabezados, la última, no se usa: solo resume las filas de arriba',
  '{file}: {n} row heads a group and is not used (the first is row {m}: {words})':
    '{file}: {n} fila encabeza un grupo y no se usa (es la fila {m}: {words})',
  '{file}: {n} rows head groups and are not used (the first is row {m}: {words})':
    '{file}: {n} filas encabezan grupos y no se usan (la primera es la fila {m}: {words})',
  '{file}: {n} date is read with the day first, as {day} shows':
    '{file}: {n} fecha se lee con el día delante, como muestra {day}',
  '{file}: {n} dates are read with the day first, as {day} shows':
    '{file}: {n} fechas se leen con el día delante, como muestra {day}',
  '{file} is hidden in the workbook and read all the same: if it shall not count, say that it is not used':
    '{file} está oculta en el libro y aun así se lee: si no debe contar, indique que no se usa',
  '{file}: 1 cell has a formula without its result, and is read as empty (first in {cell}): open the workbook in a spreadsheet program and save it':
    '{file}: 1 celda tiene una fórmula sin su resultado y se lee como vacía ({cell}): abra el libro en un programa de hojas de cálculo y guárdelo',
  '{file}: {n} cells have formulas without their results, and are read as empty (first in {cell}): open the workbook in a spreadsheet program and save it':
    '{file}: {n} celdas tienen fórmulas sin su resultado y se leen como vacías (la primera es {cell}): abra el libro en un programa de hojas de cálculo y guárdelo',
  '{file}: 1 cell is merged over several rows (first {cell}), and only the first of these rows has its text: unmerge them and fill the text in':
    '{file}: 1 celda está combinada en varias filas ({cell}), y solo la primera de esas filas tiene su texto: sepárelas y complete el texto',
  '{file}: {n} cells are merged over several rows (first {cell}), and only the first of these rows has its text: unmerge them and fill the text in':
    '{file}: {n} celdas están combinadas en varias filas (la primera, {cell}), y solo la primera de esas filas tiene su texto: sepárelas y complete el texto',
  'not used, no table of ours: {files}': 'no se usan, no son tablas que se necesiten: {files}',
  '{file}: accounts joined to people: {joined}': '{file}: cuentas unidas a personas: {joined}',
  '{file}: {n} {accountsBelong} to nobody on the roster: not changed by any batch, but the usernames are taken':
    '{file}: cuentas que no son de nadie en las listas, que ningún lote cambia pero cuyos nombres de usuario están ocupados: {n}',
  '{file}: {n} {accounts} may belong to one of several people: tied to nobody until somebody says to whom':
    '{file}: cuentas que pueden ser de una de varias personas, y que no son de nadie hasta que alguien diga de quién: {n}',
  '{file}: none of its columns is needed of {layout}, so those matched by hand are not used':
    '{file}: de {layout} no se necesita ninguna de sus columnas, así que las asignadas a mano no se usan',
  '{file}: {column}, as matched by hand, is no column of {layout}: match it again':
    '{file}: {column}, asignada a mano, no es una columna de {layout}: asígnela de nuevo',
  '{file}: {column} was matched by hand with the heading "{heading}", which is not there any more: match it again':
    '{file}: {column} se asignó a mano al encabezado “{heading}”, que ya no está: asígnela de nuevo',
};
