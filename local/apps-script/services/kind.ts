import type { Cost } from '../execution/costs.ts';
import type { Environment } from '../execution/environment.ts';

/** A class or service as scripts see it: methods by name, and nothing else. */
export interface Kind<State> {
  readonly name: string;
  /** The service it belongs to, as Google's messages name it: `SpreadsheetApp.Range`. */
  readonly fullName: string;
  readonly methods: Readonly<Record<string, Method<State>>>;
  /** Enumerations and their values. */
  readonly constants: Readonly<Record<string, ServiceObject>>;
}

/** A method: the arguments it takes, what it costs, what it does. */
export interface Method<State> {
  /** One for each overload: types of the arguments, `int int str?` (see `arguments.ts`). */
  readonly takes: readonly string[];
  readonly cost: Cost;
  readonly run: (state: State, env: Environment, ...args: never[]) => unknown;
}

/** An object that scripts hold: a tab, a range, a service. */
export interface ServiceObject {
  readonly kind: Kind<never>;
  readonly state: unknown;
}

const kinds = new Map<string, Kind<never>>();

/** Makes a kind known by its name. */
export function defineKind<State>(
  name: string,
  methods: Readonly<Record<string, Method<State>>>,
  more: {
    readonly owner?: string;
    readonly constants?: Readonly<Record<string, ServiceObject>>;
  } = {},
): Kind<State> {
  const fullName = more.owner === undefined ? name : `${more.owner}.${name}`;
  const kind: Kind<State> = { name, fullName, methods, constants: more.constants ?? {} };
  kinds.set(name, kind);
  return kind;
}

/** An object of a kind that is known by then. */
export function objectOf(kind: string, state: unknown): ServiceObject {
  const known = kinds.get(kind);
  if (known === undefined) throw new Error(`No kind named ${kind}.`);
  return { kind: known, state };
}

/** All kinds there are. */
export function allKinds(): readonly Kind<never>[] {
  return [...kinds.values()];
}

/** A value of an enumeration. */
export interface EnumValue {
  readonly name: string;
  readonly ordinal: number;
}

const valueMethods: Readonly<Record<string, Method<EnumValue>>> = {
  name: light([''], (value) => value.name),
  ordinal: light([''], (value) => value.ordinal),
  compareTo: light(['any'], (value, _env, other: ServiceObject) => {
    return value.ordinal - (other.state as EnumValue).ordinal;
  }),
};

/** An enumeration: an object whose constants are its values. */
export function enumeration(name: string, values: readonly string[]): ServiceObject {
  const kind: Kind<EnumValue> = { name, fullName: name, methods: valueMethods, constants: {} };
  const constants = values.map((value, ordinal): [string, ServiceObject] => [
    value,
    { kind, state: { name: value, ordinal } },
  ]);
  return {
    kind: { name, fullName: name, methods: {}, constants: Object.fromEntries(constants) },
    state: null,
  };
}

/** The name of a value of an enumeration, null for any other object. */
export function enumName(object: ServiceObject): string | null {
  return (object.kind.methods as unknown) === valueMethods
    ? (object.state as EnumValue).name
    : null;
}

/** A value of an enumeration by name. */
export function enumValue(enumerated: ServiceObject, name: string): ServiceObject {
  return enumerated.kind.constants[name]!;
}

type Run<State> = Method<State>['run'];

/** A method that answers from what the script already has. */
export function light<State>(takes: readonly string[], run: Run<State>): Method<State> {
  return { takes, cost: 'light', run };
}

/** A method that asks the spreadsheet. */
export function read<State>(takes: readonly string[], run: Run<State>): Method<State> {
  return { takes, cost: 'read', run };
}

/** A method that changes the spreadsheet. */
export function write<State>(takes: readonly string[], run: Run<State>): Method<State> {
  return { takes, cost: 'write', run };
}

/** A method of another cost. */
export function costing<State>(
  cost: Cost,
  takes: readonly string[],
  run: Run<State>,
): Method<State> {
  return { takes, cost, run };
}
