import { checkOperator } from './calls/operators.ts';
import { loadSampleCall, makeTemplateTabsCall } from './calls/tab-calls.ts';
import { startSession } from './session.ts';
import { tabsInTheWay } from './tabs/sample-tabs.ts';

const title = 'Account Batch Wizard';

/** Makes the add-on's menu. Nothing else is allowed where somebody has not used it here yet. */
export function showMenu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open wizard', 'openWizard')
    .addSeparator()
    .addItem('Make template tabs', 'makeTemplateTabs')
    .addItem('Load the sample district', 'loadSampleDistrict')
    .addItem('Undo a batch...', 'undoBatch')
    .addSeparator()
    .addItem('Help', 'help')
    .addToUi();
}

/** Shows the sidebar, in the language of the user's Google account: the wizard where it stands, or its history. */
export function openSidebar(at: 'steps' | 'history'): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(title);
  if (Session.getActiveUserLocale().startsWith('es')) {
    page.append(HtmlService.createHtmlOutputFromFile('Spanish').getContent());
  }
  if (at === 'history') page.append('<div id="open-at" hidden>history</div>');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Makes the template tabs, and says which. */
export function templateFromMenu(): void {
  const { made, kept } = makeTemplateTabsCall(startSession());
  const sentences = [
    made.length === 0 ? 'No tab was missing.' : `Made: ${made.join(', ')}.`,
    ...(kept.length === 0 ? [] : [`There already, and left as they are: ${kept.join(', ')}.`]),
  ];
  SpreadsheetApp.getActive().toast(sentences.join(' '), title, 10);
}

/** Loads the sample district; asks where something is in its place. */
export function sampleFromMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const session = startSession();
  checkOperator(session);
  const inTheWay = tabsInTheWay(SpreadsheetApp.getActive());
  if (inTheWay.length > 0) {
    const answer = ui.alert(
      'Load the sample district?',
      `What is in these tabs now will be gone: ${inTheWay.join(', ')}.`,
      ui.ButtonSet.YES_NO,
    );
    if (answer !== ui.Button.YES) return;
  }
  const { made } = loadSampleCall(session, true);
  SpreadsheetApp.getActive().toast(`Made: ${made.join(', ')}. All people are made up.`, title, 10);
}

/** What there is to know to begin with. */
export function showHelp(): void {
  const page = HtmlService.createHtmlOutput(helpText).setWidth(480).setHeight(420);
  SpreadsheetApp.getUi().showModelessDialog(page, title);
}

const helpText = `
<div style="font: 14px/1.5 Arial, sans-serif">
<p>The wizard creates, enables, disables and resets user accounts in batches. It previews every batch
in tabs of its own before anything changes, and can undo what it saved.</p>
<ol>
<li><b>Make template tabs</b>, or use your own: Schools, Calendars, Students, Enrollments, Staff,
District Assignments, User Accounts, User Groups. Paste your data in.</li>
<li><b>Open wizard</b>, and go through its six steps.</li>
<li><b>Preview Changes</b> writes tabs with everybody who changes, everybody else with the reason, and
the problems of the data.</li>
<li><b>Save Changes</b> changes the tab User Accounts, and nothing else of yours. Nothing has changed
in your student information system until you import the accounts there.</li>
<li><b>Undo a batch...</b> puts back what a batch changed.</li>
</ol>
<p>Nothing leaves this spreadsheet unless you send it. The tab Settings says who may save and where the limits are.</p>
</div>`;
