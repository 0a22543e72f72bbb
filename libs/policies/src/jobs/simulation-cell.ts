import { DirectoryQueries } from '#directory';
import { permissionsOf } from '#identity';
import { DomainError, type Actor, type DeskId, type Locale, type RequestContext, type SystemContext, type UserId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';

/** Always the same one for a desk, and nobody who could sign in. */
const userOf = (deskId: DeskId): UserId => {
  const digits = createHash('sha256').update(`simulation cell of ${deskId}`).digest('hex').slice(0, 12);
  return `00000000-0000-7000-8000-${digits}` as UserId;
};

/** The language that a desk writes in. */
const languageOf = (country: string): Locale => (country === 'MX' ? 'es' : 'en');

/** Who acts in a drill for a desk that nobody plays: its simulation cell, with the rights of a whole desk and none outside the drill. */
@Injectable()
export class SimulationCell {
  constructor(private readonly directory: DirectoryQueries) {}

  /** @param key of the retry guard: the same act is done once. @throws DomainError not-found */
  at(ctx: SystemContext, deskId: DeskId, key: string): RequestContext {
    const desk = this.directory.snapshot().desks.get(deskId);
    if (!desk) throw new DomainError('not-found');
    const { agencyId, country } = desk;
    const actor: Actor = {
      userId: userOf(deskId),
      username: `simulation-cell.${deskId}`,
      name: `Simulation cell of ${deskId}`,
      deskId,
      agencyId,
      country,
      roles: ['coordinator'],
      permissions: permissionsOf(['coordinator']),
    };
    return { ...ctx, actor, locale: languageOf(country), idempotency: { key, fingerprint: key } };
  }
}
