import type {
  FilterAnswer,
  InformDone,
  InformFile,
  InformRequest,
  InformState,
  LettersPart,
  LettersWanted,
  ReachAnswer,
  ToldAndIn,
  TriedOut,
} from '../../core/host/inform-client.ts';
import type { RowsPage } from '../../core/host/wizard-client.ts';
import type {
  Filter,
  LetterTemplate,
  MessageTemplate,
  ReachOutcome,
} from '../../core/engine/inform/index.ts';

/** What the sidebar may ask for telling people, in every edition: part of `SheetsApi`. */
export interface InformApi {
  openInform(): InformState;
  tryFilter(filter: Filter): FilterAnswer;
  saveFilter(filter: Filter): InformState;
  saveMessage(message: MessageTemplate): InformState;
  saveLetter(letter: LetterTemplate): InformState;
  forget(kind: 'filter' | 'message' | 'letter', name: string): InformState;
  reach(request: InformRequest): ReachAnswer;
  reachRows(
    request: InformRequest,
    outcome: ReachOutcome | null,
    from: number,
    count: number,
  ): RowsPage;
  tryOut(request: InformRequest, person: number | string): TriedOut;
  /** Writes the tab Messages, a row a person, for another program's mail merge; notes them as told. */
  mergeMessages(request: InformRequest): InformDone;
  buildLetters(request: InformRequest, wanted: LettersWanted): LettersPart;
  lettersPrinted(request: InformRequest, people: readonly string[] | null): InformDone;
  toldAndIn(): ToldAndIn;
  /** Shows such a file as a tab. */
  informTab(file: InformFile, request: InformRequest | null): null;
}
