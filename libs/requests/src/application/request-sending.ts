import { Cases } from '#incidents';
import type { Instant, RequestId } from '#kernel';
import { type Stored, type Unit } from '#ledger';
import { Injectable } from '@nestjs/common';
import { formFaults } from '../domain/form-check.js';
import type { Request } from '../domain/request.js';
import type { Officer, Parties } from '../domain/request.events.js';
import type { RequestForm } from '../domain/request-form.js';
import type { SendingFacts } from '../domain/submit-request.js';
import { supersedeRequest } from '../domain/withdraw-request.js';
import { ExchangeFacts } from './exchange-facts.js';
import { RequestClocks } from './request-clocks.js';
import { RequestEnding } from './request-ending.js';
import { officerOf } from './request-setting.js';
import { RequestsRepository } from './requests.repository.js';

/** What lets a request out, whoever does it: the author, or the second person. */
@Injectable()
export class RequestSending {
  constructor(
    private readonly cases: Cases,
    private readonly requests: RequestsRepository,
    private readonly exchange: ExchangeFacts,
    private readonly clocks: RequestClocks,
    private readonly ending: RequestEnding,
  ) {}

  /** Locks the case of the request before the request itself. @throws DomainError not-found */
  async lockCase(unit: Unit, id: RequestId): Promise<void> {
    const caseId = await this.requests.caseOf(unit.tx, id);
    if (caseId !== null) await this.cases.lock(unit, caseId);
  }

  facts(form: RequestForm, officer: Officer, parties: Parties, now: Instant): SendingFacts {
    const faults = formFaults(form, this.exchange.ofForm(form, parties.fromDeskId, now));
    const terms = this.exchange.terms(form);
    const copies = this.exchange.copies(form, parties.fromDeskId);
    // A desk that is not in the directory is one of the faults; there is no due time to tell for it.
    if (faults.some(({ code }) => code === 'request-desk-unknown'))
      return { officer, faults, terms, copies, acknowledgeBy: now, dueAt: now };
    return { officer, faults, terms, copies, ...this.clocks.foretell(parties, terms, now) };
  }

  /** It crossed: the clocks start, the case waits for it, and what it replaces has ended. Nothing when it has not crossed yet. */
  async delivered(unit: Unit, { id, state }: Stored<Request>): Promise<void> {
    if (state.delivery === null) return;
    const requestId = id as RequestId;
    if (state.caseId !== null) await this.cases.hold(unit, state.caseId, { kind: 'request', id });
    await this.clocks.delivered(unit, requestId, state);
    if (state.supersedes !== null) await this.supersede(unit, state.supersedes, requestId);
  }

  private async supersede(unit: Unit, former: RequestId, replacedBy: RequestId): Promise<void> {
    const officer = officerOf(unit.ctx);
    await unit.change(this.requests, former, (state) => supersedeRequest(state, replacedBy, officer, unit.now));
    await this.ending.takenBack(unit, former, 'request-superseded');
  }
}
