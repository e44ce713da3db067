/** Pictures that browsers show and that hold no scripts: how their files begin, in base64. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  png: ['iVBORw0KGgo'],
  jpeg: ['/9j/'],
  gif: ['R0lGODdh', 'R0lGODlh'],
  webp: ['UklGR'],
};

/** Bytes of a picture, at most. */
const largest = 300_000;

/** Why a data URL is no picture that a letter may carry, without a full stop; null where it is one. */
export function logoFault(dataUrl: string): string | null {
  if (dataUrl === '') return null;
  const [, kind = '', content = ''] =
    /^data:image\/(png|jpeg|gif|webp);base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUrl) ?? [];
  if (kind === '') return 'it is no PNG, JPEG, GIF or WebP picture; choose one of these';
  const bytes = Math.floor((content.length * 3) / 4);
  if (bytes > largest) {
    return `it has ${Math.ceil(bytes / 1000)} kB, the most are ${largest / 1000} kB: make the picture smaller`;
  }
  const begins = kinds[kind]!.some((beginning) => content.startsWith(beginning));
  return begins
    ? null
    : `it is called ${kind.toUpperCase()} and is no such picture: choose another file`;
}
