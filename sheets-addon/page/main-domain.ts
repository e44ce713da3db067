import { domainEdition } from './domain-edition.ts';
import { startPage } from './start-page.ts';

/* The sidebar of the edition for one's own domain. */

startPage(domainEdition);
