import type { DeskId, Realm, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { judgePresence } from '../domain/judge-presence.js';
import { DeskPresencesRepository } from './desk-presences.repository.js';
import { DesksOnCheck } from './desks-on-check.js';

/** A check is judged under its lock, by the database's clock: of two sweeps at once the second finds nothing to do. */
@Injectable()
export class JudgePresence {
  constructor(
    private readonly runner: CommandRunner,
    private readonly presences: DeskPresencesRepository,
    private readonly desks: DesksOnCheck,
  ) {}

  /** @throws DomainError not-found */
  async execute(realm: Realm, deskId: DeskId): Promise<void> {
    const ctx: SystemContext = { actor: { system: 'duty' }, realm, locale: 'en', correlationId: newId() };
    const desk = this.desks.of(deskId);
    await this.runner.run(ctx, async (unit) => {
      const known = await this.presences.ofDesk(unit.tx, deskId);
      if (known) await unit.change(this.presences, known.id, (state) => judgePresence(state, known.actedAt, desk, unit.now));
    });
  }
}
