import { readForms, type Forms } from '../../../../core/ui/text/es/said/forms.ts';

const versions = 'con Archivo > Historial de versiones';
const makeTabs =
  'Cree las pestañas de la plantilla y ponga las cuentas en la pestaña User Accounts.';
const unfinished =
  '{work} de {n} cambios, que empezó {who} el {when}, no ha terminado: {m} están hechos';

/** What the server refuses while it saves, undoes and shows tabs, in Spanish. */
const savingForms: Forms = {
  '{who} is using the wizard in this spreadsheet right now. Try again in a minute.':
    '{who} está usando el asistente en esta hoja de cálculo en este momento. Inténtelo de nuevo en un minuto.',
  'Nothing was changed or sent: the Settings tab says that {list} may save, and Google does not tell who you are. Ask one of them, or have yourself added there. Everybody may preview.':
    'No se cambió ni se envió nada: la pestaña Settings dice que pueden guardar {list}, y Google no dice quién es usted. Pídaselo a una de esas personas o haga que lo agreguen allí. Todos pueden ver vistas previas.',
  'Nothing was changed or sent: the Settings tab says that {list} may save, and you are {who}. Ask one of them, or have yourself added there. Everybody may preview.':
    'No se cambió ni se envió nada: la pestaña Settings dice que pueden guardar {list}, y usted es {who}. Pídaselo a una de esas personas o haga que lo agreguen allí. Todos pueden ver vistas previas.',
  '{refused}: {work} of {n} changes, begun by {who} at {when}, has not finished: {m} are done. Resume it, or undo it, then save again.': `{refused}: ${unfinished}. Siga con ello o deshágalo, y después guarde de nuevo.`,
  '{refused}: {work} of {n} changes, begun by {who} at {when}, has not finished: {m} are done. Resume it, then save again.': `{refused}: ${unfinished}. Siga con ello y después guarde de nuevo.`,
  'There is nothing to resume: it was finished or undone meanwhile.':
    'No hay nada que seguir: entretanto se terminó o se deshizo.',
  "User Accounts come out of {file}, in another layout than the wizard's own, and cannot be changed there. Make the template tabs, and put the accounts into the tab User Accounts.": `Las cuentas de usuario vienen de {file}, en otro formato que el del asistente, y allí no se pueden cambiar. ${makeTabs}`,
  "User Accounts come out of {file}, in another layout than the wizard's own. Make the template tabs, and put the accounts into the tab User Accounts.": `Las cuentas de usuario vienen de {file}, en otro formato que el del asistente. ${makeTabs}`,
  'There is no tab User Accounts. Make the template tabs first: users of Google go into it.':
    'No hay pestaña User Accounts. Cree primero las pestañas de la plantilla: los usuarios de Google van en ella.',
  'There is no tab User Accounts in the layout of the template tabs. Make the template tabs, and put the accounts into it.': `No hay pestaña User Accounts con el formato de la plantilla. ${makeTabs}`,
  '{tab} has no column {column} in its first row any more, so nothing can be found in it. Name the column so again, then resume.':
    '{tab} ya no tiene la columna {column} en su primera fila, así que no se puede encontrar nada. Vuelva a llamar así la columna y después siga.',
  'Not saved: the headings of {tab} do not stand in its first row ({column} is not there). Delete the rows above them, then preview again.':
    'No se guardó: los encabezados de {tab} no están en su primera fila ({column} no está). Elimine las filas de arriba y vea de nuevo la vista previa.',
  '{tab}, row {n}, does not hold what was written into it: a rule, a script or somebody else changes it. Look at the row, then resume, or undo the batch.':
    '{tab}, fila {n}, no contiene lo que se escribió en ella: la cambia una regla, un script u otra persona. Mire la fila y después siga, o deshaga el lote.',
  'Rows of {tab} were moved while they were being changed. Nothing is lost: leave the tab alone until it has finished, and resume.':
    'Se movieron filas de {tab} mientras se cambiaban. No se perdió nada: no toque la pestaña hasta que termine, y siga.',
  'What is to be saved could not be written down, so nothing was saved.':
    'No se pudo anotar lo que se iba a guardar, así que no se guardó nada.',
  'Not saved: a cell of User Accounts holds at most {n} characters, and one of {username} (person {id}) would have more. Give the username pattern a maximum length.':
    'No se guardó: una celda de User Accounts admite {n} caracteres como máximo, y una de {username} (persona {id}) tendría más. Dé al patrón del nombre de usuario una longitud máxima.',
  'The hidden tab {tab} is gone, which says what was to be saved. Bring it back with File > Version history, then resume.': `Ya no está la pestaña oculta {tab}, que dice lo que se iba a guardar. Recupérela ${versions} y después siga.`,
  'The tab of User Accounts was deleted while it was being saved. Bring it back with File > Version history, then resume.': `La pestaña User Accounts se eliminó mientras se guardaba. Recupérela ${versions} y después siga.`,
  'Stopped after {n} of {m} changes.': 'Detenido después de {n} de {m} cambios.',
  'There is no room for {n} more rows: a spreadsheet holds 10,000,000 cells. Delete tabs of old previews, or rows and columns that are empty.':
    'No caben {n} filas más: una hoja de cálculo admite 10,000,000 celdas. Elimine pestañas de vistas previas antiguas, o filas y columnas vacías.',
  'The tab {tab} does not hold what was written into it (row {n}, column {m}), so nothing was saved. Please report this.':
    'La pestaña {tab} no contiene lo que se escribió en ella (fila {n}, columna {m}), así que no se guardó nada. Avise de esto, por favor.',
  'The sample district would take the place of {tabs}. Open a new spreadsheet for it, or say that these tabs may go.':
    'El distrito de ejemplo ocuparía el lugar de {tabs}. Abra para él una hoja de cálculo nueva, o indique que esas pestañas pueden desaparecer.',
  'There is no tab {tab} any more.': 'Ya no hay pestaña {tab}.',
  '{file} is not kept here any more.': '{file} ya no se conserva aquí.',
  'The answer is too long to be sent. Please report this.':
    'La respuesta es demasiado larga para enviarse. Avise de esto, por favor.',
  'Nobody was told yet.': 'Todavía no se informó a nadie.',
};

