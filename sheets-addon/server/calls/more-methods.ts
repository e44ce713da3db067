import type { RequestJson } from '../../../core/host/wizard-client.ts';
import type { Commit } from '../../../core/host/workbook.ts';
import type { Session } from '../session.ts';
import type { OwnKind } from '../tabs/own-tabs.ts';
import type { ReportContent } from '../tabs/write-report.ts';
import type { ArgumentSchemas } from './check-arguments.ts';
import type { WhoMay } from './operators.ts';

type Method = (...args: never[]) => unknown;

/** A tab that a save writes beside its reports. */
export interface TabOfSave {
  readonly kind: OwnKind;
  readonly content: ReportContent;
}

/** What an edition does beside what all of them do when a batch is saved. */
export interface SaveHooks {
  /** Why a batch cannot be saved, null if it can. */
  readonly saveRefusal: (session: Session, request: RequestJson) => string | null;
  readonly tabsOfSave: (session: Session, commit: Commit) => readonly TabOfSave[];
}

/** Methods that only some editions have. */
export interface MoreMethods {
  /** What each of them takes; nothing else reaches it. */
  readonly argumentsOf: ArgumentSchemas;
  readonly whoMay: Readonly<Record<string, WhoMay>>;
  /** The methods over one execution. */
  readonly create: (session: Session) => Readonly<Record<string, Method>>;
  readonly hooks: SaveHooks | null;
}

/** Methods of an interface of the API: all of them checked, all of them there. */
export function moreMethods<Api extends Readonly<Record<keyof Api, Method>>>(
  argumentsOf: Readonly<Record<keyof Api, ArgumentSchemas[string]>>,
  whoMay: Readonly<Record<keyof Api, WhoMay>>,
  create: (session: Session) => Api,
  hooks: SaveHooks | null = null,
): MoreMethods {
  return { argumentsOf, whoMay, create, hooks };
}
