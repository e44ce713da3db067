import { types } from 'node:util';
import { googleError } from '../execution/google-error.ts';
import { enumName, type Kind, type ServiceObject } from './kind.ts';

/*
 * Types of arguments, as methods write them down: int, num, str, bool, any, date, bytes, the name of
 * a kind or of an enumeration; with [] or [][] a list of them; with ? null will do as well.
 */

/** Throws in Google's words where arguments fit none of a method's overloads. */
export function checkArguments(
  kind: Kind<never>,
  method: string,
  takes: readonly string[],
  args: readonly unknown[],
): void {
  if (takes.some((overload) => fits(overload, args))) return;
  const given = args.map(typeName).join(',');
  throw googleError(
    `The parameters (${given}) don't match the method signature for ${kind.fullName}.${method}.`,
  );
}

function fits(overload: string, args: readonly unknown[]): boolean {
  const wanted = overload === '' ? [] : overload.split(' ');
  return wanted.length === args.length && wanted.every((type, index) => isOf(args[index], type));
}

function isOf(value: unknown, type: string): boolean {
  if (type.endsWith('?')) return value === null || isOf(value, type.slice(0, -1));
  if (type.endsWith('[]')) {
    const element = type.slice(0, -2);
    return Array.isArray(value) && (element === 'any' || value.every((one) => isOf(one, element)));
  }
  switch (type) {
    case 'any':
      return true;
    case 'int':
      return Number.isInteger(value);
    case 'num':
      return Number.isFinite(value);
    case 'str':
      return typeof value === 'string';
    case 'bool':
      return typeof value === 'boolean';
    case 'date':
      return types.isDate(value);
    case 'bytes':
      return Array.isArray(value) && value.every(isSignedByte);
    default:
      return isServiceObject(value) && value.kind.name === type;
  }
}

function isSignedByte(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(Number(value) + 0.5) < 128;
}

/** Whether something is an object of ours. */
export function isServiceObject(value: unknown): value is ServiceObject {
  return typeof value === 'object' && value !== null && 'kind' in value && 'state' in value;
}

/** A type as Google's messages name it. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) {
    const first = value[0] as unknown;
    return `${value.length === 0 ? '' : typeName(first)}[]`;
  }
  if (types.isDate(value)) return 'Date';
  if (isServiceObject(value))
    return enumName(value) === null ? value.kind.fullName : value.kind.name;
  return '(class)';
}
