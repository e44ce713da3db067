/** A subject and a body: text with merge fields, `{{accountManagement.username}}` (R151-R153). */
export interface MessageWords {
  readonly subject: string;
  /** Markdown: paragraphs, emphasis, links and lists; no HTML. */
  readonly body: string;
}

/** A saved message: what people are told by e-mail. */
export interface MessageTemplate {
  readonly name: string;
  readonly words: MessageWords;
  /** The language of the words: its dates are written so; absent: as YYYY-MM-DD. */
  readonly language?: string;
  /** For people who sign in by LDAP or SAML, who have no link to follow; null: they are left out. */
  readonly ownSignIn: MessageWords | null;
  /** Other languages by the values of a column (a field's name); null where there is one language. */
  readonly languages: {
    readonly field: string;
    /** By value, compared without case: `es` -> its words. */
    readonly words: Readonly<Record<string, MessageWords>>;
    /** The same for people who sign in by LDAP or SAML; who has none here gets those for all. */
    readonly ownSignIn?: Readonly<Record<string, MessageWords>>;
  } | null;
}
