// A real OpenID provider for tests: one confidential and one public client, any name signs in with any password.
// Prints its issuer on the first line once it listens; ends with its parent.

import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const callback = process.argv[2];
const server = createServer();

server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const client = {
    redirect_uris: [callback],
    response_types: ['code'],
    grant_types: ['authorization_code'],
  };
  const provider = new Provider(issuer, {
    clients: [
      { ...client, client_id: 'clausula', client_secret: 'a secret of the tests alone, 0123456789' },
      { ...client, client_id: 'clausula-public', token_endpoint_auth_method: 'none' },
    ],
    cookies: { keys: ['keys of the tests alone'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, name: id }) }),
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  });
  server.on('request', provider.callback());
  console.log(issuer);
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
