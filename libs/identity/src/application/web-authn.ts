import { Env } from '#platform/config';
import { Injectable } from '@nestjs/common';
import type { AuthenticatorTransport, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { PublicJwk } from '#ledger';
import { type CoseKey, jwkOf } from '../domain/jwk.js';
import { refuseFactor } from '../domain/identity.errors.js';
import type { KeptPasskey } from './factors.store.js';
import { type Site, siteOf } from './site.js';

/** What an authenticator made, as the browser tells it; all in base64url. */
export interface MadePasskey {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
  readonly transports: readonly string[];
}

/** What an authenticator signed, as the browser tells it; all in base64url. */
export interface SignedChallenge {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

/** ES256, EdDSA and RS256 (COSE): what authenticators of today make. */
const ALGORITHMS = [-7, -8, -257];
const NONE = Buffer.alloc(0);

/** The library is needed seldom, so it is fetched when it is. */
const library = () => import('@simplewebauthn/server');

/** Options, attestations and assertions of WebAuthn. Judges signatures; whether a challenge was ours is for `Challenges` to say. */
@Injectable()
export class WebAuthn {
  constructor(private readonly env: Env) {}

  /**
   * Passkeys are bound to a name.
   * @throws DomainError passkeys-off
   */
  siteOf(host: string): Site {
    return siteOf(this.env, host) ?? refuseFactor('passkeys-off');
  }

  async creationOptions(
    site: Site,
    person: { readonly id: string; readonly username: string; readonly name: string },
    challenge: Buffer,
    known: readonly string[],
  ) {
    const { generateRegistrationOptions } = await library();
    return generateRegistrationOptions({
      rpName: 'Enlace',
      rpID: site.name,
      userID: new Uint8Array(Buffer.from(person.id)),
      userName: person.username,
      userDisplayName: person.name,
      challenge: new Uint8Array(challenge),
      excludeCredentials: known.map((id) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      supportedAlgorithmIDs: ALGORITHMS,
    });
  }

  /** @param known whose passkey it has to be; empty: whichever the authenticator holds for this site */
  async requestOptions(site: Site, challenge: Buffer, known: readonly string[] = []) {
    const { generateAuthenticationOptions } = await library();
    return generateAuthenticationOptions({
      rpID: site.name,
      challenge: new Uint8Array(challenge),
      allowCredentials: known.map((id) => ({ id })),
      userVerification: 'required',
    });
  }

  /** The challenge that was answered; empty when there is none to be read. */
  challengeIn(clientDataJSON: string): Buffer {
    try {
      const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString()) as { challenge?: unknown };
      return typeof challenge === 'string' ? Buffer.from(challenge, 'base64url') : NONE;
    } catch {
      return NONE;
    }
  }

  /** What is kept of a passkey that was made here with its person verified; null for anything else. */
  async made(site: Site, { id, transports, ...response }: MadePasskey) {
    const { verifyRegistrationResponse } = await library();
    const whole = { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response } as RegistrationResponseJSON;
    const verified = await verifyRegistrationResponse({
      response: whole,
      // `Challenges` judged it already, and used it up.
      expectedChallenge: () => true,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(() => null);
    if (!verified?.verified) return null;
    const { credential, credentialBackedUp: backedUp } = verified.registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports,
      backedUp,
    };
  }

  /** The public key in the form that anybody's tools read; null for a kind that is none of ours. */
  async jwkOf({ publicKey }: Pick<KeptPasskey, 'publicKey'>): Promise<PublicJwk | null> {
    const { decodeCredentialPublicKey } = await import('@simplewebauthn/server/helpers');
    return jwkOf(decodeCredentialPublicKey(new Uint8Array(publicKey)) as unknown as CoseKey);
  }

  /** The new count of signatures when the passkey signed with its person verified; null when it did not. */
  async counterOf(site: Site, passkey: KeptPasskey, { id, ...response }: SignedChallenge): Promise<number | null> {
    const { verifyAuthenticationResponse } = await library();
    const verified = await verifyAuthenticationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
      expectedChallenge: () => true,
      expectedOrigin: site.origin,
      expectedRPID: site.name,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
        transports: passkey.transports as AuthenticatorTransport[],
      },
      requireUserVerification: true,
    }).catch(() => null);
    return verified?.verified ? verified.authenticationInfo.newCounter : null;
  }
}
