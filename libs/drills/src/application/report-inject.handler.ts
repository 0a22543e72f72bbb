import type { Context } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { reportFailed, reportMade } from '../domain/control-inject.js';
import type { Made } from '../domain/inject.events.js';
import { InjectsRepository } from './drills.repository.js';

/** What became of an inject's effects, said by whoever made them. Said twice it is said once. */
@Injectable()
export class ReportInject {
  constructor(
    private readonly runner: CommandRunner,
    private readonly injects: InjectsRepository,
  ) {}

  /** @throws DomainError not-found */
  async made(ctx: Context, id: string, made: readonly Made[]): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      await unit.change(this.injects, id, (inject) => reportMade(inject, made, unit.now));
    });
  }

  /** @throws DomainError not-found */
  async failed(
    ctx: Context,
    id: string,
    failed: { readonly effect: number; readonly code: string; readonly made: readonly Made[] },
  ): Promise<void> {
    await this.runner.run(ctx, async (unit) => {
      await unit.change(this.injects, id, (inject) => reportFailed(inject, failed, unit.now));
    });
  }
}
