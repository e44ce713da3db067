import { createPasswords, type PasswordOf } from '../reports/credentials-report.ts';
import type { BatchPlan } from '../plan/batch-plan.ts';
import type { ExportOptions, TargetId } from '../request/export-options.ts';
import { encodeUtf8 } from '../tables/utf8.ts';
import type { ExportBatch } from './export-batch.ts';
import type { ExportTarget, FilesOf, TableFile, TextFile } from './export-target.ts';
import { exportTargets } from './export-targets.ts';
import { ownEdition, unknownHeaders, type FileEdition } from './own-templates.ts';
import {
  planTableFile,
  type ExportFile,
  type ExportFindings,
  type PlannedTableFile,
  type SystemFacts,
} from './table-file.ts';
import { valueOwners } from './value-owners.ts';

/** A batch as files that one system takes. */
export interface TargetExport {
  readonly target: TargetId;
  /** With a number where the settings name the system more than once. */
  readonly label: string;
  /** Why there are no files: the system cannot do that by file, or lacks something; else null. */
  readonly cannot: string | null;
  /** What else to know about the files. */
  readonly notes: readonly string[];
  readonly files: readonly ExportFile[];
  /** Rows that are left out of a file, because the system would not take them. */
  readonly leftOut: number;
  /** A file of it has to have the passwords that the batch makes: unless asked for, it is not made. */
  readonly needsPasswords: boolean;
  readonly findings: ExportFindings;
}

/**
 * Passwords for the files: those of the save; `assumed` in a preview, where each is taken to be
 * there; null where nobody asked for them.
 */
export type ExportPasswords = PasswordOf | 'assumed' | null;

/** The import files of a batch for the systems that the settings name; `begin` hears of each. */
export function planExports(
  plan: BatchPlan,
  passwords: ExportPasswords,
  begin: (label: string) => void = () => undefined,
): TargetExport[] {
  const { settings, request } = plan.context;
  const counts = new Map<TargetId, number>();
  return settings.exports
    .filter(({ accountType }) => (accountType ?? request.accountType) === request.accountType)
    .map((options) => {
      const n = (counts.get(options.target) ?? 0) + 1;
      counts.set(options.target, n);
      begin(exportTargets[options.target].label);
      if (n === 1) return planExport(plan, options, options.target, passwords);
      const again = planExport(plan, options, `${options.target}-${n}`, passwords);
      return { ...again, label: `${again.label} (${n})` };
    });
}

/** What a system would not take of a plan, as a preview tells it: passwords are taken to be there. */
export function checkTarget(plan: BatchPlan, options: ExportOptions): ExportFindings {
  return planExport(plan, options, options.target, 'assumed').findings;
}

function planExport(
  plan: BatchPlan,
  options: ExportOptions,
  folder: string,
  passwords: ExportPasswords,
): TargetExport {
  const target = exportTargets[options.target];
  const passwordOf = passwords === 'assumed' ? assumedPasswords(plan) : passwords;
  const batch: ExportBatch = { plan, options, withPasswords: passwordOf !== null };
  const none = (cannot: string | null): TargetExport => ({
    ...{ target: options.target, label: target.label, cannot, notes: [], files: [], leftOut: 0 },
    needsPasswords: false,
    findings: joinFindings([]),
  });
  const filesOf = target.changes[plan.context.request.changeType];
  if (typeof filesOf === 'string') return none(filesOf);
  if (plan.changes.length === 0) return none(null);
  const specs = filesOf(batch);
  if (typeof specs === 'string') return none(specs);
  const notes = unknownHeaders(target, options);
  let edition: FileEdition | null = null;
  const files: ExportFile[] = [];
  const planned: PlannedTableFile[] = [];
  const empty: string[] = [];
  const { people, schools } = plan.context.roster;
  const facts: SystemFacts = {
    isOfSomebodyElse: valueOwners(batch),
    isMissing: new Uint8Array(people.ids.count),
    noSchool: new Uint8Array(schools.names.length),
  };
  const needsPasswords =
    makesPasswords(plan) && filesLackPasswords(filesOf({ plan, options, withPasswords: false }));
  for (const spec of specs) {
    if ('text' in spec) {
      // A script goes with the file before it.
      const last = planned[planned.length - 1];
      if (last !== undefined && last.files.length > 0) files.push(textFile(folder, spec, edition!));
      continue;
    }
    const own = ownEdition(spec, target, options, notes);
    if (typeof own === 'string') return none(own);
    edition = own;
    notes.push(...(spec.notes ?? []));
    if (lacksPasswords(own.spec) && passwordOf === null) {
      return { ...none(whyNoPasswords(plan, target)), needsPasswords };
    }
    const file = planTableFile(batch, target, own, folder, passwordOf, facts);
    planned.push(file);
    files.push(...file.files);
    if (spec.together === true && file.files.length === 0) empty.push(`${spec.name}.csv`);
  }
  const found = {
    leftOut: planned.reduce((sum, { leftOut }) => sum + leftOut, 0),
    findings: joinFindings(planned),
  };
  if (empty.length > 0) {
    const cannot = `no row is left for ${empty.join(' and ')}, and ${target.label} takes its files together only, each with at least one row`;
    return { ...none(cannot), ...found };
  }
  return { ...none(null), ...found, notes: [...new Set(notes)], files, needsPasswords };
}

function filesLackPasswords(specs: ReturnType<FilesOf>): boolean {
  return (
    typeof specs !== 'string' && specs.some((spec) => 'columns' in spec && lacksPasswords(spec))
  );
}

function lacksPasswords({ columns }: TableFile): boolean {
  return columns.some(({ value, needed }) => value === 'password' && needed === true);
}

function whyNoPasswords(plan: BatchPlan, { label }: ExportTarget): string {
  return makesPasswords(plan)
    ? `${label} takes a new account only with its password, and nobody asked for the passwords: ask for credentials.csv when saving`
    : `${label} takes a new account only with its password, and this batch makes none that can be told`;
}

/** Does the batch make passwords that can be told? */
function makesPasswords(plan: BatchPlan): boolean {
  return assumedPasswords(plan) !== null;
}

/** Passwords as long as those of a save, where it would make any. */
function assumedPasswords(plan: BatchPlan): PasswordOf | null {
  const kind = plan.context.request.create?.password.kind;
  // Their length is always the same, and none of them is refused anywhere.
  if (kind === 'random') return () => 'Random2345xy';
  return createPasswords(plan, () => new Uint8Array(0));
}

function textFile(folder: string, { name, text }: TextFile, before: FileEdition): ExportFile {
  const written = typeof text === 'string' ? text : text(before);
  return {
    name: `${folder}/${name}`,
    rowCount: 0,
    holdsPasswords: false,
    encoding: 'utf-8',
    write(write) {
      write(encodeUtf8(written));
    },
  };
}

function joinFindings(files: readonly PlannedTableFile[]): ExportFindings {
  return {
    length: files.reduce((sum, { findings }) => sum + findings.length, 0),
    at(index) {
      let i = index;
      for (const { findings } of files) {
        if (i < findings.length) return findings.at(i);
        i -= findings.length;
      }
      throw new RangeError('There is no such finding.');
    },
  };
}
