import { playgroundUser, tenantOfDistrict } from '../directory/tenant-of-district.ts';
import { readProjectFolder } from '../project/read-folder.ts';
import { loadDistrict } from '../workbook/load-district.ts';
import { serve, type Playground } from './serve.ts';

/**
 * Serves an add-on as it was built, its sidebar open, in a spreadsheet of a district's tabs; with a
 * Google Workspace of the district's behind it, which only an edition with the rights can reach.
 * `userLocale` is the language of the account that it is used with.
 */
export function startPlayground(
  addon: string,
  district: string,
  userLocale = 'en',
): Promise<Playground> {
  const workbook = loadDistrict(district, {
    ...{ cells: 'text', name: 'Sample district', owner: playgroundUser },
  });
  return serve({
    files: readProjectFolder(addon),
    workbook,
    tenant: tenantOfDistrict(workbook),
    click: 'Open wizard',
    settings: { userLocale },
  });
}
