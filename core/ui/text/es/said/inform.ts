import type { Forms } from './forms.ts';

const asField = 'los campos se escriben como {{accountManagement.username}}';

/** What is wrong with a filter, in Spanish; its place stands before it. */
const filterForms: Forms = {
  'a filter is a JSON object { "name", "type", "where" }':
    'un filtro es un objeto JSON { "name", "type", "where" }',
  'does not belong in a filter; here belong name, type, where, batch':
    'no va en un filtro; aquí van name, type, where, batch',
  'does not belong here; here belong {list}': 'no va aquí; aquí van {list}',
  '{value} is not possible; it is the ID of a saved batch, or null':
    '{value} no es posible; es el ID de un lote guardado, o null',
  '{value} is not possible; it is { "field", "operator", "values" }':
    '{value} no es posible; es { "field", "operator", "values" }',
  'it is { "join": "AND" or "OR", "of": [conditions] }':
    'es { "join": "AND" o "OR", "of": [condiciones] }',
  'is a list of conditions': 'es una lista de condiciones',
  'it has no condition: add one, or take the group away':
    'no tiene ninguna condición: agregue una o quite el grupo',
  'groups stand in groups more than {n} deep: use fewer':
    'hay grupos dentro de grupos a más de {n} niveles: use menos',
  'it has more than {n} conditions': 'tiene más de {n} condiciones',
  'User Accounts has no column {column}: add it to the data':
    'User Accounts no tiene la columna {column}: agréguela a los datos',
  'it is {fieldKind}, to which {operator} cannot be applied':
    'es {fieldKind}, y {operator} no se le puede aplicar',
  'values: it is a list of texts, as ["09", "10"]':
    'values: es una lista de textos, como ["09", "10"]',
  'an operator is missing; there are {list}': 'falta un operador; hay {list}',
  'there is no operator {value}; the nearest is {operator}; there are {list}':
    'no hay ningún operador {value}; el más parecido es {operator}; hay {list}',
  '{operator} takes no value; there are {n}': '{operator} no lleva valores; hay {n}',
  '{operator} takes {n} value{s}; there are {m}': '{operator} lleva {n} {n|valor|valores}; hay {m}',
  '{operator} takes 1 or more values; there are {n}': '{operator} lleva 1 o más valores; hay {n}',
  'it has {n} values; it may have {m}': 'tiene {n} valores; puede tener {m}',
  'a value is longer than {n} characters': 'un valor tiene más de {n} caracteres',
  'a value is empty: to find empty cells, use IS NULL':
    'un valor está vacío: para encontrar celdas vacías, use IS NULL',
  'nothing is between {one} and {other}: write the lower value first':
    'no hay nada entre {one} y {other}: escriba primero el valor menor',
  '{value} is not a number: write a number': '{value} no es un número: escriba un número',
  '{value} is not yes or no: write yes or no': '{value} no es sí o no: escriba yes o no',
  '{value} is not a date: write it as YYYY-MM-DD, YYYY-MM-DDTHH:MM, today, "24 hours ago", "7 days ago", "2 weeks ago" or "in 3 days"':
    '{value} no es una fecha: escríbala como AAAA-MM-DD, AAAA-MM-DDTHH:MM, today, "24 hours ago", "7 days ago", "2 weeks ago" o "in 3 days"',
  'a field is missing: name one, as usage.totalLoginCount':
    'falta un campo: indique uno, como usage.totalLoginCount',
  'there is no field {field}, for {table} has no such column; the nearest is {other}':
    'no hay ningún campo {field}, porque {table} no tiene esa columna; el más parecido es {other}',
  'there is no field {field}; the nearest is {other}':
    'no hay ningún campo {field}; el más parecido es {other}',
  'there is no field for passwords: what is mailed or printed is read by others, kept and passed on. Give the activation link (accountManagement.uniqueLinkActivationURL), with which people set their own password':
    'no hay ningún campo para contraseñas: lo que se envía o se imprime lo leen otros, se conserva y se pasa. Dé el enlace de activación (accountManagement.uniqueLinkActivationURL), con el que cada quien pone su propia contraseña',
  'the journal of the batch is not kept here any more: choose another filter, such as accounts created in the last days':
    'el diario del lote ya no se conserva aquí: elija otro filtro, como las cuentas creadas en los últimos días',
  '{n} account{s} of staff {hasHave} another homepage, or none, and {belongs} to neither type of staff filter.':
    '{n} {n|cuenta|cuentas} del personal {n|tiene|tienen} otra página de inicio, o ninguna, y no {n|entra|entran} en ninguno de los dos tipos de filtro del personal.',
  '{fieldLabel}: 1 cell is no date, and no day or time finds it; write it as YYYY-MM-DD.':
    '{fieldLabel}: 1 celda no es una fecha, y ningún día ni hora la encuentra; escríbala como AAAA-MM-DD.',
  '{fieldLabel}: {n} cells are no dates, and no day or time finds them; write them as YYYY-MM-DD.':
    '{fieldLabel}: {n} celdas no son fechas, y ningún día ni hora las encuentra; escríbalas como AAAA-MM-DD.',
};

