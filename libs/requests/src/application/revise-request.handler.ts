import { Cases } from '#incidents';
import type { RequestContext } from '#kernel';
import { CommandRunner, type Stored } from '#ledger';
import { Injectable } from '@nestjs/common';
import { reviseRequest } from '../domain/draft-request.js';
import type { Request } from '../domain/request.js';
import type { RequestForm } from '../domain/request-form.js';
import { ChangeRequest } from './change-request.js';
import type { RequestTarget } from './request-setting.js';

export interface ReviseRequestCommand extends RequestTarget {
  readonly form: RequestForm;
}

/** The desk writes its draft on. */
@Injectable()
export class ReviseRequest {
  constructor(
    private readonly runner: CommandRunner,
    private readonly cases: Cases,
    private readonly change: ChangeRequest,
  ) {}

  /** @throws DomainError not-found, version-stale, request-* */
  async execute(ctx: RequestContext, { form, ...target }: ReviseRequestCommand): Promise<Stored<Request>> {
    return this.runner.run(ctx, async (unit) => {
      if (form.caseId !== null) await this.cases.lock(unit, form.caseId);
      return this.change.within(unit, target, (state, { officer, now }) => reviseRequest(state, form, officer, now));
    });
  }
}
