import type { AccountType } from '../../../engine/index.ts';
import type { Text } from '../index.ts';
import { day, n, s } from './words.ts';

const people = (count: number, type: AccountType): string =>
  type === 'students'
    ? s(count, 'alumno', 'alumnos')
    : s(count, 'miembro del personal', 'miembros del personal');
const persons = (count: number): string => s(count, 'persona', 'personas');
const onList = (count: number): string => `${persons(count)} en la lista`;

/** The sentences of the Who step, in Spanish. */
export const who: Text['who'] = {
  question: 'De quiénes son las cuentas',
  chosen: {
    schools: (count) => s(count, 'escuela', 'escuelas'),
    calendars: (count) => s(count, 'calendario', 'calendarios'),
    people: persons,
  },

  places: {
    schools: 'Escuela(s)',
    calendars: 'Calendario(s)',
    count: people,
    gone: 'no está en los datos: quite la marca',
    noSchools:
      'No hay escuelas en los datos. Vuelva a “Datos” y cargue una tabla con las columnas School ID y School Name, o seleccione personas una por una.',
    noCalendars:
      'No hay calendarios en los datos. Vuelva a “Datos” y cargue una tabla con las columnas Calendar ID, School ID y las fechas, o seleccione personas una por una.',
    countHint: (type) =>
      type === 'students'
        ? 'Los números son alumnos con alguna matrícula allí; la vista previa dice quiénes de ellos cambian.'
        : 'Los números son miembros del personal con alguna asignación allí; la vista previa dice quiénes de ellos cambian.',
    missing: {
      schools: 'Elija al menos una escuela.',
      calendars: 'Elija al menos un calendario.',
    },
    dates: (start, end) => `${start} a ${end}`,
    ended: 'terminado',
    future: 'sin empezar',
    current: 'actual',
    more: (count) =>
      `${s(count, 'calendario más', 'calendarios más')}: acorte la lista con el filtro.`,
    allEnded: (count) =>
      count === 1
        ? 'Agregar el calendario que ya terminó'
        : `Agregar los ${n(count)} que ya terminaron`,
    leaveOut: 'Omitir a quienes siguen activos en otro lugar',
    leaveOutHint: {
      students:
        'Conservan su cuenta los alumnos que además tienen matrícula actual o futura en un calendario no seleccionado. Sin marcar, también se deshabilita la cuenta de ellos, con una advertencia en la vista previa.',
      staff:
        'Conservan su cuenta los miembros del personal que además tienen asignación actual en una escuela cuyo calendario actual no está seleccionado. Sin marcar, también se deshabilita la cuenta de ellos, con una advertencia en la vista previa.',
    },
  },

  schoolrunner: {
    school: 'Escuela en la que usted inició sesión',
    choose: 'Elija una escuela',
    access: 'Los usuarios nuevos tendrán acceso a esta escuela y a ninguna otra.',
    recommendation:
      'Cree aquí solo usuarios que vayan a trabajar en esta escuela. Después prepare un lote para la escuela siguiente.',
  },

  search: {
    heading: (type) =>
      type === 'students' ? 'A. Busque alumnos' : 'A. Busque miembros del personal',
    lastName: 'Apellido',
    firstName: 'Nombre',
    gender: 'Género',
    grade: 'Grado',
    title: 'Cargo',
    role: 'Función',
    number: {
      students: 'ID de persona o número de alumno',
      staff: 'ID de persona o número de personal',
    },
    any: 'Cualquiera',
    value: (value, count) => `${value} (${n(count)})`,
    search: 'Buscar',
    reset: 'Vaciar el formulario',
    districtWide: 'Los resultados de la búsqueda son de todo el distrito.',
    found: (count, type) => `Se ${count === 1 ? 'encontró' : 'encontraron'} ${people(count, type)}`,
    failed: 'La búsqueda no funcionó',
  },

  lists: {
    add: 'B. Seleccione a una persona para agregarla a la lista',
    remove: 'C. Haga clic en una persona para quitarla de la lista',
    onList,
    empty: 'Todavía no hay nadie en la lista.',
    noMatch: 'No coincide nadie. Escriba menos o vacíe un campo.',
    addAll: (count) =>
      count === 1 ? 'Agregar a la persona encontrada' : `Agregar a las ${n(count)} encontradas`,
    tooMany: (found, most) =>
      `${persons(found)} son demasiadas para agregarlas a la vez. Se pueden agregar como máximo ${n(most)}: precise la búsqueda.`,
    adding: 'Agregando personas',
    added: (count) => (count === 1 ? 'Se agregó 1 persona.' : `Se agregaron ${persons(count)}.`),
    clear: 'Vaciar la lista',
    cleared: (count) => `Se ${count === 1 ? 'quitó' : 'quitaron'} ${persons(count)} de la lista.`,
    putBack: (count) =>
      count === 1
        ? 'Devolver a 1 persona a la lista'
        : `Devolver a ${n(count)} personas a la lista`,
    personAdded: (name, count) => `Se agregó a ${name}. ${onList(count)}.`,
    personRemoved: (name, count) => `Se quitó a ${name}. ${onList(count)}.`,
    backAgain: (count) => `${count === 1 ? 'Volvió' : 'Volvieron'} a la lista ${persons(count)}.`,
    window: (from, to, all) => `${n(from)} a ${n(to)} de ${n(all)}, primero las más recientes`,
    earlier: 'Anteriores',
    later: 'Siguientes',
    gone: 'no está en los datos: quite a esta persona',
    detail: (type, number, id, detail) =>
      [number, `ID ${id}`, type === 'students' && detail !== '' ? `grado ${detail}` : detail]
        .filter((word) => word !== '')
        .join(' · '),
  },

  paste: {
    summary: 'Pegar una lista de ID de persona o de números',
    label: 'Uno en cada línea, o separados por comas',
    hint: (most) => `Hasta ${n(most)} a la vez. Se buscan primero los ID de persona.`,
    add: 'Agregar estos',
    working: 'Buscando personas',
    none: 'El cuadro está vacío: pegue primero ID de persona o números.',
    tooMany: (found, most) =>
      `Hay ${s(found, 'línea', 'líneas')}. Se pueden buscar como máximo ${n(most)} a la vez: péguelas por partes.`,
    added: (added, before, all) =>
      `Se ${added === 1 ? 'agregó' : 'agregaron'} ${n(added)} de ${s(all, 'línea', 'líneas')}${before === 0 ? '' : `; ${n(before)} ya ${before === 1 ? 'estaba' : 'estaban'} en la lista`}.`,
    notFound: (count) =>
      count === 1 ? 'No se encontró 1 línea' : `No se encontraron ${n(count)} líneas`,
    ambiguous: (count) =>
      count === 1
        ? '1 número es de varias personas: búsquelas con el formulario'
        : `${n(count)} números son de varias personas: búsquelas con el formulario`,
    notFoundHint:
      'Siguen en el cuadro. Corríjalas allí, también los ceros iniciales, y agréguelas de nuevo.',
    andMore: (count) => `y ${n(count)} más`,
  },

  campusInstruction: 'Contar también Campus Instruction',
  campusInstructionHint:
    'Cuentan los miembros del personal cuya página de inicio es Campus Application. Con esta opción cuentan también los que tienen Campus Instruction.',

  asOf: {
    label: 'Con fecha de',
    hint: (today) =>
      `Déjela vacía para usar la fecha de hoy, ${day(today)}. Las matrículas y asignaciones cuentan como estén ese día: elija el primer día de clases para trabajar por adelantado.`,
    today: 'Usar la fecha de hoy',
  },
};
