import { Cases } from '#incidents';
import type { RequestId } from '#kernel';
import type { Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import type { Request } from '../domain/request.js';
import { RequestClocks } from './request-clocks.js';
import { RequestsRepository } from './requests.repository.js';

/** What the end of a request means beyond it: nobody owes anything on it, its case may close, and what was prepared is gone. */
@Injectable()
export class RequestEnding {
  constructor(
    private readonly cases: Cases,
    private readonly clocks: RequestClocks,
    private readonly requests: RequestsRepository,
  ) {}

  /** Everything that will be given or refused was. */
  async answered(unit: Unit, id: RequestId, before: Request): Promise<void> {
    await this.clocks.answered(unit, id, before);
    await this.release(unit, id);
  }

  /** A part was given, the rest is owed still. */
  async answeredInPart(unit: Unit, id: RequestId, before: Request): Promise<void> {
    await this.clocks.answeredInPart(unit, id, before);
    await this.requests.dropPrepared(unit.tx, id);
  }

  async takenBack(
    unit: Unit,
    id: RequestId,
    because: 'request-withdrawn' | 'request-superseded' | 'request-closed',
  ): Promise<void> {
    await this.clocks.stop(unit, id, because);
    await this.release(unit, id);
  }

  private async release(unit: Unit, id: RequestId): Promise<void> {
    await this.cases.release(unit, { kind: 'request', id });
    await this.requests.dropPrepared(unit.tx, id);
  }
}
