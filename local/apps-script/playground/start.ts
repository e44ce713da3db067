import { readProjectFolder } from '../project/read-folder.ts';
import { loadDistrict } from '../workbook/load-district.ts';
import { serve, type Playground } from './serve.ts';

/** Serves an add-on as it was built, its sidebar open, in a spreadsheet of a district's tabs. */
export function startPlayground(addon: string, district: string): Promise<Playground> {
  return serve({
    files: readProjectFolder(addon),
    workbook: loadDistrict(district, { cells: 'text', name: 'Sample district' }),
    click: 'Open wizard',
  });
}
