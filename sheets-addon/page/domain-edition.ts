import type { PageEdition } from './edition.ts';

/** The edition for one's own domain. */
export const domainEdition: PageEdition = { above: [], data: [], saved: [], settings: [] };
