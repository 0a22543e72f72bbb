/** What a browser sends of a vote: the ticket that it was given with the ballot, and what its authenticator signed. All in base64url. */
export interface VoteSlip {
  readonly ticket: string;
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
}

const PART = /^[\w-]{1,4000}$/;
const LONGEST = 8_000;

/** Five parts with dots between them; null for anything else. */
export const readSlip = (text: string): VoteSlip | null => {
  const parts = text.length > LONGEST ? [] : text.split('.');
  if (parts.length !== 5 || !parts.every((part) => PART.test(part))) return null;
  const [ticket, id, clientDataJSON, authenticatorData, signature] = parts as [string, string, string, string, string];
  return { ticket, id, clientDataJSON, authenticatorData, signature };
};
