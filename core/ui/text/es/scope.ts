import type { Text } from '../index.ts';

/** Whose accounts each change can be about, in Spanish. */
export const scope: Text['scope'] = {
  all: {
    createAccount: {
      students: 'Crear cuentas de usuario para todos los alumnos de las escuelas seleccionadas',
      staff: 'Crear cuentas de usuario para todo el personal de las escuelas seleccionadas',
    },
    enableAccount: {
      students:
        'Habilitar las cuentas de usuario de todos los alumnos de las escuelas seleccionadas',
      staff: 'Habilitar las cuentas de usuario de todo el personal de las escuelas seleccionadas',
    },
    disableAccount: {
      students:
        'Deshabilitar las cuentas de usuario de todos los alumnos de los calendarios seleccionados',
      staff:
        'Deshabilitar las cuentas de usuario de todo el personal de los calendarios seleccionados',
    },
    forcePasswordChange: {
      students:
        'Forzar el cambio de contraseña de todas las cuentas de alumnos de las escuelas seleccionadas',
      staff:
        'Forzar el cambio de contraseña de todas las cuentas del personal de las escuelas seleccionadas',
    },
    addUserGroups: {
      students: '',
      staff: 'Agregar grupos de usuarios a todo el personal de las escuelas seleccionadas',
    },
    removeUserGroups: {
      students: '',
      staff: 'Quitar grupos de usuarios a todo el personal de las escuelas seleccionadas',
    },
  },
  selected: {
    createAccount: {
      students: 'Crear cuentas de usuario para los alumnos que usted seleccione',
      staff: 'Crear cuentas de usuario para los miembros del personal que usted seleccione',
    },
    enableAccount: {
      students: 'Habilitar las cuentas de usuario de los alumnos que usted seleccione',
      staff: 'Habilitar las cuentas de usuario de los miembros del personal que usted seleccione',
    },
    disableAccount: {
      students: 'Deshabilitar las cuentas de usuario de los alumnos que usted seleccione',
      staff:
        'Deshabilitar las cuentas de usuario de los miembros del personal que usted seleccione',
    },
    forcePasswordChange: {
      students: 'Forzar el cambio de contraseña de los alumnos que usted seleccione',
      staff: 'Forzar el cambio de contraseña de los miembros del personal que usted seleccione',
    },
    addUserGroups: {
      students: '',
      staff: 'Agregar grupos de usuarios a los miembros del personal que usted seleccione',
    },
    removeUserGroups: {
      students: '',
      staff: 'Quitar grupos de usuarios a los miembros del personal que usted seleccione',
    },
  },
};
