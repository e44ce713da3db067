import type { LetterTemplate } from './letter.ts';

const url = '{{accountManagement.uniqueLinkActivationURL}}';
const expires = '{{accountManagement.uniqueLinkExpirationDate}}';
const username = '{{accountManagement.username}}';

const english = `# Your school account

Dear {{person.firstName}} {{person.lastName}},

You have a new account{{#person.school}} at {{person.school}}{{/person.school}}. Your username is:

${username}

Please activate the account **before ${expires}**: scan this code with a phone or tablet, or type the address into a browser. You will choose your own password there. From that date on, the address no longer works.

${url}

The address is for you alone: please do not pass it on. If it has stopped working, or if this letter is not for you, please tell the school office.`;

const englishOwnSignIn = `# Your school account

Dear {{person.firstName}} {{person.lastName}},

You have a new account{{#person.school}} at {{person.school}}{{/person.school}}. Your username is:

${username}

Sign in with the password that you use for the school network. You do not need a code or a new password.

If you do not know that password, or if this letter is not for you, please tell the school office.`;

const spanish = `# Su cuenta de la escuela

Estimado/a {{person.firstName}} {{person.lastName}}:

Tiene una cuenta nueva{{#person.school}} en {{person.school}}{{/person.school}}. Su nombre de usuario es:

${username}

Active la cuenta, por favor, **antes del ${expires}**: escanee este código con un teléfono o una tableta, o escriba la dirección en un navegador. Allí elegirá su propia contraseña. A partir de esa fecha la dirección ya no funciona.

${url}

La dirección es solo para usted: no la comparta, por favor. Si ya no funciona, o si esta carta no es para usted, avise a la oficina de la escuela.`;

const spanishOwnSignIn = `# Su cuenta de la escuela

Estimado/a {{person.firstName}} {{person.lastName}}:

Tiene una cuenta nueva{{#person.school}} en {{person.school}}{{/person.school}}. Su nombre de usuario es:

${username}

Entre con la contraseña que usa para la red de la escuela. No necesita ningún código ni una contraseña nueva.

Si no conoce esa contraseña, o si esta carta no es para usted, avise a la oficina de la escuela.`;

const card = `**{{person.firstName}} {{person.lastName}}**

${username}

Activate it before **${expires}**:

${url}`;

const cardOwnSignIn = `**{{person.firstName}} {{person.lastName}}**

${username}

Sign in with your password of the school network.`;

const letter = {
  languages: null,
  address: `{{person.firstName}} {{person.lastName}}
{{#person.homeroom}}Homeroom {{person.homeroom}}{{/person.homeroom}}
{{person.school}}`,
  window: 'left',
  logo: '',
  paper: 'Letter',
  layout: 'letter',
  bundles: ['school', 'grade', 'homeroom'],
  coverSheets: true,
} as const;

/** The letters and cards that are there from the start, with the three fields of R166. */
export const shippedLetters: readonly LetterTemplate[] = [
  {
    ...letter,
    name: 'Account activation letter',
    body: english,
    language: 'en',
    ownSignIn: englishOwnSignIn,
  },
  {
    ...letter,
    name: 'Carta de activación de la cuenta',
    body: spanish,
    language: 'es',
    ownSignIn: spanishOwnSignIn,
    address: letter.address.replace('Homeroom', 'Aula'),
  },
  {
    ...letter,
    name: 'Login cards',
    body: card,
    language: 'en',
    ownSignIn: cardOwnSignIn,
    address: '',
    window: 'none',
    layout: 'cards-10',
  },
];
