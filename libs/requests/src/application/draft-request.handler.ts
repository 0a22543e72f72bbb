import { Cases } from '#incidents';
import type { RequestContext, RequestId } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { draftRequest } from '../domain/draft-request.js';
import type { Request } from '../domain/request.js';
import type { RequestForm } from '../domain/request-form.js';
import { refuseRequest } from '../domain/request.errors.js';
import { RequestNumbers } from './request-numbers.js';
import { officerOf } from './request-setting.js';
import { RequestsRepository } from './requests.repository.js';

export interface DraftRequestCommand {
  readonly form: RequestForm;
  readonly supersedes: RequestId | null;
}

/** A desk begins to write a request. Nobody else learns of it. */
@Injectable()
export class DraftRequest {
  constructor(
    private readonly runner: CommandRunner,
    private readonly cases: Cases,
    private readonly requests: RequestsRepository,
    private readonly numbers: RequestNumbers,
  ) {}

  /** @throws DomainError not-found when the case is not the desk's to see; request-* */
  async execute(ctx: RequestContext, { form, supersedes }: DraftRequestCommand): Promise<Stored<Request>> {
    const officer = officerOf(ctx);
    return this.runner.run(ctx, async (unit) => {
      if (form.caseId !== null) await this.cases.lock(unit, form.caseId);
      if (supersedes !== null) await this.mustBeOwn(unit, supersedes);
      const number = await this.numbers.draw(unit);
      return unit.create(this.requests, newId<'Request'>(), draftRequest(form, { officer, number, supersedes }, unit.now));
    });
  }

  private async mustBeOwn(unit: Unit, id: RequestId): Promise<void> {
    const { state } = await unit.load(this.requests, id);
    if (state.fromDeskId !== officerOf(unit.ctx).deskId) throw refuseRequest('request-supersedes-unsuitable', {}, '/supersedes');
  }
}
