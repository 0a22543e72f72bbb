import type { DirectorySnapshot } from '#directory';
import type { DeskId, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { webhookSource } from '../domain/dead-letter.js';
import { openDeadLetter } from '../domain/open-dead-letter.js';
import { settleDeadLetter } from '../domain/tell-outcome.js';
import { DeadLetterClock } from './dead-letter-clock.js';
import { DeadLettersRepository } from './dead-letters.repository.js';
import { ownerDesks } from './owner-desks.js';

export interface StoppedWebhook {
  readonly webhookId: string;
  readonly disablementId: string;
  readonly name: string;
  readonly deskId: DeskId;
}

/** An endpoint that the engine stopped is an item, until it is told again what happens or is removed. */
@Injectable()
export class FileStoppedWebhook {
  constructor(
    private readonly runner: CommandRunner,
    private readonly letters: DeadLettersRepository,
    private readonly clock: DeadLetterClock,
  ) {}

  async open(ctx: SystemContext, { deskId, ...stopped }: StoppedWebhook, directory: DirectorySnapshot): Promise<void> {
    const failed = { kind: 'webhook', ...stopped } as const;
    await this.runner.run(ctx, async (unit) => {
      if (await this.letters.ofSource(unit.tx, webhookSource(stopped.disablementId))) return;
      const id = newId<'DeadLetter'>();
      const command = { failed, deskId, lifeSafety: false, quiet: false };
      const { state } = await unit.create(this.letters, id, openDeadLetter(command, ownerDesks(directory), unit.now));
      await this.clock.start(unit, id, state);
    });
  }

  async settle(ctx: SystemContext, disablementId: string): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      const known = await this.letters.ofSource(unit.tx, webhookSource(disablementId));
      if (!known) return;
      await unit.change(this.letters, known.id, (letter) => settleDeadLetter(letter, unit.now));
      await this.clock.met(unit, known.id);
    });
  }
}
