import { apiRefusal } from './api-error.ts';
import { directorySchemas } from './schemas.generated.ts';

/**
 * What of a request's body counts: fields that only Google writes are ignored, as documented. Throws
 * for names and types that the discovery document does not have.
 */
export function readBody(schema: string, value: unknown): Record<string, unknown> {
  const faults = schemaFaults(schema, value, 'resource');
  if (faults.length > 0) {
    throw apiRefusal(400, 'invalid', `Invalid JSON payload received. ${faults[0]!}`);
  }
  const fields = directorySchemas[schema]!;
  const entries = Object.entries(JSON.parse(JSON.stringify(value)) as object);
  return Object.fromEntries(entries.filter(([name]) => fields[name]!.outputOnly !== true));
}

/** What is wrong with a value by the schema: a sentence each. */
export function schemaFaults(type: string, value: unknown, place: string): string[] {
  if (value === undefined || value === null || type === 'any') return [];
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) return [`Invalid value at '${place}': no list.`];
    const inner = type.slice(0, -2);
    return value.flatMap((one, index) => schemaFaults(inner, one, `${place}[${index}]`));
  }
  if (type === 'object') return isRecord(value) ? [] : [`Invalid value at '${place}': no object.`];
  const fields = directorySchemas[type];
  if (fields === undefined) {
    return typeof value === type ? [] : [`Invalid value at '${place}' (${type}).`];
  }
  if (!isRecord(value)) return [`Invalid value at '${place}': no object.`];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = fields[name];
    if (field === undefined) return [`Unknown name "${name}" at '${place}': Cannot find field.`];
    return schemaFaults(field.type, inner, `${place}.${name}`);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
