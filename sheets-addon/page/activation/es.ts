import type { LinkReason } from '../../api/activation-api.ts';
import type { ActivationWords } from './en.ts';

const numbers = new Intl.NumberFormat('es');
const n = (count: number) => numbers.format(count);
const of = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`;
const accounts = (count: number) => of(count, 'cuenta', 'cuentas');

const reasons: Readonly<Record<LinkReason, string>> = {
  nobody: 'no son de nadie: sin Person ID',
  disabled: 'no están habilitadas',
  'own-sign-in': 'inician sesión por LDAP o SAML y no necesitan enlace',
  'signed-in': 'ya iniciaron sesión antes',
  'has-link': 'ya tienen un enlace',
  'no-address': 'sin dirección en tu Google Workspace: mira el dominio en los ajustes',
  'not-there': 'ya no están en User Accounts',
  'not-in-google':
    'no están en Google Workspace con esta dirección y Person ID, o están suspendidas o protegidas',
  'has-password': 'ya eligieron una contraseña',
};

/** The sentences about activation links in Spanish. */
export const es: ActivationWords = {
  heading: 'Enlaces de activación',
  about:
    'Un enlace propio permite a cada persona elegir su primera contraseña en Google Workspace, una vez y hasta un día. Está en User Accounts, y los mensajes y las cartas lo toman de ahí.',
  setUp: 'La página a la que llevan los enlaces',
  ready: (address) => `Lista: ${address}`,
  notReady:
    'No está lista. Implementa la aplicación web (Extensiones, Apps Script, Implementar), pega aquí su dirección y ábrela una vez.',
  address: 'Dirección de la aplicación web',
  addressHint: 'De Implementar, Gestionar implementaciones. Termina en /exec.',
  check: 'Preparar la comprobación',
  openCheck: 'Abrir la página una vez',
  openedCheck: 'Ya la abrí',
  stillNotReady: 'Todavía nadie llegó a la página. Ábrela desde aquí y vuelve a pulsar esto.',
  school: 'Nombre de la escuela o del distrito, se muestra en la página',
  help: 'A quién pedir ayuda, se muestra en la página',
  signInAt: 'Dónde se inicia sesión después',
  leastLength: 'Contraseña más corta',
  leastLengthHint: 'Al menos tan larga como exige tu Google Workspace, de 8 a 100.',
  keep: 'Guardar',
  kept: 'Guardado.',
  make: 'Crear enlaces',
  who: 'Para quién',
  whoNew: 'Todas las cuentas nuevas sin enlace',
  expires: 'Activation URL Expiration Date (fecha de caducidad)',
  expiresHint: 'Los enlaces funcionan hasta el día anterior.',
  again: 'También quienes ya tienen un enlace; el anterior funciona hasta que caduque',
  tryIt: 'Ver para quién',
  makeNow: (count) => `Crear ${of(count, 'enlace', 'enlaces')} ahora`,
  wouldGet: (count) => `${accounts(count)} ${count === 1 ? 'recibiría' : 'recibirían'} un enlace.`,
  made: (count, tab) => `${of(count, 'enlace escrito', 'enlaces escritos')} en ${tab}.`,
  left: (count, reason) => `${n(count)} no reciben ninguno: ${reasons[reason]}`,
  such: (first, count) => `${first.join(', ')}${count > first.length ? ', …' : ''}`,
  revoke: 'Anular o renovar',
  username: 'Nombre de usuario',
  usernameHint: 'Como está en User Accounts, o la dirección.',
  revokeOne: 'Anular',
  revokeSure: 'Anular ahora',
  revokeQuestion: 'Ningún enlace de esta cuenta llevará a ninguna parte.',
  renew: 'Renovar: un enlace nuevo y una contraseña nueva por elegir',
  revokeAll: 'Anular todos los enlaces',
  revokeAllQuestion:
    'Ningún enlace de nadie llevará a ninguna parte. Las cuentas se quedan como están.',
  revokeAllSure: 'Anular todos ahora',
  forBatch: 'Enlaces de activación para las cuentas de este lote',
};
