import type { Forms } from './forms.ts';

/** By what a file was recognised, in Spanish; the first that fits is taken. */
export const whyForms: Forms = {
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
