import type { ChangeTypeId } from '../../../engine/index.ts';

/** The change types, in Spanish. */
export const changeTypes: Readonly<Record<ChangeTypeId, string>> = {
  createAccount: 'Crear cuenta',
  enableAccount: 'Habilitar cuenta',
  disableAccount: 'Deshabilitar cuenta',
  forcePasswordChange: 'Forzar cambio de contraseña',
  addUserGroups: 'Agregar grupos de usuarios',
  removeUserGroups: 'Quitar grupos de usuarios',
};