/** What is wrong with the words of a message or letter, in Spanish; their place stands before it. */
const templateForms: Forms = {
  'a message is a JSON object { "name", "words": { "subject", "body" } }':
    'un mensaje es un objeto JSON { "name", "words": { "subject", "body" } }',
  'a letter is a JSON object { "name", "body" }': 'una carta es un objeto JSON { "name", "body" }',
  'does not belong in a message; here belong {list}': 'no va en un mensaje; aquí van {list}',
  'does not belong in a letter; here belong {list}': 'no va en una carta; aquí van {list}',
  'is { "subject": a line of text, "body": text in Markdown }':
    'es { "subject": una línea de texto, "body": texto en Markdown }',
  '{value} is not possible; it is a list of {list}, each once':
    '{value} no es posible; es una lista de {list}, cada uno una vez',
  'is null or { "field": "students.homeLanguage", "{key}": { "es": ... } }':
    'es null o { "field": "students.homeLanguage", "{key}": { "es": ... } }',
  'is an object: the words of each language by the value of its field':
    'es un objeto: los textos de cada idioma por el valor de su campo',
  '{value} can be filtered by, but not shown in a message or letter':
    '{value} sirve para filtrar, pero no se muestra en un mensaje o una carta',
  '{field} is no date: write it without .{way}': '{field} no es una fecha: escríbalo sin .{way}',
  'it has {n} characters; the most are {m}': 'tiene {n} caracteres; como máximo son {m}',
  'it has {n} characters; it may have {m}': 'tiene {n} caracteres; puede tener {m}',
  '{value} has line ends or control characters; it is one line':
    '{value} tiene saltos de línea o caracteres de control; es una sola línea',
  '{tag} stands inside {n} others: the most there may be':
    '{tag} está dentro de otros {n}: no pueden ser más',
  'it has {n} different fields; the most are {m}':
    'tiene {n} campos distintos; como máximo son {m}',
  '{n} fields decide what shows ({{#...}}); the most are {m}':
    '{n} campos deciden lo que se muestra ({{#...}}); como máximo son {m}',
  '{{{{tag}}}} shows a value as it is; write {{{tag}}}':
    '{{{{tag}}}} muestra un valor tal cual; escriba {{{tag}}}',
  '{{^{tag}}} is not possible; only what shows where a field has text is: {{#{tag}}}...{{/{tag}}}':
    '{{^{tag}}} no es posible; solo lo es lo que se muestra si un campo tiene texto: {{#{tag}}}...{{/{tag}}}',
  '{{>{tag}}} would read another template: write its text here':
    '{{>{tag}}} leería otra plantilla: escriba aquí su texto',
  '{{!{tag}}} is a note that nobody would see: leave it out':
    '{{!{tag}}} es una nota que nadie vería: quítela',
  '{{{tag}}} is not possible; fields are written as {{accountManagement.username}}': `{{{tag}}} no es posible; ${asField}`,
  'line {n}: a field begins with {{ and does not end with }}':
    'línea {n}: un campo empieza con {{ y no termina con }}',
  'line {n}: {tag} has no {other} after it': 'línea {n}: a {tag} no le sigue ningún {other}',
  'line {n}: {tag} has no {other} before it': 'línea {n}: a {tag} no le precede ningún {other}',
  'line {n}: this is no field; fields are written as {{accountManagement.username}}': `línea {n}: esto no es un campo; ${asField}`,
  'its lists and quotes stand too deep inside each other to be read':
    'sus listas y citas están unas dentro de otras a demasiados niveles para leerse',
  'a link leads to "{link}": it may begin with https://, http:// or mailto: and the name of a host, or be {{accountManagement.uniqueLinkActivationURL}}':
    'un enlace lleva a “{link}”: puede empezar con https://, http:// o mailto: y el nombre de un servidor, o ser {{accountManagement.uniqueLinkActivationURL}}',
  'is missing; it is a text': 'falta; es un texto',
  '{value} is not possible; it is a text': '{value} no es posible; es un texto',
  '{value} is no text': '{value} no es un texto',
  'is missing; it is {choice}': 'falta; es {choice}',
  '{value} is not possible; it is {choice}': '{value} no es posible; es {choice}',
  '{value} is no language; it is "en", "es" or the tag of another':
    '{value} no es un idioma; es "en", "es" o la etiqueta de otro',
  'is empty: mail without a subject is taken for spam':
    'está vacío: un correo sin asunto se toma por correo no deseado',
  'LDAP or SAML: write these words for all other languages, too':
    'LDAP o SAML: escriba estos textos también en todos los demás idiomas',
  'choose a message or a letter': 'elija un mensaje o una carta',
  'the Account Activation URL Expiration Date is missing: the words show it':
    'falta la fecha en que vence el enlace de activación: los textos la muestran',
  'the expiration date {date} is no date: write it as YYYY-MM-DD':
    'la fecha de vencimiento {date} no es una fecha: escríbala como AAAA-MM-DD',
  'the expiration date {date} is not after today, {today}: links are expired on that date already; choose a later one':
    'la fecha de vencimiento {date} no es posterior a hoy, {today}: ese día los enlaces ya están vencidos; elija una posterior',
  'it is no PNG, JPEG, GIF or WebP picture; choose one of these':
    'no es una imagen PNG, JPEG, GIF o WebP; elija una de estas',
  'it has {n} kB, the most are {m} kB: make the picture smaller':
    'ocupa {n} kB, como máximo son {m} kB: reduzca la imagen',
  'it is called {name} and is no such picture: choose another file':
    'se llama {name} y no es una imagen de esas: elija otro archivo',
};

