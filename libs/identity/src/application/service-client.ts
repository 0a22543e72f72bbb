import { instant } from '#kernel';
import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import type { JSONWebKeySet } from 'jose';
import type { ClientAuth, Configuration, ServerMetadata } from 'openid-client';
import { FRESH_MINUTES } from '../domain/assurance.js';
import { SERVICE_PROOF_MINUTES, type ServiceProof, type SignInService } from '../domain/sign-in-service.js';
import { GuardedFetch } from './guarded-fetch.js';
import { ServiceKeys } from './service-keys.js';
import { ServiceSecrets } from './service-secrets.js';
import type { EndedThere } from './sign-in-services.store.js';
import { readLogout, readProof } from './service-tokens.js';

/** Signatures that are believed: by keys of which the service alone has the secret half. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
/** By how much the clock of a service may differ from ours. */
const SKEW_SECONDS = 30;
/** What a service says of itself is asked for anew after this time. */
const KEPT_MILLIS = 60 * 60_000;
/** A service that did not answer is asked again after this time, whoever else wants to sign in meanwhile. */
const REST_MILLIS = 10_000;

/** One way to the service and back. */
export interface Asked {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  /** PKCE: only who began it can finish it. */
  readonly verifier: string;
  /** A proof of this moment is wanted. */
  readonly isStepUp: boolean;
}

interface Known {
  readonly config: Configuration;
  readonly keys: ServiceKeys;
}

/** The library is needed seldom, so it is fetched when it is. */
const library = () => import('openid-client');

const freshSeconds = (isStepUp: boolean): number => (isStepUp ? FRESH_MINUTES : SERVICE_PROOF_MINUTES) * 60;

/** Speaks OpenID Connect with services of agencies: authorization code with PKCE, state and nonce, `iss` and issuer checked, signatures by their published keys. */
@Injectable()
export class ServiceClient {
  private readonly known = new Map<string, { readonly asked: Promise<Known>; until: number }>();

  constructor(
    private readonly env: Env,
    private readonly guarded: GuardedFetch,
    private readonly secrets: ServiceSecrets,
  ) {}

  /** Whether the service says what it takes to be one. @throws Error when it does not */
  async check(service: SignInService): Promise<void> {
    this.known.delete(service.id);
    await this.of(service);
  }

  /** Where the browser goes. @throws Error when the service does not answer */
  async address(service: SignInService, asked: Asked): Promise<string> {
    const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await library();
    const { config } = await this.of(service);
    const { strongAcr } = service;
    return buildAuthorizationUrl(config, {
      redirect_uri: asked.redirectUri,
      scope: 'openid profile',
      state: asked.state,
      nonce: asked.nonce,
      code_challenge: await calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: 'S256',
      max_age: String(freshSeconds(asked.isStepUp)),
      ...(asked.isStepUp && { prompt: 'login' }),
      ...(strongAcr.length > 0 && { acr_values: strongAcr.join(' ') }),
    }).href;
  }

  /** Whom it let in. @param answered our own address, as the browser came back to it. @throws Error for any answer that is not to what was asked */
  async proof(service: SignInService, answered: URL, asked: Asked): Promise<ServiceProof> {
    const { authorizationCodeGrant } = await library();
    const { config, keys } = await this.of(service);
    const tokens = await authorizationCodeGrant(config, answered, {
      expectedState: asked.state,
      expectedNonce: asked.nonce,
      pkceCodeVerifier: asked.verifier,
      maxAge: freshSeconds(asked.isStepUp),
      idTokenExpected: true,
    });
    return readProof(await keys.verified(tokens.id_token!, expectedOf(service)), instant);
  }

  /** Whose session ended there. @throws Error for anything but a logout token of the service, to us, of these minutes */
  async ended(service: SignInService, token: string): Promise<EndedThere & { readonly id: string }> {
    const { keys } = await this.of(service);
    return readLogout(await keys.verified(token, { ...expectedOf(service), maxTokenAge: FRESH_MINUTES * 60 }));
  }

  private of(service: SignInService): Promise<Known> {
    const now = performance.now();
    const held = this.known.get(service.id);
    if (held && now < held.until) return held.asked;
    const entry = { asked: this.discover(service), until: now + KEPT_MILLIS };
    entry.asked.catch(() => (entry.until = performance.now() + REST_MILLIS));
    this.known.set(service.id, entry);
    return entry.asked;
  }

  private async discover(service: SignInService): Promise<Known> {
    const client = await library();
    const fetch: typeof this.guarded.fetch = (url, options) => this.guarded.fetch(url, options);
    const plain = this.env.ENLACE_EGRESS === 'any' ? [client.allowInsecureRequests] : [];
    const found = await client.discovery(new URL(service.issuer), service.clientId, undefined, client.None(), {
      [client.customFetch]: fetch,
      execute: plain,
    });
    const server = this.narrowed(found.serverMetadata());
    const auth = service.hasSecret ? await this.authOf(service, server) : client.None();
    const config = new client.Configuration(server, service.clientId, { [client.clockTolerance]: SKEW_SECONDS }, auth);
    config[client.customFetch] = fetch;
    for (const allow of plain) allow(config);
    const keysAt = server.jwks_uri!;
    return { config, keys: new ServiceKeys(async () => (await (await fetch(keysAt, {})).json()) as JSONWebKeySet) };
  }

  /** What it says of itself, with the signatures that we believe. @throws Error when it lacks what a sign-in needs, or would send people to an unsafe address */
  private narrowed(server: Readonly<ServerMetadata>): ServerMetadata {
    const { authorization_endpoint: door, token_endpoint: exchange, jwks_uri: keys } = server;
    const signs = (server.id_token_signing_alg_values_supported ?? ['RS256']) as string[];
    const believed = signs.filter((algorithm) => ALGORITHMS.includes(algorithm));
    if (!door || !exchange || !keys || believed.length === 0) throw new Error('no service by which people can sign in');
    const protocols = this.env.ENLACE_EGRESS === 'any' ? ['https:', 'http:'] : ['https:'];
    if (!protocols.includes(new URL(door).protocol)) throw new Error('its address is not safe');
    return { ...server, id_token_signing_alg_values_supported: believed };
  }

  /** The secret is read at each use. @throws Error when there is none */
  private async authOf({ agencyId }: SignInService, server: ServerMetadata): Promise<ClientAuth> {
    const { ClientSecretBasic, ClientSecretPost } = await library();
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const by = ways.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
    return (as, client, body, headers) => {
      const secret = this.secrets.read(agencyId);
      if (secret === null) throw new Error('the secret is not there');
      return by(secret)(as, client, body, headers);
    };
  }
}

const expectedOf = ({ issuer, clientId }: SignInService) => ({
  issuer,
  audience: clientId,
  algorithms: ALGORITHMS,
  clockTolerance: SKEW_SECONDS,
});
