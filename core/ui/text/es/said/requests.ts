import type { Forms } from './forms.ts';

/** What is wrong with any key of a request or settings, in Spanish. */
export const choiceForms: Forms = {
  '{place} is missing; it is {choice}': '{place} falta; es {choice}',
  '{place} is not possible; it is {choice}': '{place} no es posible; es {choice}',
  '{place} is true or false': '{place} es true o false',
  '{place} does not belong here; here belong {list}': '{place} no va aquí; aquí van {list}',
};

/** What is wrong with a request, in Spanish; each names its key. */
export const requestForms: Forms = {
  'a request is a JSON object { ... }': 'una solicitud es un objeto JSON { ... }',
  '{key}: there is no such key; there are {list}': '{key}: no existe esa clave; hay {list}',
  '{key}: there is no such key; to {kind} belong {list}':
    '{key}: no existe esa clave; para {kind} hay {list}',
  '{key}: belongs to {options}; to {kind} belong {list}':
    '{key}: va con {options}; para {kind} hay {list}',
  'changeType: {change} is for staff only': 'changeType: {change} es solo para el personal',
  'profile: the only profile is "schoolrunner"': 'profile: el único perfil es "schoolrunner"',
  '{place} is not a date; write it as "YYYY-MM-DD"':
    '{place} no es una fecha; escríbala como "AAAA-MM-DD"',
  'scope: is missing; it is {choice}': 'scope: falta; es {choice}',
  'scope: it is {choice}': 'scope: es {choice}',
  'scope: it has no key; it is exactly one of {choice}':
    'scope: no tiene ninguna clave; es exactamente una de {choice}',
  'scope: it has {list}; it is exactly one of {choice}':
    'scope: tiene {list}; es exactamente una de {choice}',
  'scope.schools: Disable Account goes by calendars, not by schools; it is {choice}':
    'scope.schools: “Deshabilitar cuenta” va por calendarios, no por escuelas; es {choice}',
  'scope.calendars: calendars are for Disable Account only; it is {choice}':
    'scope.calendars: los calendarios son solo para “Deshabilitar cuenta”; es {choice}',
  '{place} is a list with at least one name or ID':
    '{place} es una lista con al menos un nombre o ID',
  '{place} is not possible; each name or ID is text in quotation marks':
    '{place} no es posible; cada nombre o ID es un texto entre comillas',
  'userGroups: is missing; it is a list of names of user groups':
    'userGroups: falta; es una lista de nombres de grupos de usuarios',
  'scope.schools: profile schoolrunner has exactly one school: the one logged into':
    'scope.schools: el perfil schoolrunner tiene exactamente una escuela: aquella en la que se inició sesión',
  'school: is missing; with scope.people it names the school logged into':
    'school: falta; con scope.people indica la escuela en la que se inició sesión',
  '{place} "{system}" is not configured in the settings (configuredAuthentication)':
    '{place} “{system}” no está en la configuración (configuredAuthentication)',
  'username: is { "from": "email" } or { "from": "pattern", "pattern": "..." }':
    'username: es { "from": "email" } o { "from": "pattern", "pattern": "..." }',
  'password: passwords are managed by {system}: leave it out':
    'password: de las contraseñas se encarga {system}: quítela',
  'password: is {choice} for {whom}': 'password: es {choice} para {whom}',
  'password.value: is the initial password, in quotation marks':
    'password.value: es la contraseña inicial, entre comillas',
  '{place} is not possible; for {whom} it is {choice}':
    '{place} no es posible; para {whom} es {choice}',
  '{place} is not possible; it is a whole number, 1 or more':
    '{place} no es posible; es un número entero, 1 o más',
  '{place} is text such as "{lastName}.{firstName}"':
    '{place} es un texto como "{lastName}.{firstName}"',
};

/** A name in a request that the data does not have, in Spanish. */
export const unknownNameForms: Forms = {
  '{place} there is no school with the ID or name "{name}"':
    '{place} no hay ninguna escuela con el ID o el nombre “{name}”',
  '{place} there is no calendar with the ID or name "{name}"':
    '{place} no hay ningún calendario con el ID o el nombre “{name}”',
  '{place} "{name}" is the name of more than one school: use its ID':
    '{place} “{name}” es el nombre de más de una escuela: use su ID',
  '{place} "{name}" is the name of more than one calendar: use its ID':
    '{place} “{name}” es el nombre de más de un calendario: use su ID',
  'scope.people: {table} has nobody with the Person ID "{id}"':
    'scope.people: en {table} no hay nadie con el Person ID “{id}”',
  'scope.people: every row of {table} with the Person ID "{id}" is in error (see problems.csv)':
    'scope.people: todas las filas de {table} con el Person ID “{id}” tienen un error (vea problems.csv)',
  'userGroups: there is no user group "{name}"':
    'userGroups: no hay ningún grupo de usuarios “{name}”',
  'userGroups: "{name}" holds all schools and all calendars: {change} cannot give it, it must be given by hand':
    'userGroups: “{name}” tiene todas las escuelas y todos los calendarios: {change} no puede darlo, hay que darlo a mano',
};

