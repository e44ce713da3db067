import type { Forms } from './forms.ts';

/** By what a file was recognised, in Spanish; the first that fits is taken. */
export const whyForms: Forms = {
  'what was said by hand': 'lo que se indicó a mano',
  'its name and its columns': 'su nombre y sus columnas',
  'its name, though it lacks {columns}': 'su nombre, aunque le faltan {columns}',
  'its name, and columns that every OneRoster file has':
    'su nombre y columnas que tiene todo archivo de OneRoster',
  'its name and its column sourcedId': 'su nombre y su columna sourcedId',
  'the OneRoster version that it states': 'la versión de OneRoster que indica',
  'its columns {columns}, and none that Moodle does not have':
    'sus columnas {columns}, y ninguna que Moodle no tenga',
  'its columns with [userPrincipalName] and [accountEnabled]':
    'sus columnas con [userPrincipalName] y [accountEnabled]',
  'its columns {columns}, and its name': 'sus columnas {columns}, y su nombre',
  'its columns {columns}': 'sus columnas {columns}',
  'its column {column}, and no column Status [READ ONLY]':
    'su columna {column}, y ninguna columna Status [READ ONLY]',
  'its column {column}, which names students and staff members':
    'su columna {column}, que nombra a alumnos y personal',
  'its column {column}': 'su columna {column}',
  'its fields {columns}': 'sus campos {columns}',
  'its IDs are those of {people}': 'sus ID son los de {people}',
};

/** What is wrong at one place of a pattern. */
function at(english: string, spanish: string): Forms {
  return { [`position {n}: ${english}`]: `en la posición {n}, ${spanish}` };
}

/** What is wrong with a pattern, in Spanish. */
export const patternForms: Forms = {
  ...at('the brace is never closed: {{body}', 'la llave no se cierra: {{body}'),
  ...at(
    'there is no element {{body}}; the elements are {list}',
    'no hay ningún elemento {{body}}; los elementos son {list}',
  ),
  ...at(
    '{{body}} is not for students; the elements are {list}',
    '{{body}} no es para alumnos; los elementos son {list}',
  ),
  ...at(
    '{{body}} is not for staff; the elements are {list}',
    '{{body}} no es para el personal; los elementos son {list}',
  ),
  ...at('{element} is for passwords only', '{element} es solo para contraseñas'),
  ...at('{{body}} takes no number of characters', '{{body}} no admite un número de caracteres'),
  ...at(
    '{{body}}: after the colon stands how many characters are taken, 1 or more',
    '{{body}}: después de los dos puntos va cuántos caracteres se toman, 1 o más',
  ),
  ...at('@ may stand only once', 'la @ solo puede estar una vez'),
  ...at(
    '"{sign}" cannot be used; literal text is letters, digits, . _ and -',
    '“{sign}” no se puede usar; el texto literal son letras, cifras, . _ y -',
  ),
  'it has no element such as {lastName}, so everybody would get the same':
    'no tiene ningún elemento como {lastName}, así que sería igual para todos',
  'it has {n} elements: at most {m} are possible':
    'tiene {n} elementos: son posibles {m} como máximo',
};

/** What of the data stands in the way, and how a plan differs from its preview, in Spanish. */
export const faultForms: Forms = {
  'the table {table} ({file}) is missing: add it to the data; where nobody has an account yet, give a file with its headings only: Person ID, Username, Enabled':
    'falta la tabla {table} ({file}): agréguela a los datos; si todavía nadie tiene cuenta, dé un archivo solo con sus encabezados: Person ID, Username, Enabled',
  'the table {table} ({file}) is missing: add it to the data':
    'falta la tabla {table} ({file}): agréguela a los datos',
  '{file}: the column {column} is missing': '{file}: falta la columna {column}',
  '{file}: the column {column} stands twice (columns {numbers}): keep one':
    '{file}: la columna {column} está dos veces (columnas {numbers}): deje una',
  'Not saved: the plan is not the one you looked at: {parts}.':
    'No se guardó: el plan no es el que usted vio: {parts}.',
  'Look at the new preview, then save it.': 'Mire la nueva vista previa y después guárdela.',
  'in this plan, not in the preview: {people}.': 'en este plan, no en la vista previa: {people}.',
  'in the preview, not in this plan: {people}.': 'en la vista previa, no en este plan: {people}.',
  'planned otherwise than in the preview: {people}.':
    'planeado de otro modo que en la vista previa: {people}.',
};

/** Which part of a plan is another, in Spanish. */
export const differenceForms: Forms = {
  'the request differs': 'la solicitud es otra',
  'the settings differ': 'la configuración es otra',
  'the as-of date differs': 'la fecha es otra',
  'the planned rows differ': 'las filas planeadas son otras',
  'that is no fingerprint of a preview': 'eso no es la huella de una vista previa',
};

/** How many accounts were joined, and by what, in Spanish. */
export const joinedForms: Forms = {
  '{n} by person ID': '{n} por Person ID',
  '{n} by number': '{n} por número',
  '{n} by email': '{n} por correo',
  '{n} as answered': '{n} según su respuesta',
};
