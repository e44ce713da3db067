import type { PageSentences } from './en.ts';

/** The sentences of the page in Spanish. */
export const spanish: PageSentences = {
  otherLanguage: 'English',
  failures: {
    broken: {
      heading: 'Este enlace no funciona',
      sentence:
        'Puede que le falte una parte o que hayas recibido otro más nuevo. Abre el enlace más reciente que recibiste, completo. Si no sirve, pide uno nuevo a tu escuela.',
    },
    expired: {
      heading: 'Este enlace ha caducado',
      sentence: 'Pide uno nuevo a tu escuela.',
    },
    used: {
      heading: 'Este enlace ya se usó',
      sentence:
        'Tu cuenta tiene una contraseña: inicia sesión con ella. Si no la elegiste tú, avisa a tu escuela enseguida.',
    },
    busy: {
      heading: 'Ahora mismo no funciona',
      sentence: 'Espera diez minutos y vuelve a abrir el enlace.',
    },
    lost: {
      heading: 'No llegó respuesta',
      sentence:
        'Puede que tu contraseña se haya guardado de todos modos. Intenta iniciar sesión con ella; si no funciona, vuelve a abrir el enlace.',
    },
    reached: {
      heading: 'Esta página está lista',
      sentence: 'Vuelve a la hoja de cálculo: ya se pueden crear enlaces de activación.',
    },
  },
  faults: {
    short: (least) => `Necesita al menos ${least} caracteres.`,
    long: () => 'Puede tener como máximo 100 caracteres.',
    letters: () => 'Tiene una letra o un signo que no se puede usar: usa letras sin acento.',
    blank: () => 'No puede empezar ni terminar con un espacio.',
    username: () => 'No puede contener tu nombre ni tu nombre de usuario.',
    common: () => 'Es de las primeras que cualquiera adivinaría.',
  },
  heading: 'Elige tu contraseña',
  yourUsername: 'Tu nombre de usuario',
  password: 'Contraseña nueva',
  again: 'La misma otra vez',
  hint: (least) =>
    `Al menos ${least} caracteres: letras sin acento, números, signos, espacios. Nada de tu nombre.`,
  show: 'Mostrar lo que escribo',
  strength: ['Fácil de adivinar', 'Aceptable', 'Difícil de adivinar'],
  different: 'Las dos no son iguales.',
  notTaken: 'Google no aceptó esta contraseña. Elige otra.',
  set: 'Guardar la contraseña',
  setting: 'Guardando…',
  done: {
    heading: 'Tu contraseña está guardada',
    sentence:
      'Inicia sesión con este nombre de usuario y la contraseña que elegiste. Este enlace ya no sirve.',
  },
  signIn: 'Iniciar sesión',
};
