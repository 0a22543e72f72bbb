import { addMillis, DomainError, type Actor, type Instant, toMillis, type UserId } from '#kernel';
import { Env } from '#platform/config';
import { type Assurance, Authenticator, type Credentials } from '#platform/http';
import { Injectable } from '@nestjs/common';
import { judgeAssurance, type Standing } from '../domain/assurance.js';
import { permissionsOf } from '../domain/roles.js';
import { idleMinutesOf, sessionValidUntil, touchIsDue } from '../domain/session.js';
import { looksLikeToken } from '../domain/token.js';
import { AccessStore, type Bearer } from './access.store.js';
import { sha256, verifyCsrf } from './secrets.js';

/** How long an answer may be reused when no news comes; with news it is forgotten at once. */
const REMEMBERED_MS = 2_000;
const MOST_REMEMBERED = 10_000;

interface Known {
  readonly personId: UserId;
  /** One per desk, the first is the default. */
  readonly actors: readonly Actor[];
  readonly standing: Standing;
  /** The public id of the session; null for a token. */
  readonly sessionId: string | null;
  /** The database's clock when it was read, and this process's monotonic clock at that moment. */
  readonly readAt: { readonly now: Instant; readonly millis: number };
  /** On this process's monotonic clock. */
  readonly until: number;
  /** Writes down that the session or token was seen; null when that was done lately. */
  touch: (() => Promise<void>) | null;
}

/** A session or token as found, with when it ends by itself. */
interface Found {
  readonly bearer: Bearer;
  readonly validUntil: Instant;
  readonly touch: (() => Promise<void>) | null;
}

/** Tells who sends a request, by session or token. Remembers for a moment, and forgets a person as soon as any instance says so. */
@Injectable()
export class IdentityAuthenticator extends Authenticator {
  private readonly known = new Map<string, Known>();
  /** Counts what was forgotten: an answer read before that is not remembered after it. */
  private forgotten = 0;

  constructor(
    private readonly access: AccessStore,
    private readonly env: Env,
  ) {
    super();
  }

  /** @throws DomainError csrf-token-wrong */
  async authenticate(credentials: Credentials): Promise<Actor | null> {
    const { bearer, session, unsafe, csrfToken, deskId, passive = false } = credentials;
    const known = await this.find(credentials);
    if (!known) return null;
    if (bearer === undefined && unsafe && !verifyCsrf(session!, csrfToken)) throw new DomainError('csrf-token-wrong');
    if (!passive) await touchOnce(known);
    return (deskId === undefined ? known.actors[0] : known.actors.find((actor) => actor.deskId === deskId)) ?? null;
  }

  /** @throws DomainError step-up-required, token-cannot-step-up, enrolment-required */
  override async checkAssurance(credentials: Credentials, door: Assurance): Promise<void> {
    const known = await this.find(credentials);
    if (!known) throw new DomainError('unauthenticated');
    const now = addMillis(known.readAt.now, performance.now() - known.readAt.millis);
    const refusal = judgeAssurance(known.standing, door, this.env.ENLACE_STEP_UP, now);
    if (refusal) throw new DomainError(refusal);
  }

  /** How the one who asks stands, the public id of their session, and how long it may be left alone; null when nobody can be told. */
  async standingOf(
    credentials: Credentials,
  ): Promise<(Standing & { readonly sessionId: string | null; readonly idleMinutes: number }) | null> {
    const known = await this.find(credentials);
    if (!known) return null;
    const idleMinutes = idleMinutesOf(known.actors.flatMap(({ roles }) => roles));
    return { ...known.standing, sessionId: known.sessionId, idleMinutes };
  }

  /** Forgets one person, or everybody when news may have been missed. */
  forget(personId?: string): void {
    this.forgotten += 1;
    if (personId === undefined) return this.known.clear();
    for (const [key, entry] of this.known) if (entry.personId === personId) this.known.delete(key);
  }

  private find({ bearer, session }: Credentials): Promise<Known | null> {
    if (bearer !== undefined) return this.byToken(bearer);
    return session === undefined ? Promise.resolve(null) : this.bySession(session);
  }

  private byToken(token: string): Promise<Known | null> {
    if (!looksLikeToken(token)) return Promise.resolve(null);
    return this.remembered(sha256(token), async (hash) => {
      const bearer = await this.access.byToken(hash);
      if (!bearer || bearer.expiresAt <= bearer.now) return null;
      const unseen = bearer.lastSeenAt === null || touchIsDue(bearer.lastSeenAt, bearer.now);
      return { bearer, validUntil: bearer.expiresAt, touch: unseen ? () => this.access.touchToken(hash) : null };
    });
  }

  private bySession(sessionId: string): Promise<Known | null> {
    return this.remembered(sha256(sessionId), async (hash) => {
      const bearer = await this.access.bySession(hash);
      if (!bearer) return null;
      const lastSeenAt = bearer.lastSeenAt ?? bearer.now;
      const roles = bearer.memberships.flatMap((membership) => membership.roles);
      const validUntil = sessionValidUntil({ expiresAt: bearer.expiresAt, lastSeenAt }, roles);
      if (validUntil <= bearer.now) return null;
      return { bearer, validUntil, touch: touchIsDue(lastSeenAt, bearer.now) ? () => this.access.touchSession(hash) : null };
    });
  }

  private async remembered(hash: Buffer, read: (hash: Buffer) => Promise<Found | null>): Promise<Known | null> {
    const key = hash.toString('base64url');
    const held = this.known.get(key);
    if (held && held.until > performance.now()) return held;
    const before = this.forgotten;
    const found = await read(hash);
    if (!found) return null;
    const { bearer, validUntil, touch } = found;
    const left = Math.min(REMEMBERED_MS, toMillis(validUntil) - toMillis(bearer.now));
    const millis = performance.now();
    const known: Known = {
      personId: bearer.personId,
      actors: actorsOf(bearer),
      standing: {
        session: bearer.session,
        isEnrolled: bearer.isEnrolled,
        hasPasskey: bearer.hasPasskey,
        mustEnrol: bearer.mustEnrol,
      },
      sessionId: bearer.session?.id ?? null,
      readAt: { now: bearer.now, millis },
      until: millis + left,
      touch,
    };
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    if (this.forgotten === before) this.known.set(key, known);
    return known;
  }
}

const touchOnce = async (known: Known): Promise<void> => {
  const { touch } = known;
  known.touch = null;
  await touch?.();
};

const actorsOf = ({ personId, username, name, memberships }: Bearer): readonly Actor[] =>
  memberships.map(({ deskId, agencyId, country, roles }) => ({
    userId: personId,
    username,
    name,
    deskId,
    agencyId,
    country,
    roles,
    permissions: permissionsOf(roles),
  }));
