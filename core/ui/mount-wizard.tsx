import { render, type ComponentType } from 'preact';
import type { Call, DataOverview, WizardClient } from '../host/wizard-client.ts';
import type { NoticeKind } from './components/notice.tsx';
import type { InformHost } from './inform-host.ts';
import type { SpreadsheetHost } from './spreadsheet-host.ts';
import type { Text } from './text/index.ts';
import { WizardFrame, type Panel } from './wizard-frame.tsx';

export type { InformActionsProps, InformHost, InformPart } from './inform-host.ts';
export type { InformText } from './text/en/inform.ts';
export type { AboveProps, SpreadsheetHost } from './spreadsheet-host.ts';
export type { Text };
export type { Panel };
export { whenText } from './when.ts';

/** What the place that shows the wizard gives it. */
export interface WizardHost {
  readonly client: WizardClient;
  readonly language: 'en' | 'es';
  /** A full tab, where two columns have room. */
  readonly wide: boolean;
  /** How data comes in here; shown on the Data step. */
  readonly DataSources: ComponentType<DataSourcesProps>;
  /** Data comes in bit by bit here: its sources stay above what was found. */
  readonly sourcesFirst: boolean;
  /** Chooses the wizard's language; null where that is done elsewhere. */
  readonly LanguageChoice: ComponentType | null;
  /** The host's own settings (keeping, erasing), shown below the wizard's. */
  readonly HostSettings: ComponentType<{ readonly changed: () => void }>;
  /**
   * Opens the wizard where files can be chosen; null where that is here. A popup closes when a file
   * picker opens.
   */
  readonly filesElsewhere: (() => void) | null;
  /** Other places the wizard can be shown, as buttons in the header. */
  readonly places: readonly { readonly label: string; readonly open: () => void }[];
  /** What is open beside the steps at first; null: a step. */
  readonly opensAt: Panel;
  /** Says what keeps the wizard busy, null when it no longer is: it must not be taken over then. */
  readonly busy: (what: string | null) => void;
  /** What a host brings for telling people; null where they are told elsewhere. */
  readonly inform: InformHost | null;
  /** What a host brings whose data are the tabs of a spreadsheet; null for all others. */
  readonly spreadsheet: SpreadsheetHost | null;
}

/** What a host's way of bringing data in works with. */
export interface DataSourcesProps {
  readonly overview: DataOverview;
  /** Something is being done; buttons are disabled meanwhile. */
  readonly busy: boolean;
  /** Runs work with the wizard's progress bar, Stop and messages; then the data is read again. */
  readonly run: (work: (call: Call) => Promise<unknown>) => Promise<void>;
  /** Shows what became of it, at the top of the step, until something else is told. */
  readonly tell: (sentences: readonly string[], kind?: NoticeKind) => void;
}

/** Shows the wizard in an element. */
export function mountWizard(
  root: HTMLElement,
  host: WizardHost,
): { readonly refresh: () => void; readonly unmount: () => void } {
  let generation = 0;
  const show = () => {
    render(<WizardFrame key={generation} host={host} />, root);
  };
  show();
  return {
    /** Starts over from what the host keeps. */
    refresh() {
      generation++;
      show();
    },
    unmount() {
      render(null, root);
    },
  };
}
