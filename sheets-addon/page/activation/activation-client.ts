import type { ActivationApi } from '../../api/activation-api.ts';
import type { ClientOf } from '../../api/sheets-api.ts';
import type { PageContext } from '../context.ts';

/** The server's methods about activation links, which only the edition for one's own domain has. */
export type ActivationClient = ClientOf<ActivationApi>;

/** Those methods, over the same connection. */
export function activationClient({ server }: PageContext): ActivationClient {
  return server as unknown as ActivationClient;
}
