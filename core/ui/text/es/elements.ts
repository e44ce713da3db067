import type { ElementId } from '../../../engine/index.ts';

/** What names and passwords can be made of, in Spanish. */
export const elements: Readonly<Record<ElementId, string>> = {
  lastName: 'Apellido',
  firstName: 'Nombre',
  preferredFirstName: 'Nombre preferido',
  middleName: 'Segundo nombre',
  studentNumber: 'Número de alumno',
  staffNumber: 'Número de personal',
  number: 'Número',
  graduationYear: 'Año de graduación',
  grade: 'Grado',
  birthYear: 'Año de nacimiento',
  birthMonth: 'Mes de nacimiento',
  birthDay: 'Día de nacimiento',
};
