import type { SkipReason } from '../../../../engine/index.ts';
import type { Forms } from './forms.ts';

/** What the reports say of each reason, in Spanish. */
export const reasonForms: Readonly<Record<SkipReason, Forms>> = {
  'already-has-account': {
    'has the account {account}, disabled: use Enable Account':
      'tiene la cuenta {account}, deshabilitada: use “Habilitar cuenta”',
    'has the account {account}': 'tiene la cuenta {account}',
  },
  'no-user-account': { 'no user account': 'sin cuenta de usuario' },
  'no-show': {
    'every enrollment{where} that would count is a no-show':
      'en todas las matrículas que contarían{where} consta que nunca se presentó',
  },
  'no-current-or-future-enrollment': {
    'no current or future enrollment{where}': 'sin matrícula actual ni futura{where}',
  },
  'assignment-starts-later': {
    'assignment starts on {day}': 'la asignación empieza el {day}',
  },
  'no-current-assignment': { 'no current assignment{where}': 'sin asignación actual{where}' },
  'staff-inactive': {
    'the staff record is not active': 'el registro del personal no está activo',
  },
  'excluded-role': { 'holds the role {role}': 'tiene el Product Security Role {role}' },
  'homepage-not-campus-application': {
    'the account has no homepage': 'la cuenta no tiene página de inicio',
    'homepage is {homepage}': 'la página de inicio es {homepage}',
  },
  'account-in-error': {
    'the row of the account has an error: see problems.csv':
      'la fila de la cuenta tiene un error: vea problems.csv',
  },
  'own-account': {
    'the account of the person who runs this batch': 'es la cuenta de quien ejecuta este lote',
  },
  'already-enabled': { 'enabled already': 'ya está habilitada' },
  'already-disabled': { 'disabled already': 'ya está deshabilitada' },
  'account-disabled': { 'the account is disabled': 'la cuenta está deshabilitada' },
  'already-flagged': {
    'Force Password Change is set already': 'Force Password Change ya está puesto',
  },
  'active-elsewhere': {
    'also enrolled in {places}': 'también con matrícula en {places}',
    'also assigned at {places}': 'también con asignación en {places}',
  },
  'email-missing': { 'no email': 'sin correo electrónico' },
  'email-invalid': { 'email not valid: {email}': 'correo electrónico no válido: {email}' },
  'email-in-use': {
    '{email} is used by the account {account}': '{email} ya lo usa la cuenta {account}',
  },
  'username-taken': {
    '{username} is taken by {holder}': '{username} está ocupado por {holder}',
  },
  'missing-element': {
    '{element} missing': 'falta: {element}',
    '{element} missing for the password': 'falta para la contraseña: {element}',
    '{element} gives no usable characters': 'no da ningún carácter que se pueda usar: {element}',
    '{element} gives no usable characters for the password':
      'no da ningún carácter que se pueda usar en la contraseña: {element}',
  },
  'password-too-short': {
    'the password pattern gives {n} of {m} characters, the number included':
      'el patrón de la contraseña da {n} de {m} {m|carácter|caracteres}, con el número incluido',
  },
  'username-too-long': {
    'no character of the name fits into {n} characters':
      'no cabe ningún carácter del nombre en {n} {n|carácter|caracteres}',
  },
  'already-member': { 'member already of {groups}': 'ya pertenece a {groups}' },
  'not-a-member': { 'not a member of {groups}': 'no pertenece a {groups}' },
};

/** Why undoing leaves an account as it is, or does not remove it, in Spanish. */
export const undoForms: Forms = {
  'there is no account with this username any more':
    'ya no hay ninguna cuenta con este nombre de usuario',
  'the username stands more than once': 'el nombre de usuario está más de una vez',
  'the account belongs to person (nobody) now': 'la cuenta ya no es de nadie',
  'the account belongs to person {person} now': 'la cuenta es ahora de la persona {person}',
  'the account is disabled already': 'la cuenta ya está deshabilitada',
  'the account has been used': 'la cuenta se ha usado',
  'nobody knows whether the account has been used: no Total Login Count':
    'no se sabe si la cuenta se ha usado: falta Total Login Count',
  '{column} is "{now}" as before the batch': '{column} es “{now}”, como antes del lote',
  '{column} was changed since: it is "{now}", the batch had set "{after}"':
    '{column} cambió después: es “{now}”; el lote había puesto “{after}”',
  '{column} was changed since: it is "{now}", and was taken over as "{was}"':
    '{column} cambió después: es “{now}”; se había pasado como “{was}”',
};

/** What becomes of an account, in Spanish. */
export const resultForms: Forms = {
  'will be created': 'se creará',
  created: 'creada',
  'will be enabled': 'se habilitará',
  enabled: 'habilitada',
  'will be disabled': 'se deshabilitará',
  disabled: 'deshabilitada',
  'will be forced to change password': 'se forzará el cambio de contraseña',
  'forced to change password': 'cambio de contraseña forzado',
  'will be added': 'se agregará',
  added: 'agregado',
  'will be removed': 'se quitará',
  removed: 'quitado',
  'put back': 'como antes',
  left: 'queda como está',
};
