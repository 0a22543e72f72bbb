import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import type { MadePasskeyRequest, SignedChallengeRequest } from '../api/client';

type Transport = MadePasskeyRequest['transports'][number];

const library = () => import('@simplewebauthn/browser');

/** Has an authenticator of the person's sign. @throws Error when the person or the browser broke it off */
export const signChallenge = async (options: unknown): Promise<SignedChallengeRequest> => {
  const { startAuthentication } = await library();
  const { id, response } = await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
  const { clientDataJSON, authenticatorData, signature } = response;
  return { id, clientDataJSON, authenticatorData, signature };
};

/** Has an authenticator of the person's make a passkey. @throws Error when the person or the browser broke it off */
export const makePasskey = async (options: unknown): Promise<MadePasskeyRequest> => {
  const { startRegistration } = await library();
  const { id, response } = await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
  const { clientDataJSON, attestationObject, transports = [] } = response;
  return { id, clientDataJSON, attestationObject, transports: [...transports] as Transport[] };
};
