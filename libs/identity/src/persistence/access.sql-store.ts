import type { Instant, UserId } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AccessStore, IDENTITY_CHANNEL, type Bearer, type SignInRecord, type TokenView } from '../application/access.store.js';
import { NO_FAILURES, type Failures } from '../domain/lockout.js';
import { MEMBERSHIPS } from './people.rows.js';

const SIGN_IN_RECORD = sql(
  'identity.sign-in-record',
  `select p.id, p.password_hash as "passwordHash", p.disabled_at is not null as disabled, realm_now('live') as now,
     coalesce(p.failed_count, u.failed_count, 0) as count, coalesce(p.locked_until, u.locked_until) as "lockedUntil"
   from (select 1) as one
   left join person p on p.username = $1
   left join unknown_sign_in u on u.username_hash = $2`,
);
const LOCK_PERSON = sql(
  'identity.failures-lock',
  'select failed_count as count, locked_until as "lockedUntil" from person where username = $1 for no key update',
);
const LOCK_UNKNOWN = sql(
  'identity.failures-lock-unknown',
  'select failed_count as count, locked_until as "lockedUntil" from unknown_sign_in where username_hash = $1 for no key update',
);
const SAVE_PERSON = sql(
  'identity.failures-save',
  `update person set failed_count = $2, locked_until = $3, failures_total = failures_total + 1 where username = $1 returning id`,
);
const SAVE_UNKNOWN = sql(
  'identity.failures-save-unknown',
  `insert into unknown_sign_in (username_hash, failed_count, locked_until, at) values ($1, $2, $3, now())
   on conflict (username_hash) do update set failed_count = excluded.failed_count, locked_until = excluded.locked_until, at = now()`,
);
// For share waits for whoever is disabling the person or changing the password at this moment, and then lets nobody in.
const OPEN_SESSION = sql(
  'identity.session-open',
  `with p as (select id from person where id = $2 and password_hash = $3 and disabled_at is null for share)
   insert into session (id_hash, person_id, created_at, last_seen_at, expires_at) select $1, id, $4, $4, $5 from p returning person_id`,
);
const CLEAR_FAILURES = sql(
  'identity.failures-clear',
  'update person set failed_count = 0, locked_until = null where id = $1 and failed_count > 0',
);
const DROP_ENDED = sql('identity.session-drop-ended', 'delete from session where person_id = $1 and expires_at <= now()');
const FORGET_UNKNOWN = sql(
  'identity.unknown-forget',
  `delete from unknown_sign_in where username_hash in (
     select username_hash from unknown_sign_in where at < now() - interval '1 day' order by at limit 100)`,
);
const CLOSE_SESSION = sql('identity.session-close', 'delete from session where id_hash = $1 returning person_id as "personId"');
const BEARER = `p.id as "personId", p.username, p.name, ${MEMBERSHIPS} as memberships, realm_now('live') as now`;
const BY_SESSION = sql(
  'identity.session-read',
  `select ${BEARER}, s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt"
   from session s join person p on p.id = s.person_id where s.id_hash = $1 and p.disabled_at is null`,
);
const TOUCH_SESSION = sql('identity.session-touch', `update session set last_seen_at = realm_now('live') where id_hash = $1`);
const ADD_TOKEN = sql(
  'identity.token-add',
  'insert into api_token (id, hash, person_id, label, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)',
);
const REVOKE_TOKEN = sql(
  'identity.token-revoke',
  `update api_token set revoked_at = $3 where person_id = $1 and id = $2 and revoked_at is null returning id`,
);
const BY_TOKEN = sql(
  'identity.token-read',
  `select ${BEARER}, t.last_used_at as "lastSeenAt", t.expires_at as "expiresAt"
   from api_token t join person p on p.id = t.person_id
   where t.hash = $1 and t.revoked_at is null and p.disabled_at is null`,
);
const TOUCH_TOKEN = sql('identity.token-touch', `update api_token set last_used_at = realm_now('live') where hash = $1`);
const TOKENS_OF = sql(
  'identity.tokens-of',
  `select id, label, expires_at as "expiresAt", last_used_at as "lastUsedAt" from api_token
   where person_id = $1 and revoked_at is null and expires_at > realm_now('live') order by created_at`,
);
const END_SESSIONS = sql('identity.sessions-end', 'delete from session where person_id = $1');
const END_TOKENS = sql('identity.tokens-end', 'update api_token set revoked_at = $2 where person_id = $1 and revoked_at is null');
const ANNOUNCE = sql('identity.announce', `select pg_notify('${IDENTITY_CHANNEL}', $1)`);