/** What is wrong with settings, in Spanish. */
export const settingForms: Forms = {
  '{file}: settings must be a JSON object, such as { "operator": "jdoe" }':
    '{file}: la configuración debe ser un objeto JSON, como { "operator": "jdoe" }',
  '{file}: the setting {key} is not known and has no effect; there are {list}':
    '{file}: la opción {key} no se conoce y no tiene efecto; hay {list}',
  '{file}: letters "{value}" has no effect without "transliterate": "all", because letters other than Latin ones are not used else':
    '{file}: letters “{value}” no tiene efecto sin "transliterate": "all", porque de otro modo solo se usan letras latinas',
  'settings are given more than once, in {files}: keep one':
    'la configuración está más de una vez, en {files}: deje una',
  '{place} must be a list of "ldap" and "saml", such as ["saml"]; [] for none':
    '{place} debe ser una lista de "ldap" y "saml", como ["saml"]; [] para ninguno',
  '{place} must be text in quotes, such as "jdoe"':
    '{place} debe ser un texto entre comillas, como "jdoe"',
  '{place} must be two numbers, such as { "maxDisable": 500, "maxDisablePercent": 20 }':
    '{place} deben ser dos números, como { "maxDisable": 500, "maxDisablePercent": 20 }',
  '{place} has no {list}: write maxDisable and maxDisablePercent':
    '{place} no tiene {list}: escriba maxDisable y maxDisablePercent',
  '{place} needs a maxDisable that is a number, 0 or more, such as 500':
    '{place} necesita un maxDisable que sea un número, 0 o más, como 500',
  '{place} needs a maxDisablePercent that is a number, 0 or more, such as 20':
    '{place} necesita un maxDisablePercent que sea un número, 0 o más, como 20',
  '{place} must be a list, such as [{ "target": "moodle" }]; [] for none':
    '{place} debe ser una lista, como [{ "target": "moodle" }]; [] para ninguno',
  '{place} must be an object such as { "target": "moodle" }':
    '{place} debe ser un objeto como { "target": "moodle" }',
  '{place} is missing; {target} needs it': '{place} falta; {target} la necesita',
  '{place} is no domain; write it as "students.example.org", without @':
    '{place} no es un dominio; escríbalo como "students.example.org", sin @',
  '{place} is no country; write two capitals, such as "US"':
    '{place} no es un país; escriba dos mayúsculas, como "US"',
  '{place} must be the line of headings of your template, or a list of such lines':
    '{place} debe ser la línea de encabezados de su plantilla, o una lista de esas líneas',
  '{place} must be an object of names, such as { "Teachers": "teachers@example.org" }':
    '{place} debe ser un objeto de nombres, como { "Teachers": "teachers@example.org" }',
  '{place} must be a text such as "/Students/{school}", or a list of rules':
    '{place} debe ser un texto como "/Students/{school}", o una lista de reglas',
  '{place} is not possible; it is text in quotes':
    '{place} no es posible; es un texto entre comillas',
  '{place} is missing; it is text such as "/Students/{school}"':
    '{place} falta; es un texto como "/Students/{school}"',
  '{place} is not possible; between braces stand {list} and {last} only':
    '{place} no es posible; entre llaves solo pueden estar {list} y {last}',
  '{place} must be a list such as [{ "heading": "ID", "value": "personId" }]':
    '{place} debe ser una lista como [{ "heading": "ID", "value": "personId" }]',
  '{place} is missing; it is the heading of the column as text':
    '{place} falta; es el encabezado de la columna como texto',
  '{place} must be "latin" or "all"': '{place} debe ser "latin" o "all"',
  '{place} must be {choice}': '{place} debe ser {choice}',
};

/** What a request is about, in Spanish. */
export const kindForms: Forms = {
  '{change} of students': '{change} de alumnos',
  '{change} of staff': '{change} del personal',
};

/** Whom a password or homepage is for, in Spanish. */
export const whomForms: Forms = {
  students: 'los alumnos',
  staff: 'el personal',
  'profile schoolrunner': 'el perfil schoolrunner',
};

/** With what a key of a request goes, in Spanish. */
export const optionForms: Forms = {
  'every request': 'toda solicitud',
  'Create Account, and not to profile schoolrunner, where it is the email':
    '“Crear cuenta”, salvo con el perfil schoolrunner, donde es el correo',
  'Create Account, and not to profile schoolrunner':
    '“Crear cuenta”, salvo con el perfil schoolrunner',
  'Create Account': '“Crear cuenta”',
  'staff: Create Account, Add User Groups and Remove User Groups':
    'el personal: “Crear cuenta”, “Agregar grupos de usuarios” y “Quitar grupos de usuarios”',
  'Disable Account by calendars': '“Deshabilitar cuenta” por calendarios',
  'Force Password Change of selected staff':
    '“Forzar cambio de contraseña” de personal seleccionado',
  'Create Account for staff': '“Crear cuenta” para el personal',
  'profile schoolrunner with scope.people': 'el perfil schoolrunner con scope.people',
};
