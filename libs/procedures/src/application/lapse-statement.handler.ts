import type { SystemContext } from '#kernel';
import { Injectable } from '@nestjs/common';
import { lapseStatement } from '../domain/speak-jointly.js';
import { StatementsRepository } from './activation-parts.repository.js';
import { PartWork } from './part-work.js';

/** The second key on a statement did not come in time: it stays unreleased, and says so. */
@Injectable()
export class LapseStatement {
  constructor(
    private readonly work: PartWork,
    private readonly statements: StatementsRepository,
  ) {}

  /** A late or repeated signal changes nothing. @throws DomainError not-found */
  async execute(ctx: SystemContext, id: string): Promise<void> {
    await this.work.turn(ctx, this.statements, { id }, ({ room, part, facts }) => lapseStatement(room, part, facts));
  }
}
