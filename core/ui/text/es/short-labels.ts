import type { SkipReason, Warning } from '../../../engine/index.ts';

/*
 * They follow a number of people ("3 sin correo electrónico") or the word "Personas"; without a verb,
 * they fit one person and many alike.
 */

/** Reasons in a few words, in Spanish. */
export const reasons: Readonly<Record<SkipReason, string>> = {
  'already-has-account': 'con cuenta ya existente',
  'no-user-account': 'sin cuenta de usuario',
  'no-show': 'con matrícula, pero sin haberse presentado nunca',
  'no-current-or-future-enrollment': 'sin matrícula actual ni futura',
  'assignment-starts-later': 'con una asignación que empieza más adelante',
  'no-current-assignment': 'sin asignación actual',
  'staff-inactive': 'sin estado activo en Personal',
  'excluded-role': 'con un Product Security Role que queda fuera',
  'homepage-not-campus-application': 'con una página de inicio distinta de Campus Application',
  'account-in-error': 'con una cuenta cuya fila tiene un error',
  'own-account': 'con la cuenta de usted: nadie deshabilita su propia cuenta',
  'already-enabled': 'con la cuenta ya habilitada',
  'already-disabled': 'con la cuenta ya deshabilitada',
  'account-disabled': 'con la cuenta deshabilitada',
  'already-flagged': 'con el cambio de contraseña ya pendiente',
  'active-elsewhere': 'con matrícula o asignación vigente en otro lugar',
  'email-missing': 'sin correo electrónico',
  'email-invalid': 'con un correo electrónico no válido',
  'email-in-use': 'con un correo electrónico que ya usa una cuenta',
  'username-taken': 'con un nombre de usuario que ya está ocupado',
  'missing-element': 'sin algún dato que el patrón necesita',
  'password-too-short': 'con una contraseña que resultaría demasiado corta',
  'username-too-long': 'con un nombre de usuario que resultaría demasiado largo',
  'already-member': 'con los grupos ya asignados',
  'not-a-member': 'sin pertenecer a los grupos',
};

/** Warnings in a few words, in Spanish. */
export const warnings: Readonly<Record<Warning, string>> = {
  'active-elsewhere': 'con matrícula o asignación vigente en otro lugar',
  'security-role': 'con un Product Security Role',
  'shared-email': 'con un correo electrónico compartido con otra persona',
  'collision-resolved': 'con un número adicional, porque el nombre de usuario ya estaba ocupado',
  'parent-portal-homepage': 'con el portal de padres como página de inicio',
  'all-calendars-group':
    'con la pérdida de un grupo que tiene todas las escuelas y todos los calendarios',
};
