import { DomainError, isLive, LIVE, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { refuseEdition } from '../domain/edition.errors.js';
import { layEdition } from '../domain/write-edition.js';
import { authorOf, EditionDesk, sourceHashOf } from './edition-desk.js';
import { EditionsRepository } from './editions.repository.js';

/** Puts an edition of the live border in force in one drill, in which it is rehearsed: no second signature, and it reaches nothing else. */
@Injectable()
export class LayEdition {
  constructor(
    private readonly runner: CommandRunner,
    private readonly editions: EditionsRepository,
    private readonly desk: EditionDesk,
  ) {}

  /** Whether the live border has such an edition. */
  async has(procedureId: string, edition: number): Promise<boolean> {
    return (await this.desk.sourceOf(LIVE, procedureId, edition)) !== null;
  }

  /** @throws DomainError not-found, procedure-faulty; TypeError in the live realm */
  async inDrill(ctx: RequestContext, procedureId: string, edition: number): Promise<void> {
    if (isLive(ctx.realm)) throw new TypeError('procedures are laid in drills alone');
    const source = await this.desk.sourceOf(LIVE, procedureId, edition);
    if (source === null) throw new DomainError('not-found');
    const { text, hash, faults } = await this.desk.check(LIVE, procedureId, source);
    if (text === null || hash === null || faults.length > 0)
      throw refuseEdition('procedure-faulty', { edition, count: Math.max(1, faults.length) });
    const by = authorOf(ctx);
    await this.runner.run(ctx, async (unit) => {
      await this.editions.takeTurn(unit.tx, procedureId);
      const [laid, base] = [await this.desk.nextNumber(unit, procedureId), await this.desk.base(unit, procedureId)];
      const sourceHash = sourceHashOf(source);
      this.editions.keepSource(unit.tx, sourceHash, source);
      const command = { procedureId, edition: laid, sourceHash, hash, base, note: '', cites: [], by };
      await unit.create(this.editions, newId<'ProcedureEdition'>(), layEdition(command, unit.now));
      this.editions.keepText(unit.tx, text, laid, hash);
    });
  }
}
