import { roleOf, type MergeField } from './merge-field.ts';
import { hasField, onlyField } from './pieces.ts';

/**
 * Where a link of a template may lead: to the web or a mailbox that the template names, with
 * fields after the name of the host, or to the person's own activation link.
 */
export function mayLinkTo(href: string, fields: readonly MergeField[]): boolean {
  const field = onlyField(href);
  if (field >= 0) return roleOf(fields[field]!) === 'url';
  const named = /^(?:https?:\/\/([^/?#\s]+)|mailto:)/i.exec(href);
  // A cell must not choose the host.
  return named !== null && !hasField(named[1] ?? '') && !/[\s<>"\\]/.test(href);
}
