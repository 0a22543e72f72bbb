import type { Instant, UserId } from '#kernel';
import { Database, sql, type Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import {
  AccessStore,
  IDENTITY_CHANNEL,
  type Bearer,
  type NewSession,
  type Renewed,
  type SessionView,
  type TokenView,
} from '../application/access.store.js';
import type { Level } from '../domain/assurance.js';
import { HAS_PASSKEY, HAS_TWO_FACTORS, MUST_ENROL } from './factors.statements.js';
import { MEMBERSHIPS } from './people.rows.js';

// For share waits for whoever is disabling the person, changing the password or adding a factor at this moment: what follows sees what they did.
const LOCK_PERSON = sql('identity.person-share', 'select id from person where id = $1 for share');
const OPEN_SESSION = sql(
  'identity.session-open',
  `insert into session (id_hash, person_id, created_at, last_seen_at, expires_at, level, agent, proved_at, service_id, service_session)
   select $1, p.id, $4, $4, $5, $6::smallint, $7, $8, $9, $10 from person p
   where p.id = $2 and p.disabled_at is null and ($3::text is null or p.password_hash = $3) and ($6::smallint = 2 or not ${HAS_TWO_FACTORS})
   returning person_id`,
);
const RENEW_SESSION = sql(
  'identity.session-renew',
  `update session set id_hash = $2, level = $3::smallint, proved_at = $5, last_seen_at = $4,
     service_id = coalesce($6, service_id), service_session = coalesce($7, service_session)
   where id_hash = $1 returning person_id as "personId"`,
);
const DROP_ENDED = sql('identity.session-drop-ended', 'delete from session where person_id = $1 and expires_at <= now()');
const CLOSE_SESSION = sql('identity.session-close', 'delete from session where id_hash = $1 returning person_id as "personId"');
const BEARER = `p.id as "personId", p.username, p.name, ${MEMBERSHIPS} as memberships, realm_now('live') as now,
  ${HAS_TWO_FACTORS} as "isEnrolled", ${HAS_PASSKEY} as "hasPasskey", ${MUST_ENROL} as "mustEnrol"`;
const BY_SESSION = sql(
  'identity.session-read',
  `select ${BEARER}, s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt",
     s.id as "sessionId", s.level, s.proved_at as "provedAt"
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
const SESSIONS_OF = sql(
  'identity.sessions-of',
  `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", level, agent from session
   where person_id = $1 and expires_at > realm_now('live') and last_seen_at > realm_now('live') - make_interval(mins => $2)
   order by last_seen_at desc, id`,
);
const END_SESSION = sql('identity.session-end', 'delete from session where person_id = $1 and id = $2 returning id');
const END_OTHERS = sql('identity.sessions-end-others', 'delete from session where person_id = $1 and id_hash <> $2');
const END_SESSIONS = sql('identity.sessions-end', 'delete from session where person_id = $1');
const END_TOKENS = sql('identity.tokens-end', 'update api_token set revoked_at = $2 where person_id = $1 and revoked_at is null');
const ANNOUNCE = sql('identity.announce', `select pg_notify('${IDENTITY_CHANNEL}', $1)`);

/** Sessions and tokens in PostgreSQL. */
@Injectable()
export class SqlAccessStore extends AccessStore {
  constructor(private readonly database: Database) {
    super();
  }

  async openSession(tx: Tx, session: NewSession): Promise<boolean> {
    const { idHash, personId, passwordHash, expiresAt, level, agent, provedAt = tx.now, by } = session;
    await tx.query(LOCK_PERSON, [personId]);
    const proof = [provedAt, by?.serviceId ?? null, by?.session ?? null];
    const opened = await tx.query(OPEN_SESSION, [idHash, personId, passwordHash, tx.now, expiresAt, level, agent, ...proof]);
    if (opened.length === 0) return false;
    await tx.query(DROP_ENDED, [personId]);
    return true;
  }

  async renewSession(tx: Tx, idHash: Buffer, renewed: Renewed): Promise<UserId | null> {
    const { level, provedAt = tx.now, by } = renewed;
    const values = [idHash, renewed.idHash, level, tx.now, provedAt, by?.serviceId ?? null, by?.session ?? null];
    const [row] = await tx.query<{ personId: UserId }>(RENEW_SESSION, values);
    return row?.personId ?? null;
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

  sessionsOf(personId: UserId, idleMinutes: number): Promise<SessionView[]> {
    return this.database.query(SESSIONS_OF, [personId, idleMinutes]);
  }

  async endSession(tx: Tx, personId: UserId, id: string): Promise<boolean> {
    return (await tx.query(END_SESSION, [personId, id])).length === 1;
  }

  async endOthers(tx: Tx, personId: UserId, but: Buffer): Promise<void> {
    await tx.query(END_OTHERS, [personId, but]);
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
    const [row] = await this.database.query<BearerRow>(statement, [hash]);
    if (!row) return null;
    const { sessionId, level, provedAt, ...bearer } = row;
    const session = sessionId !== undefined && level && provedAt ? { id: sessionId, level, provedAt } : null;
    return { ...bearer, session };
  }
}

/** A token's row says nothing of a session. */
interface BearerRow extends Omit<Bearer, 'session'> {
  readonly sessionId?: string;
  readonly level?: Level;
  readonly provedAt?: Instant;
}
