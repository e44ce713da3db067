import type { ProblemKind } from '../../../engine/index.ts';

/** Every kind of problem that data can have, in Spanish. */
export const problems: Readonly<Record<ProblemKind, string>> = {
  'too-many-cells': 'la fila tiene más celdas que encabezados hay',
  'invalid-text': 'la fila contiene bytes que no son texto en la codificación del archivo',
  'missing-person-id': 'falta Person ID',
  'missing-username': 'falta Username',
  'missing-id': 'falta el ID o el nombre',
  'unreadable-enabled': 'no se puede leer como sí o no, así que la cuenta no se cambia',
  'equal-row': 'está dos veces, igual en todas las celdas: se cuenta una sola vez',
  'conflicting-row': 'está más de una vez con celdas distintas: no se usa ninguna',
  'username-twice':
    'el nombre de usuario está más de una vez: no se cambia ninguna de esas cuentas',
  'unknown-person': 'nadie en Students ni en Staff tiene este Person ID',
  'account-of-unknown-person':
    'nadie en Students ni en Staff tiene este Person ID: la cuenta se queda y su nombre de usuario está ocupado',
  'unknown-calendar': 'ningún calendario que se pueda usar tiene este Calendar ID',
  'unknown-school': 'ninguna escuela que se pueda usar tiene este School ID',
  'unreadable-start': 'no se puede leer como fecha',
  'unreadable-end': 'no se puede leer como fecha',
  'unreadable-yes-no': 'no se puede leer como sí o no',
  'unreadable-optional': 'no se puede leer, así que cuenta como vacío',
  'missing-start': 'falta Start Date: la fila no hace que nadie cumpla los requisitos',
  'end-before-start': 'termina antes de empezar: la fila no hace que nadie cumpla los requisitos',
  'open-in-ended-calendar': 'no tiene End Date: terminó con su calendario',
  'calendar-without-dates': 'un calendario necesita Start Date y, después de ella, End Date',
  'unknown-group': 'User Groups no tiene ese grupo: se conserva',
  'unknown-school-access': 'ninguna escuela tiene este School ID',
  'unknown-calendar-rights': 'ningún calendario tiene este Calendar ID',
  'column-missing': 'falta la columna, así que la tabla no se usa',
};
