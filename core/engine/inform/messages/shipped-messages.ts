import type { MessageTemplate } from './message.ts';

const url = '{{accountManagement.uniqueLinkActivationURL}}';
const expires = '{{accountManagement.uniqueLinkExpirationDate}}';
const username = '{{accountManagement.username}}';

const english = {
  subject: 'Your school account: please activate it',
  body: `Hello {{person.firstName}},

You have a new account{{#person.school}} at {{person.school}}{{/person.school}}. Your username is:

${username}

[Activate your account](${url}) before **${expires}**. You will choose your own password there. From that date on, the link no longer works.

If nothing happens when you click the link, copy this address into your browser:

${url}

The link is for you alone: please do not pass it on. If it has stopped working, or if you are not {{person.firstName}} {{person.lastName}}, please tell the school office.`,
};

const englishOwnSignIn = {
  subject: 'Your school account: how to sign in',
  body: `Hello {{person.firstName}},

You have a new account{{#person.school}} at {{person.school}}{{/person.school}}. Your username is:

${username}

Sign in with the password that you use for the school network. You do not need a link or a new password.

If you do not know that password, or if you are not {{person.firstName}} {{person.lastName}}, please tell the school office.`,
};

const spanish = {
  subject: 'Su cuenta de la escuela: actívela, por favor',
  body: `Hola, {{person.firstName}}:

Tiene una cuenta nueva{{#person.school}} en {{person.school}}{{/person.school}}. Su nombre de usuario es:

${username}

[Active su cuenta](${url}) antes del **${expires}**. Allí elegirá su propia contraseña. A partir de esa fecha el enlace ya no funciona.

Si no pasa nada al hacer clic en el enlace, copie esta dirección en su navegador:

${url}

El enlace es solo para usted: no lo comparta, por favor. Si ya no funciona, o si usted no es {{person.firstName}} {{person.lastName}}, avise a la oficina de la escuela.`,
};

const spanishOwnSignIn = {
  subject: 'Su cuenta de la escuela: cómo entrar',
  body: `Hola, {{person.firstName}}:

Tiene una cuenta nueva{{#person.school}} en {{person.school}}{{/person.school}}. Su nombre de usuario es:

${username}

Entre con la contraseña que usa para la red de la escuela. No necesita ningún enlace ni una contraseña nueva.

Si no conoce esa contraseña, o si usted no es {{person.firstName}} {{person.lastName}}, avise a la oficina de la escuela.`,
};

/** The messages that are there from the start, with the three fields of R151-R153. */
export const shippedMessages: readonly MessageTemplate[] = [
  {
    name: 'Activate your account',
    words: english,
    language: 'en',
    ownSignIn: englishOwnSignIn,
    languages: null,
  },
  {
    name: 'Active su cuenta',
    words: spanish,
    language: 'es',
    ownSignIn: spanishOwnSignIn,
    languages: null,
  },
  {
    name: 'Activate your account / Active su cuenta',
    words: bothLanguages(english, spanish),
    ownSignIn: bothLanguages(englishOwnSignIn, spanishOwnSignIn),
    languages: null,
  },
];

/** English and Spanish under each other: each writes the date in its way. */
function bothLanguages(en: typeof english, es: typeof english): typeof english {
  const dated = (body: string, way: string) => body.split(expires).join(dateIn(way));
  return {
    subject: `${en.subject.split(':')[0]!} / ${es.subject.split(':')[0]!}`,
    body: `${dated(en.body, 'en')}\n\n---\n\n${dated(es.body, 'es')}`,
  };
}

function dateIn(way: string): string {
  return expires.replace('}}', `.${way}}}`);
}
