import type { Instant, RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { Injectable } from '@nestjs/common';
import { formFaults, formWarnings, type FormWarning } from '../domain/form-check.js';
import type { RequestForm } from '../domain/request-form.js';
import { needsSecondPerson } from '../domain/request-form.js';
import type { RequestFault } from '../domain/request.errors.js';
import type { Copy } from '../domain/request.events.js';
import type { ServiceTerms } from '../domain/service-terms.js';
import { ExchangeFacts } from './exchange-facts.js';
import { RequestSending } from './request-sending.js';
import { officerOf } from './request-setting.js';

/** What sending the form now would do. */
export interface RequestForeseen {
  readonly faults: readonly RequestFault[];
  readonly warnings: readonly FormWarning[];
  readonly terms: ServiceTerms;
  readonly copies: readonly Copy[];
  /** Null when it cannot be sent as it is. */
  readonly acknowledgeBy: Instant | null;
  readonly dueAt: Instant | null;
  readonly needsSecond: boolean;
}

/** Lets a desk read what it is about to send. Nothing is decided, so nothing is written. */
@Injectable()
export class PreviewRequest {
  constructor(
    private readonly runner: CommandRunner,
    private readonly exchange: ExchangeFacts,
    private readonly sending: RequestSending,
  ) {}

  /** @param translatedTo languages into which the text was put */
  async of(ctx: RequestContext, form: RequestForm, translatedTo: readonly string[]): Promise<RequestForeseen> {
    // Looking twice is no retry: a key that came along keeps no answer.
    const { idempotency: _, ...reading } = ctx;
    const officer = officerOf(ctx);
    return this.runner.run(reading, async ({ now }) => {
      const needsSecond = needsSecondPerson(form);
      const facts = this.exchange.ofForm(form, officer.deskId, now);
      const { toDeskId, caseId, lifeSafety } = form;
      const parties = { number: '', caseId, fromDeskId: officer.deskId, toDeskId, lifeSafety };
      const { terms, copies, acknowledgeBy, dueAt } = this.sending.facts(form, officer, parties, now);
      const faults = formFaults(form, facts);
      const sendable = !faults.some(({ code }) => code === 'request-desk-unknown');
      return {
        faults,
        warnings: formWarnings(form, { ...facts, translatedTo, needsSecond }),
        terms,
        copies,
        acknowledgeBy: sendable ? acknowledgeBy : null,
        dueAt: sendable ? dueAt : null,
        needsSecond,
      };
    });
  }
}
