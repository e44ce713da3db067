import type { Text } from '../index.ts';

/** The settings panel, in Spanish. */
export const settings: Text['settings'] = {
  heading: 'Configuración',
  fromFile: (source) =>
    `Esta configuración viene de ${source}: cámbiela allí y cargue el archivo de nuevo.`,
  operator: 'Su propio nombre de usuario',
  operatorHint: 'Un lote que deshabilita cuentas nunca deshabilita esta.',
  authentication: 'Sistemas de inicio de sesión configurados',
  authenticationHint: 'Al crear cuentas solo se puede elegir uno que esté configurado.',
  ldap: 'LDAP',
  saml: 'SAML',
  thresholds: 'Pedir una confirmación más antes de deshabilitar',
  maxDisable: 'más de este número de cuentas',
  maxDisablePercent: 'y más de este porcentaje de las habilitadas',
  transliterate: 'Letras en los nombres de usuario',
  transliterateLatin:
    'Solo letras latinas: los nombres en otras escrituras no dan nombre de usuario',
  transliterateAll: 'Todas las escrituras, pasadas a letras latinas',
  save: 'Guardar la configuración',
  saved: 'Se guardó la configuración.',
  badNumber: 'Escriba un número, 0 o más.',
  names: 'Nombres en los nombres de usuario y las contraseñas hechos con un patrón',
  letters: {
    label: 'Cómo se escriben las letras',
    choices: {
      any: 'Según una lista para todos los idiomas',
      bulgarian: 'Como en búlgaro',
      danish: 'Como en danés',
      german: 'Como en alemán',
      norwegian: 'Como en noruego',
      swedish: 'Como en sueco',
      ukrainian: 'Como en ucraniano',
    },
  },
  particles: {
    label: 'Palabras delante de un apellido (de, van, al)',
    choices: { keep: 'Se conservan', drop: 'Se omiten' },
  },
  doubleSurnames: {
    label: 'Dos apellidos',
    choices: { both: 'Se usan los dos', first: 'Se usa el primero', last: 'Se usa el último' },
  },
  singleNames: {
    label: 'Personas con un solo nombre',
    choices: { report: 'Se informa de ellas', use: 'Se usa ese nombre' },
  },
  example: (name, made) =>
    made === '' ? `${name}: sin cuenta, se informa del nombre` : `${name} pasa a ser ${made}`,
  lettersNeedAll: 'Requiere arriba “Todas las escrituras, pasadas a letras latinas”.',
};