/** What the server refuses where it reaches Google Workspace, in Spanish. */
const directoryForms: Forms = {
  '{failure} Try again in a few minutes.': '{failure} Inténtelo de nuevo en unos minutos.',
  '{failure} You need to be an administrator of this Google Workspace who may see and change users, and the Admin SDK API must be switched on in the project of the script.':
    '{failure} Hace falta ser administrador de este Google Workspace, con permiso para ver y cambiar usuarios, y la Admin SDK API debe estar activada en el proyecto del script.',
  'The service {service} is not switched on in this script. Push the edition for your own domain again: its manifest switches it on.':
    'El servicio {service} no está activado en este script. Suba de nuevo la edición para su propio dominio: su manifiesto lo activa.',
  'Read the users of Google Workspace first.': 'Lea primero los usuarios de Google Workspace.',
  'The headings of the tab {tab} were changed: read the users anew.':
    'Los encabezados de la pestaña {tab} cambiaron: lea de nuevo los usuarios.',
  'The headings of the tab {tab} are not as they were: bring them back with File > Version history, then go on.': `Los encabezados de la pestaña {tab} no son los que eran: recupérelos ${versions} y después siga.`,
  'Rows of the tab {tab} were moved while it was at work. Nothing is lost: go on, and leave the tab alone until it has finished.':
    'Se movieron filas de la pestaña {tab} mientras trabajaba. No se perdió nada: siga, y no toque la pestaña hasta que termine.',
  'Row {n} of the tab {tab} was changed: there is no action {action} with the status {status}. Bring the row back with File > Version history, or delete it to leave it out, then go on.': `La fila {n} de la pestaña {tab} cambió: no hay ninguna acción {action} con el estado {status}. Recupere la fila ${versions}, o elimínela para dejarla fuera, y después siga.`,
  'The tab that says what is to go to Google Workspace is not there any more.':
    'Ya no está la pestaña que dice lo que va a Google Workspace.',
  'This batch was undone: nothing more of it goes to Google Workspace.':
    'Este lote se deshizo: nada más de él va a Google Workspace.',
  'Undo the batch in History first: then it can be put back in Google Workspace.':
    'Deshaga primero el lote en el historial: después se puede devolver en Google Workspace.',
  'The way back is written down already: go on with it.':
    'El camino de vuelta ya está anotado: siga con él.',
  'Nothing was sent: the passwords by pattern cannot be worked out from the tabs any more: {faults}. Put the tabs right, then send.':
    'No se envió nada: las contraseñas por patrón ya no se pueden calcular con las pestañas: {faults}. Corrija las pestañas y después envíe.',
  'The settings do not say what your Google Workspace is like. In Settings, under Import files for other systems, tick Google Workspace, and fill in the domain, the organizational units and the addresses of groups.':
    'La configuración no dice cómo es su Google Workspace. En la configuración, en “Archivos de importación para otros sistemas”, marque Google Workspace y complete el dominio, las unidades organizativas y las direcciones de los grupos.',
  '{n} rows one after the other did not work, all for the same reason ({reason}). Look at them in the tab, then go on or undo.':
    '{n} filas seguidas no funcionaron, todas por el mismo motivo ({reason}). Mírelas en la pestaña y después siga o deshaga.',
};

