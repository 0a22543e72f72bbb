import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { MadePasskeyRequest, SignedChallengeRequest } from '../api/client';
import type { AskedBallot } from '../api/transport';

type Transport = MadePasskeyRequest['transports'][number];

const library = () => import('@simplewebauthn/browser');

/** Has an authenticator of the person's sign. @throws Error when the person or the browser broke it off */
export const signChallenge = async (options: unknown): Promise<SignedChallengeRequest> => {
  const { startAuthentication } = await library();
  const { id, response } = await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
  const { clientDataJSON, authenticatorData, signature } = response;
  return { id, clientDataJSON, authenticatorData, signature };
};

/** Has an authenticator of the person's sign a ballot, whose hash is computed here. @throws Error when the person or the browser broke it off */
export const signBallot = async ({ ballot, ticket, site, keys }: AskedBallot): Promise<string> => {
  const { bufferToBase64URLString } = await library();
  const challenge = bufferToBase64URLString(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ballot)));
  const allowCredentials = keys.split(' ').map((id) => ({ id, type: 'public-key' as const }));
  const signed = await signChallenge({ challenge, rpId: site, allowCredentials, userVerification: 'required' });
  return [ticket, signed.id, signed.clientDataJSON, signed.authenticatorData, signed.signature].join('.');
};

/** Has an authenticator of the person's make a passkey. @throws Error when the person or the browser broke it off */
export const makePasskey = async (options: unknown): Promise<MadePasskeyRequest> => {
  const { startRegistration } = await library();
  const { id, response } = await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
  const { clientDataJSON, attestationObject, transports = [] } = response;
  return { id, clientDataJSON, attestationObject, transports: [...transports] as Transport[] };
};
