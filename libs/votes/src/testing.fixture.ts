import type { DomainError, RequestContext, UserId } from '#kernel';
import type { Ballot, PublicJwk } from '#ledger';
import type { Tx } from '#platform/persistence';
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { TicketFor, VoteKeys } from './application/vote-keys.js';
import type { Votes } from './application/votes.js';
import type { VoteSlip } from './domain/vote-slip.js';

const SITE = 'localhost';
const sha256 = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest();

interface Device {
  readonly id: string;
  readonly jwk: PublicJwk;
  readonly secret: KeyObject;
}
const deviceOf = (): Device => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    id: randomBytes(16).toString('base64url'),
    jwk: publicKey.export({ format: 'jwk' }) as PublicJwk,
    secret: privateKey,
  };
};

/** An act with what its context is given of votes. */
type Act<T> = (ctx: RequestContext) => Promise<T>;
interface Asked {
  readonly ballot: string;
  readonly ticket: string;
}

/** What came of an act that was tried with votes that must not count, each by its code, and then with the one that must. */
export interface Provoked<T> {
  readonly ballot: Ballot;
  readonly refused: Readonly<Record<'unsigned' | 'byUnknownKey' | 'forged' | 'forAnotherThing' | 'overOther', string>>;
  readonly done: T;
}

/** What `refused` is where everything is in order. */
export const REFUSED: Provoked<unknown>['refused'] = {
  unsigned: 'vote-required',
  byUnknownKey: 'vote-refused',
  forged: 'vote-refused',
  forAnotherThing: 'vote-refused',
  overOther: 'vote-changed',
};

const codeOf = (error: unknown): string => (error as DomainError).code;

/** Keys in software of people who have no passkey here, and what others try with them. */
export class PlayedKeys implements VoteKeys {
  private readonly devices = new Map<UserId, Device>();
  private readonly tickets = new Map<string, string>();

  constructor(
    votes: Votes,
    private readonly owner: { query(text: string, values: unknown[]): Promise<unknown> },
  ) {
    votes.enter(this);
  }

  /** From now on this person has a key; others go on without. */
  async give(personId: UserId): Promise<void> {
    const text = `insert into person (id, username, name, version, password_hash) values ($1::uuid, $1::text, $1::text, 1, '-')
      on conflict do nothing`;
    await this.owner.query(text, [personId]);
    this.devices.set(personId, deviceOf());
  }

  of(_: Tx, personId: UserId): Promise<readonly string[]> {
    const device = this.devices.get(personId);
    return Promise.resolve(device ? [device.id] : []);
  }

  ticket(_: Tx, __: string, { personId, purpose }: TicketFor) {
    const ticket = randomBytes(16).toString('base64url');
    this.tickets.set(ticket, `${personId} ${purpose}`);
    return Promise.resolve({ ticket, site: SITE });
  }

  take(_: Tx, ticket: string, { personId, purpose }: TicketFor): Promise<boolean> {
    return Promise.resolve(this.tickets.get(ticket) === `${personId} ${purpose}`);
  }

  signedBy(_: Tx, __: string, personId: UserId, { id }: VoteSlip) {
    const device = this.devices.get(personId);
    return Promise.resolve(device?.id === id ? { id, jwk: device.jwk } : null);
  }

  /** Tries an act of somebody's with whatever must not count, then does it. @throws what the act throws then */
  async provoke<T>({ actor, ...rest }: RequestContext, act: Act<T>): Promise<Provoked<T>> {
    await this.give(actor.userId);
    const attempt = (slip: string | null): Promise<T> => act({ ...rest, actor, voting: { by: 'session', host: SITE, slip } });
    const asked = await attempt(null).then(
      () => ({ code: 'done', params: { ballot: '{}', ticket: '' } }),
      (error: DomainError) => ({ code: error.code, params: error.params as unknown as Asked }),
    );
    const { ballot, ticket } = asked.params;
    const own = this.devices.get(actor.userId)!;
    const refusal = (by: Device, of: Asked, text = of.ballot): Promise<string> =>
      attempt(slipOf(by, of.ticket, text)).then(() => 'done', codeOf);
    const elsewhere = await this.ticket({} as Tx, SITE, { personId: actor.userId, purpose: 'vote of something else' });
    const changed = JSON.stringify({ ...(JSON.parse(ballot) as object), params: { ticket } });
    const refused = {
      unsigned: asked.code,
      byUnknownKey: await refusal(deviceOf(), asked.params),
      forged: await refusal({ ...deviceOf(), id: own.id }, asked.params),
      forAnotherThing: await refusal(own, { ballot, ticket: elsewhere.ticket }),
      overOther: await refusal(own, asked.params, changed),
    };
    return { ballot: JSON.parse(ballot) as Ballot, refused, done: await attempt(slipOf(own, ticket, ballot)) };
  }
}

const slipOf = ({ id, secret }: Device, ticket: string, ballot: string): string => {
  const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge: sha256(ballot).toString('base64url') }));
  const data = Buffer.concat([sha256(SITE), Buffer.from([0b101, 0, 0, 0, 7])]);
  const signature = sign('sha256', Buffer.concat([data, sha256(client)]), secret);
  return [ticket, id, ...[client, data, signature].map((part) => part.toString('base64url'))].join('.');
};
