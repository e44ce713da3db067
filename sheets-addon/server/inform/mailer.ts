/** A message to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The sender's name, '' for that of the account; and where answers go, '' for there too. */
  readonly name: string;
  readonly replyTo: string;
}

/** Whatever sends mail for the person who is at work. */
export interface Mailer {
  /** How many more mails this person may send until Google's day ends. */
  readonly left: () => number;
  /** Sends one; throws where Google refuses it. */
  readonly send: (mail: Mail) => void;
}
