import type { ClientOf } from '../../api/sheets-api.ts';
import type { ProvisionApi } from '../../api/provision-api.ts';
import type { PageContext } from '../context.ts';

/** The server's methods about Google Workspace, which only the edition for one's own domain has. */
export type ProvisionClient = ClientOf<ProvisionApi>;

/** Those methods, over the same connection. */
export function provisionClient({ server }: PageContext): ProvisionClient {
  return server as unknown as ProvisionClient;
}
