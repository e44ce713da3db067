import { test, expect } from 'vitest';
import { capturePush } from '../../local/apps-script/project/capture-push.ts';
import { readProjectFolder } from '../../local/apps-script/project/read-folder.ts';
import { testPath } from '../helpers/cli.ts';
test('x', async () => {
  const folder = testPath('apps-script/fixtures/addon');
  const t = Date.now();
  const pushed = await capturePush(folder);
  console.log(Date.now() - t, pushed.output, pushed.files.map((f) => f.name + f.type));
  expect(pushed.files).toEqual(readProjectFolder(folder));
});
