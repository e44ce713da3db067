/** How letters lie on paper: one a page, or login cards and labels, eight or ten a page. */
export const letterLayouts = ['letter', 'cards-8', 'cards-10'] as const;

/** One of the layouts. */
export type LetterLayout = (typeof letterLayouts)[number];

/** A saved account activation letter (R165, R171): what people are told on paper. */
export interface LetterTemplate {
  readonly name: string;
  /** Markdown with merge fields, as in messages. */
  readonly body: string;
  /** The language of the words, as in messages. */
  readonly language?: string;
  /** For people who sign in by LDAP or SAML: how they do; null: they are left out. */
  readonly ownSignIn: string | null;
  /** Bodies in other languages, as in messages. */
  readonly languages: {
    readonly field: string;
    readonly bodies: Readonly<Record<string, string>>;
    readonly ownSignIn?: Readonly<Record<string, string>>;
  } | null;
  /** Lines of the address in the envelope's window, with merge fields; '' prints none. */
  readonly address: string;
  /** Where the envelope has its window. */
  readonly window: 'left' | 'right' | 'none';
  /** The school's own picture: a data URL of a PNG, JPEG, GIF or WebP; '' for none. */
  readonly logo: string;
  readonly paper: 'A4' | 'Letter';
  readonly layout: LetterLayout;
  /** What letters are bundled by, in this order; a cover sheet with counts before each bundle. */
  readonly bundles: readonly ('school' | 'grade' | 'homeroom')[];
  readonly coverSheets: boolean;
}