/** What the server refuses about activation links, in Spanish. */
const linkForms: Forms = {
  '{tab}, row {n}, does not hold the link that was written into it: a rule, a script or somebody else changes it. Look at the row, then make the links again.':
    '{tab}, fila {n}, no contiene el enlace que se escribió en ella: la cambia una regla, un script u otra persona. Mire la fila y después haga los enlaces de nuevo.',
  'Rows of {tab} were moved while links were made for them. Nothing was written: leave the tab alone until it has finished, and do it again.':
    'Se movieron filas de {tab} mientras se hacían enlaces para ellas. No se escribió nada: no toque la pestaña hasta que termine, y hágalo de nuevo.',
  "Rows of {tab} were moved while links were written into them: they may stand beside other people's names. Choose Revoke all links, then make them again.":
    'Se movieron filas de {tab} mientras se escribían enlaces en ellas: pueden estar junto a los nombres de otras personas. Elija revocar todos los enlaces y después hágalos de nuevo.',
  'There is no filter {name} any more.': 'Ya no hay ningún filtro {name}.',
  'The activation page is not set up yet: deploy the web app, paste its address into the settings and open it once from there. No link is made before that, for it would lead nowhere.':
    'La página de activación todavía no está lista: implemente la aplicación web, pegue su dirección en la configuración y ábrala una vez desde allí. Antes no se hace ningún enlace, porque no llevaría a ninguna parte.',
  'The expiration date has to be a day after today, {today}, as YYYY-MM-DD: links work until the day before it.':
    'La fecha de vencimiento debe ser posterior a hoy, {today}, como AAAA-MM-DD: los enlaces funcionan hasta el día anterior.',
  'Not kept: people cannot sign in at {address}. Write an address that begins with https://, such as https://accounts.google.com/, or nothing.':
    'No se conservó: no se puede iniciar sesión en {address}. Escriba una dirección que empiece con https://, como https://accounts.google.com/, o nada.',
  'Not kept: the shortest password has {n} to {m} characters, and not {length}.':
    'No se conservó: la contraseña más corta tiene de {n} a {m} caracteres, y no {length}.',
  'This is no address of a web app: it begins with https://script.google.com/ and ends with /exec. In the script editor, choose Deploy, Manage deployments, and copy it there.':
    'Esto no es la dirección de una aplicación web: empieza con https://script.google.com/ y termina con /exec. En el editor de secuencias de comandos, elija Implementar, Administrar implementaciones, y cópiela de allí.',
};

