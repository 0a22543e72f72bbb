import { Cases, caseNumber } from '#incidents';
import { numberMark, type RequestContext, type RequestId } from '#kernel';
import { CommandRunner, type Stored, type Unit } from '#ledger';
import { newId } from '#platform/ids';
import { Injectable } from '@nestjs/common';
import { draftRequest } from '../domain/draft-request.js';
import type { Request } from '../domain/request.js';
import type { RequestForm } from '../domain/request-form.js';
import { refuseRequest } from '../domain/request.errors.js';
import { officerOf } from './request-setting.js';
import { RequestsRepository } from './requests.repository.js';

/** What stands in a request's number where a case has its corridor: the same in both languages. */
const SERIES = 'DAT';

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
  ) {}

  /** @throws DomainError not-found when the case is not the desk's to see; request-* */
  async execute(ctx: RequestContext, { form, supersedes }: DraftRequestCommand): Promise<Stored<Request>> {
    const officer = officerOf(ctx);
    return this.runner.run(ctx, async (unit) => {
      if (form.caseId !== null) await this.cases.lock(unit, form.caseId);
      if (supersedes !== null) await this.mustBeOwn(unit, supersedes);
      const number = await this.draw(unit);
      return unit.create(this.requests, newId<'Request'>(), draftRequest(form, { officer, number, supersedes }, unit.now));
    });
  }

  private async draw({ tx }: Unit): Promise<string> {
    const year = Number(tx.now.slice(0, 4));
    return caseNumber(numberMark(tx.realm), year, SERIES, await this.requests.nextSerial(tx));
  }

  private async mustBeOwn(unit: Unit, id: RequestId): Promise<void> {
    const { state } = await unit.load(this.requests, id);
    if (state.fromDeskId !== officerOf(unit.ctx).deskId) throw refuseRequest('request-supersedes-unsuitable', {}, '/supersedes');
  }
}