const nameHash = (username: string): Buffer => createHash('sha256').update(username).digest();

/** Sessions, tokens and failures in PostgreSQL. */
@Injectable()
export class SqlAccessStore extends AccessStore {
  constructor(private readonly database: Database) {
    super();
  }

  async signInRecord(username: string): Promise<SignInRecord> {
    const [row] = await this.database.query<SignInRow>(SIGN_IN_RECORD, [username, nameHash(username)]);
    const { id, passwordHash, disabled, now, count, lockedUntil } = row!;
    return { person: id ? { id, passwordHash, disabled } : null, failures: { count, lockedUntil }, now };
  }

  async lockFailures(tx: Tx, username: string): Promise<Failures> {
    const [known] = await tx.query<Failures>(LOCK_PERSON, [username]);
    if (known) return known;
    const [unknown] = await tx.query<Failures>(LOCK_UNKNOWN, [nameHash(username)]);
    return unknown ?? NO_FAILURES;
  }

  async saveFailures(tx: Tx, username: string, { count, lockedUntil }: Failures): Promise<void> {
    const known = await tx.query(SAVE_PERSON, [username, count, lockedUntil]);
    if (known.length === 0) await tx.query(SAVE_UNKNOWN, [nameHash(username), count, lockedUntil]);
  }

  async openSession(tx: Tx, session: Parameters<AccessStore['openSession']>[1]): Promise<boolean> {
    const { idHash, personId, passwordHash, expiresAt } = session;
    const opened = await tx.query(OPEN_SESSION, [idHash, personId, passwordHash, tx.now, expiresAt]);
    if (opened.length === 0) return false;
    await tx.query(CLEAR_FAILURES, [personId]);
    await tx.query(DROP_ENDED, [personId]);
    await tx.query(FORGET_UNKNOWN, []);
    return true;
  }

  async closeSession(tx: Tx, idHash: Buffer): Promise<UserId | null> {
    const [row] = await tx.query<{ personId: UserId }>(CLOSE_SESSION, [idHash]);
    return row?.personId ?? null;
  }

  bySession(idHash: Buffer): Promise<Bearer | null> {
    return this.bearer(BY_SESSION, idHash);
  }

  async touchSession(idHash: Buffer): Promise<void> {
    await this.database.query(TOUCH_SESSION, [idHash]);
  }

  async addToken(
    tx: Tx,
    token: { id: string; hash: Buffer; personId: UserId; label: string; expiresAt: Instant },
  ): Promise<void> {
    await tx.query(ADD_TOKEN, [token.id, token.hash, token.personId, token.label, tx.now, token.expiresAt]);
  }

  async revokeToken(tx: Tx, personId: UserId, tokenId: string): Promise<boolean> {
    const rows = await tx.query(REVOKE_TOKEN, [personId, tokenId, tx.now]);
    return rows.length === 1;
  }

  byToken(hash: Buffer): Promise<Bearer | null> {
    return this.bearer(BY_TOKEN, hash);
  }

  async touchToken(hash: Buffer): Promise<void> {
    await this.database.query(TOUCH_TOKEN, [hash]);
  }

  tokensOf(personId: UserId): Promise<TokenView[]> {
    return this.database.query<TokenView>(TOKENS_OF, [personId]);
  }

  async endAll(tx: Tx, personId: UserId): Promise<void> {
    await tx.query(END_SESSIONS, [personId]);
    await tx.query(END_TOKENS, [personId, tx.now]);
  }

  async announce(tx: Tx, personId: UserId): Promise<void> {
    await tx.query(ANNOUNCE, [personId]);
  }

  private async bearer(statement: typeof BY_TOKEN, hash: Buffer): Promise<Bearer | null> {
    const [row] = await this.database.query<Bearer>(statement, [hash]);
    return row ?? null;
  }
}

interface SignInRow {
  readonly id: UserId | null;
  readonly passwordHash: string;
  readonly disabled: boolean;
  readonly now: Instant;
  readonly count: number;
  readonly lockedUntil: Instant | null;
}