/** What the server refuses where it sends mail, in Spanish. */
const sendingForms: Forms = {
  'There is nothing to go on with: it was finished or given up meanwhile.':
    'No hay nada con lo que seguir: entretanto se terminó o se abandonó.',
  'Nothing was sent: the message {name} is still being sent. Go on with it, or do not send its rest, then send this one.':
    'No se envió nada: todavía se está enviando el mensaje {name}. Siga con él o no envíe el resto, y después envíe este.',
  'Nothing was sent: {n} people would be mailed now, and not {m} as you saw. Somebody has changed the data. Look at the numbers again.':
    'No se envió nada: ahora se escribiría a {n} personas, y no a {m} como usted vio. Alguien cambió los datos. Mire de nuevo los números.',
  'Nothing more was sent: {faults}.': 'No se envió nada más: {faults}.',
  'Nobody is left to be mailed.': 'No queda nadie a quien escribir.',
  'The sender name: at most 100 letters on one line, without quotes and angle brackets.':
    'El nombre del remitente: 100 letras como máximo en una línea, sin comillas ni signos < >.',
  'Answers go to: {address} is no e-mail address.':
    'Respuestas a: {address} no es una dirección de correo.',
  'No mails are left today: Google allows so many a day.':
    'Hoy no quedan correos: Google permite un número al día.',
  'Who is to be told could not be written down, so nothing was sent.':
    'No se pudo anotar a quién se iba a informar, así que no se envió nada.',
  'The hidden tab {tab} is gone, which says who is still to be told. Bring it back with File > Version history, or do not send the rest.': `Ya no está la pestaña oculta {tab}, que dice a quién falta informar. Recupérela ${versions}, o no envíe el resto.`,
  'The row of {username} is gone from the tab {tab}, which says who was told. Bring it back with File > Version history, then go on.': `Ya no está la fila de {username} en la pestaña {tab}, que dice a quién se informó. Recupérela ${versions} y después siga.`,
  'The tab {tab} has other columns than it had: {column} is not in its place, so nobody could tell who was told. Put its first columns back in this order: {list}.':
    'La pestaña {tab} tiene otras columnas que antes: {column} no está en su lugar, así que nadie podría saber a quién se informó. Ponga de nuevo sus primeras columnas en este orden: {list}.',
  'The tab {tab} has other columns than it had: {column} is not in its place. Put its columns back in this order: {list}.':
    'La pestaña {tab} tiene otras columnas que antes: {column} no está en su lugar. Ponga de nuevo sus columnas en este orden: {list}.',
  'Google does not let schedules run in your name. It says: {words} Look at your triggers under script.google.com/home/triggers, delete those that nobody needs any more (20 of a script at most), and try again; or let somebody else run them.':
    'Google no permite que los envíos programados se ejecuten en su nombre. Dice: {words} Mire sus activadores en script.google.com/home/triggers, elimine los que ya nadie necesita (20 por secuencia de comandos como máximo) e inténtelo de nuevo; o deje que los ejecute otra persona.',
  'Not kept: there is a schedule {name} already.':
    'No se conservó: ya hay un envío programado {name}.',
  'Not kept: there is no filter {name}.': 'No se conservó: no hay ningún filtro {name}.',
  'Not kept: there is no message {name}.': 'No se conservó: no hay ningún mensaje {name}.',
};

const failures: Forms = {
  'Google did not give its list of users{why}': 'Google no dio su lista de usuarios{why}',
  'Google did not say whether {who} is there{why}': 'Google no dijo si {who} está allí{why}',
  'Google did not give the members of {group}{why}': 'Google no dio los miembros de {group}{why}',
  'Only people who may manage users can make activation links{why}':
    'Solo quienes pueden administrar usuarios pueden hacer enlaces de activación{why}',
};

const failure = readForms(failures);

const strangers: Readonly<Record<string, string>> = {
  somebody: 'otra persona',
  'Somebody else': 'Otra persona',
};

const retell = readForms(
  { ...savingForms, ...linkForms, ...sendingForms, ...directoryForms },
  {
    failure: (text) => failure(text) ?? text,
    who: (text) => strangers[text] ?? text,
    refused: readForms({
      'Not saved': 'No se guardó',
      'Not undone': 'No se deshizo',
      'Nothing was taken over': 'No se pasó nada',
      'Nothing was sent': 'No se envió nada',
    }),
    work: readForms({
      'a save': 'un guardado',
      'an undo': 'una operación de deshacer',
      'the taking over of users': 'el paso de usuarios',
    }),
  },
);

/** Says a refusal of the server's in Spanish; one that is unknown stays as it is. */
export function refusal(sentence: string): string {
  return retell(sentence) ?? failure(sentence) ?? sentence;
}
