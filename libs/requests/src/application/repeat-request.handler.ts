import type { RequestId, SystemContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { repeatRequest } from '../domain/repeat-request.js';
import { RequestsRepository } from './requests.repository.js';

/** The clock asks again. A late or repeated signal changes nothing. */
@Injectable()
export class RepeatRequest {
  constructor(
    private readonly runner: CommandRunner,
    private readonly requests: RequestsRepository,
  ) {}

  /** @returns whether it was asked again by this call. @throws DomainError not-found */
  async execute(ctx: SystemContext, id: RequestId, missed: 'acknowledge' | 'answer'): Promise<{ readonly repeated: boolean }> {
    return this.runner.run(ctx, async (unit) => {
      const before = await unit.load(this.requests, id);
      const after = await unit.change(this.requests, id, (state) => repeatRequest(state, missed, unit.now));
      return { repeated: after.version > before.version };
    });
  }
}
