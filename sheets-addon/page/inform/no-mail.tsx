import type { ComponentType } from 'preact';
import type { InformActionsProps } from '../../../core/ui/mount-wizard.tsx';
import type { PageContext } from '../context.ts';

/** Which edition sends, where this one does not. */
export function createNoMail({ words }: PageContext): ComponentType<InformActionsProps> {
  return function NoMail({ request }) {
    return request.message === null ? null : <p class="muted">{words.telling.noMail}</p>;
  };
}