/** What is refused where people are told, and what was done, in Spanish. */
const tellingForms: Forms = {
  'There is no letter to note.': 'No hay ninguna carta que anotar.',
  'Told notes 1 letter as printed today.': 'Se anotó 1 carta como impresa hoy.',
  'Told notes {n} letters as printed today.': 'Se anotaron {n} cartas como impresas hoy.',
  'This is a letter: build letters of it.': 'Esto es una carta: haga cartas con ella.',
  'There is nobody to tell: look at the reach report.':
    'No hay a quién informar: mire el informe de a quiénes llega.',
  '{files}: {n} message{s} to send. Told notes {them} as told today.':
    '{files}: {n} {n|mensaje|mensajes} por enviar. Hoy {n|queda anotada esa persona|quedan anotadas esas personas} como {n|informada|informadas}.',
  'This is a message: there are no letters to build.':
    'Esto es un mensaje: no hay cartas que hacer.',
  'There is nobody who gets a letter: look at the reach report.':
    'Nadie recibe una carta: mire el informe de a quiénes llega.',
  'None of these people gets this letter: look whether their Person IDs are right, and at the reasons in the reach report.':
    'Ninguna de estas personas recibe esta carta: mire si sus Person ID son correctos y las razones en el informe de a quiénes llega.',
  '{name} comes with the wizard and stays as it is: choose another name.':
    '{name} viene con el asistente y queda como está: elija otro nombre.',
  '{address} is no email address: write it as name@school.org.':
    '{address} no es una dirección de correo: escríbala como nombre@escuela.org.',
  'reach.csv is about a message or a letter: choose one.':
    'reach.csv trata de un mensaje o una carta: elija uno.',
  'A letter is tested by building it.': 'Una carta se prueba haciéndola.',
  '{name} is addressed to {address}. Nobody counts as told.':
    '{name} va dirigido a {address}. Nadie cuenta como informado.',
  'Nobody would be told: look at the reach report.':
    'No se informaría a nadie: mire el informe de a quiénes llega.',
  'The filter matches nobody with the Person ID {id}.':
    'El filtro no incluye a nadie con el Person ID {id}.',
  'This person would not be told: {outcome}. The reach report says what to do.':
    'A esta persona no se le informaría: {outcome}. El informe de a quiénes llega dice qué hacer.',
  '{file}: the column {column} is missing; without it nobody knows who was told, so put it back':
    '{file}: falta la columna {column}; sin ella no se sabe a quién se informó, así que póngala de nuevo',
  '{file}: the column {column} stands twice: keep one':
    '{file}: la columna {column} está dos veces: deje una',
  '{file}: without the column {column} nobody knows who has logged in: all count as not logged in':
    '{file}: sin la columna {column} no se sabe quién ha iniciado sesión: todos cuentan como que no',
  '{file}: without the column {column} nobody knows who has changed their password: all who logged in count':
    '{file}: sin la columna {column} no se sabe quién cambió su contraseña: cuentan todos los que iniciaron sesión',
};

