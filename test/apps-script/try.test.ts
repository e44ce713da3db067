import { test } from 'vitest';
import { createHost } from '../../local/apps-script/host.ts';
import { makeWorkbook } from '../../local/apps-script/workbook/make.ts';
import { readProjectFolder } from '../../local/apps-script/project/read-folder.ts';
import { testPath } from '../helpers/cli.ts';
test('x', () => {
  const host = createHost({
    files: readProjectFolder(testPath('apps-script/fixtures/addon')),
    workbook: makeWorkbook({
      tabs: [
        {
          name: 'Roster',
          rows: [
            ['Name', 'Number'],
            ['Ann', '007'],
            ['Bob', '8'],
            ['Cy', '=x'],
            ['Dee', '1'],
          ],
        },
      ],
    }),
  });
  console.log(host.open('NONE').status, JSON.stringify(host.state.ui.menu));
  console.log(host.click('Copy names').error, host.state.ui.sidebar?.html.length);
  console.log(host.run('api_look').value);
  for (let i = 0; i < 3; i++) console.log(host.run('api_step', [{ job: 'a' }]));
  console.log(host.workbook.sheets[1]);
  console.log(host.run('api_careless'));
});
