import type { UserId } from '#kernel';
import type { Tx } from '#platform/persistence';
import { Injectable } from '@nestjs/common';
import type { Level } from '../domain/assurance.js';
import { refuseSignIn } from '../domain/identity.errors.js';
import { AccessEnder } from './access-ender.js';
import { AccessStore, type Renewed } from './access.store.js';
import { newSecret, sha256 } from './secrets.js';

/** Gives a session another secret id: whoever learned the old one has nothing once the person proved anew to be there. */
@Injectable()
export class SessionRenewer {
  constructor(
    private readonly access: AccessStore,
    private readonly ender: AccessEnder,
  ) {}

  /** @returns the new secret id. @throws DomainError sign-in-refused when the session is over */
  async renew(tx: Tx, sessionId: string, level: Level): Promise<string> {
    return (await this.renewed(tx, sessionId, { level })).next;
  }

  /** The same, and the person's other sessions end: they were opened with less than is asked from now on. */
  async renewAlone(tx: Tx, sessionId: string, level: Level): Promise<string> {
    const { next, personId } = await this.renewed(tx, sessionId, { level });
    await this.access.endOthers(tx, personId, sha256(next));
    return next;
  }

  /** The same by a service of an agency, whose answer comes without the session's cookie: it has to be that person's. */
  async renewOwn(tx: Tx, sessionId: string, personId: UserId, proved: Omit<Renewed, 'idHash'>): Promise<string> {
    const renewed = await this.renewed(tx, sessionId, proved);
    return renewed.personId === personId ? renewed.next : refuseSignIn('sign-in-refused');
  }

  /** To be called after the commit: what this process remembers of the sessions before is over at once. */
  forget(personId: UserId): void {
    this.ender.forget(personId);
  }

  private async renewed(tx: Tx, sessionId: string, proved: Omit<Renewed, 'idHash'>): Promise<{ next: string; personId: UserId }> {
    const next = newSecret();
    const personId = await this.access.renewSession(tx, sha256(sessionId), { idHash: sha256(next), ...proved });
    if (personId === null) return refuseSignIn('sign-in-refused');
    await this.access.announce(tx, personId);
    return { next, personId };
  }
}
