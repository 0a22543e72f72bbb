import { parseArgs } from 'node:util';
import { IdentityProvider } from './identity-provider.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4180' },
    enlace: { type: 'string', default: 'http://localhost:8080' },
    secret: { type: 'string', default: 'local-secret' },
    logout: { type: 'string' },
  },
});

const provider = await IdentityProvider.open({
  accounts: [
    { sub: 'u-1001', name: 'Ana Solís' },
    { sub: 'u-1002', name: 'Luis Ibarra' },
    { sub: 'u-1003', name: 'Carla Mendoza' },
  ],
  port: Number(values.port),
  client: {
    clientId: 'enlace',
    secret: values.secret,
    redirectUri: `${values.enlace}/oidc/callback`,
    ...(values.logout && { logoutUri: values.logout }),
  },
});

process.stdout.write(`an identity provider for this machine alone, on which anybody may be anybody
  issuer     ${provider.issuer}
  client id  enlace
  secret     ${values.secret}   (into sign-in-services/<agency>.secret of ENLACE_DATA)
  Enlace     ${values.enlace}   (has to run with ENLACE_EGRESS=any, and be opened under this name)
Ctrl-C ends it
`);

const end = (): void => void provider.close().then(() => process.exit(0));
process.once('SIGINT', end);
process.once('SIGTERM', end);
