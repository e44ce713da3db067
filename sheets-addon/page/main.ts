import { publicEdition } from './edition.ts';
import { startPage } from './start-page.ts';

/* The sidebar of the public edition. */

startPage(publicEdition);
