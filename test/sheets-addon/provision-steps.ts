import { button, checkbox, previewBatch, saveBatch } from '../e2e/wizard.ts';
import type { View } from '../e2e/browsers/view.ts';

/* The steps of docs/google-workspace.md on the sample district. */

/** Step 3: says what the Google Workspace is like. */
export async function setUpProvisioning(view: View): Promise<void> {
  await view.click(button('Settings'));
  await view.click(checkbox('Google Workspace'));
  await view.fill({ role: 'textbox', name: 'Domain of addresses' }, 'cedarridge.example');
  await view.fill({ role: 'textbox', name: 'Place' }, '/Students/{school}');
  await view.click(button('Save systems'));
  await view.waitForText('Systems saved');
  await view.click(checkbox('Provision saved batches in Google Workspace'));
  await view.click(button('Keep'));
  await view.waitForText('Kept.');
  await view.click(button('Close'));
}

/** Step 5, up to the save: accounts for the students of the high school. */
export async function saveHighSchool(view: View): Promise<void> {
  await previewBatch(view, {
    ...{ accountType: 'Students', changeType: 'Create Account', asOf: '2026-08-17' },
    who: { label: 'Create user accounts for all students', places: ['Cedar Ridge High'] },
  });
  await saveBatch(view);
}
