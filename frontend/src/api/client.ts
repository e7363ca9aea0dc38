import createClient from 'openapi-fetch';
import type { components, paths } from './schema.gen';
import { send } from './transport';

/** The server's interface, with the types generated from its own description of it. */
export const api = createClient<paths>({ baseUrl: window.location.origin, fetch: send });

/** Shapes of the interface by their names there. */
export type Schemas = components['schemas'];

/** What an edit must name: the revision it was made on. */
export function ifMatch(revision: number): { 'If-Match': string } {
  return { 'If-Match': `"${revision}"` };
}