/** Everything that is said about telling people, in Spanish. */
export const informForms: Forms = { ...filterForms, ...tellingForms, ...templateForms };

/** What the reach report advises, in Spanish. */
export const reachForms: Forms = {
  "enter an email in the person's record, or print a letter":
    'ponga un correo en el registro de la persona o imprima una carta',
  "correct the email in the person's record": 'corrija el correo en el registro de la persona',
  'somebody else has the same email: correct it, or choose to mail shared addresses':
    'otra persona tiene el mismo correo: corríjalo, o elija enviar también a direcciones compartidas',
  'enter the whole address of the link in User Accounts, column Activation URL; it begins with http:// or https://':
    'ponga la dirección completa del enlace en User Accounts, columna Activation URL; empieza con http:// o https://',
  'there is no link to follow: write words for people who sign in by LDAP or SAML':
    'no hay enlace que seguir: escriba textos para quienes inician sesión por LDAP o SAML',
  'to tell them again, choose so': 'para informarles de nuevo, elíjalo así',
  'enable the account first': 'habilite primero la cuenta',
  'the link is too long for a QR code: the letter shows it as text only':
    'el enlace es demasiado largo para un código QR: la carta lo muestra solo como texto',
  '{n} more account{s} of this person {match}':
    'otras cuentas de esta persona que cumplen el filtro: {n}',
  '{n} other account{s} {hasHave} the same activation URL':
    'otras cuentas con el mismo enlace de activación: {n}',
};

/** What becomes of somebody who is not told, in Spanish. */
export const outcomeForms: Forms = {
  'no address': 'no tiene correo electrónico',
  'invalid address': 'su correo electrónico no es válido',
  'shared address': 'comparte su correo electrónico',
  'no activation URL': 'no tiene enlace de activación',
  'sign in by LDAP or SAML': 'inicia sesión por LDAP o SAML',
  'already told': 'ya está informada',
  'account disabled': 'su cuenta está deshabilitada',
};

/** Where in a filter, message or letter something is, in Spanish. */
export const placeForms: Forms = {
  'condition {n} ({field})': 'condición {n} ({field})',
  'condition {n}': 'condición {n}',
  'group {n}.{key}': 'grupo {n}.{key}',
  'group {n}': 'grupo {n}',
  filter: 'filtro',
  message: 'mensaje',
  letter: 'carta',
  subject: 'asunto',
  body: 'texto',
  language: 'idioma',
  'condition {n}.{key}': 'condición {n}.{key}',
  'language {code}, LDAP or SAML, {part}': 'idioma {code}, LDAP o SAML, {part}',
  'LDAP or SAML, {part}': 'LDAP o SAML, {part}',
  'language {code}, {part}': 'idioma {code}, {part}',
};
