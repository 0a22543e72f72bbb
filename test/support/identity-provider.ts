import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { type GrantContext, Provider } from 'oidc-provider';

/** An account of the provider: what it says of somebody. */
export interface ProviderAccount {
  readonly sub: string;
  readonly name: string;
}

/** What Enlace told the provider of itself. */
export interface ProviderClient {
  readonly clientId: string;
  /** Absent: none is asked for. */
  readonly secret?: string;
  readonly redirectUri: string;
  readonly logoutUri?: string;
}

export interface ProviderSettings {
  readonly accounts: readonly ProviderAccount[];
  readonly client: ProviderClient;
  /** 0: any that is free. */
  readonly port: number;
}

/** What its page sends: who signs in, and whether by two factors. */
const fieldsOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const part of request) text += String(part);
  return new URLSearchParams(text);
};

const page = (accounts: readonly ProviderAccount[]): string =>
  `<!doctype html><meta charset="utf-8"><title>Agency sign-in</title><h1>Agency sign-in (local)</h1><form method="post">
${accounts.map(({ sub, name }, n) => `<p><label><input type="radio" name="sub" value="${sub}"${n === 0 ? ' checked' : ''}> ${name} (${sub})</label></p>`).join('\n')}
<p><label><input type="checkbox" name="strong" value="yes" checked> with a security key (amr: mfa)</label></p>
<button>Sign in</button></form>`;

/** A real OpenID provider (panva's oidc-provider) on the loopback, with a page on which anybody may be anybody: for tests, and to try a sign-in on one's own machine. */
export class IdentityProvider {
  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly become: (changed: { readonly client?: ProviderClient; readonly kid?: string }) => Promise<void>,
  ) {}

  static async open({ accounts, port, ...settings }: ProviderSettings): Promise<IdentityProvider> {
    let answer: Answering = (_, response) => void response.writeHead(503).end();
    const server = createServer((request, response) => answer(request, response));
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
    const keys = new Map<string, object>();
    let [client, kid] = [settings.client, 'first'];
    const become = async (changed: { readonly client?: ProviderClient; readonly kid?: string }): Promise<void> => {
      client = changed.client ?? client;
      kid = changed.kid ?? kid;
      keys.set(kid, keys.get(kid) ?? (await keyOf(kid)));
      answer = answeringFor(providerOf(issuer, accounts, client, keys.get(kid)!), accounts);
    };
    await become({});
    return new IdentityProvider(issuer, server, become);
  }

  /** Signs by that key from now on, and publishes it alone. */
  signBy(kid: string): Promise<void> {
    return this.become({ kid });
  }

  /** Knows something else of the installation from now on; whoever signed in stays so. */
  register(client: ProviderClient): Promise<void> {
    return this.become({ client });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((done) => this.server.close(() => done()));
  }
}

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

const keyOf = async (kid: string): Promise<object> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
};

const clientOf = ({ clientId, secret, redirectUri, logoutUri }: ProviderClient) => ({
  client_id: clientId,
  redirect_uris: [redirectUri],
  ...(secret === undefined ? { token_endpoint_auth_method: 'none' } : { client_secret: secret }),
  ...(logoutUri && { backchannel_logout_uri: logoutUri, backchannel_logout_session_required: true }),
});

const HOUR = 3_600;

const providerOf = (issuer: string, accounts: readonly ProviderAccount[], client: ProviderClient, key: object): Provider =>
  new Provider(issuer, {
    clients: [clientOf(client)],
    jwks: { keys: [key] },
    ttl: { Interaction: HOUR, Grant: HOUR, Session: HOUR, AccessToken: HOUR, IdToken: HOUR },
    cookies: { keys: ['for this machine alone'] },
    claims: { openid: ['sub', 'amr'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => {
      const account = accounts.find(({ sub }) => sub === id);
      return account && { accountId: id, claims: () => ({ ...account }) };
    },
    // Whoever signs in there agrees that Enlace learns it.
    loadExistingGrant: async (ctx: GrantContext) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    // Its guard against addresses of one's own machine is what the loopback needs not.
    fetch: (url: string, options: RequestInit) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
  });

const answeringFor = (provider: Provider, accounts: readonly ProviderAccount[]): Answering => {
  const other = provider.callback();
  return (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return other(request, response);
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(accounts));
      return;
    }
    void fieldsOf(request)
      .then((fields) => {
        const login = { accountId: fields.get('sub'), amr: fields.get('strong') === 'yes' ? ['pwd', 'mfa'] : ['pwd'] };
        return provider.interactionFinished(request, response, { login });
      })
      .catch(() => response.writeHead(400).end());
  };
};
