import * as v from 'valibot';
import { reachOutcomes } from '../../../core/engine/inform/index.ts';
import type { InformApi } from '../../api/inform-api.ts';

/*
 * What arrives for telling people. Filters, messages and letters are checked by the engine, which
 * says what is wrong with each part; here counts that they are what can be read at all.
 */

const name = v.pipe(v.string(), v.maxLength(1000));
const text = v.pipe(v.string(), v.maxLength(1_000_000));
const address = v.pipe(v.string(), v.maxLength(320));

/** What people are told by: a record whose parts the engine checks. */
const record = v.record(v.string(), v.unknown());

const words = v.strictObject({ subject: text, body: text });

/** A message as it is saved and sent. */
const messageSchema = v.strictObject({
  name,
  words,
  language: v.exactOptional(name),
  ownSignIn: v.nullable(words),
  languages: v.nullable(
    v.strictObject({
      field: name,
      words: v.record(v.string(), words),
      ownSignIn: v.exactOptional(v.record(v.string(), words)),
    }),
  ),
});

/** A letter as it is saved and printed. */
const letterSchema = v.strictObject({
  name,
  body: text,
  language: v.exactOptional(name),
  ownSignIn: v.nullable(text),
  languages: v.nullable(
    v.strictObject({
      field: name,
      bodies: v.record(v.string(), text),
      ownSignIn: v.exactOptional(v.record(v.string(), text)),
    }),
  ),
  address: text,
  window: v.picklist(['left', 'right', 'none']),
  logo: text,
  paper: v.picklist(['A4', 'Letter']),
  layout: v.picklist(['letter', 'cards-8', 'cards-10']),
  bundles: v.array(v.picklist(['school', 'grade', 'homeroom'])),
  coverSheets: v.boolean(),
});

/** A filter: its conditions are the engine's to check. */
const filterSchema = v.strictObject({
  name,
  type: name,
  where: record,
  batch: v.nullable(name),
});

/** Whom to tell, and what. */
export const requestSchema = v.strictObject({
  filter: filterSchema,
  message: v.nullable(messageSchema),
  letter: v.nullable(letterSchema),
  expirationDate: name,
  toShared: v.boolean(),
  again: v.boolean(),
  from: address,
});

/** The n-th of those who are told, or a Person ID. */
export const personSchema = v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), name]);

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const people = v.nullable(v.array(name));

/** An address that somebody typed. */
export const addressSchema = address;

/** A schedule: what it may hold is the engine's to check. */
export const scheduleSchema = v.strictObject({
  name,
  filter: name,
  message: name,
  every: name,
  hour: v.number(),
  start: name,
  end: name,
  linkDays: v.number(),
});

/** The arguments of the methods for telling people that every edition has. */
export const informArguments = {
  openInform: v.strictTuple([]),
  tryFilter: v.strictTuple([filterSchema]),
  saveFilter: v.strictTuple([filterSchema]),
  saveMessage: v.strictTuple([messageSchema]),
  saveLetter: v.strictTuple([letterSchema]),
  forget: v.strictTuple([v.picklist(['filter', 'message', 'letter']), name]),
  reach: v.strictTuple([requestSchema]),
  reachRows: v.strictTuple([requestSchema, v.nullable(v.picklist(reachOutcomes)), index, index]),
  tryOut: v.strictTuple([requestSchema, personSchema]),
  mergeMessages: v.strictTuple([requestSchema]),
  buildLetters: v.strictTuple([
    requestSchema,
    v.strictObject({ from: index, people, language: v.picklist(['en', 'es']) }),
  ]),
  lettersPrinted: v.strictTuple([requestSchema, people]),
  toldAndIn: v.strictTuple([]),
  informTab: v.strictTuple([
    v.picklist(['reach.csv', 'told.csv', 'told-and-in.csv']),
    v.nullable(requestSchema),
  ]),
} satisfies Record<keyof InformApi, v.GenericSchema>;
