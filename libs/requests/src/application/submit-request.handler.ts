import { EnterFromPaper } from '#forms';
import type { OnPaper, RequestContext } from '#kernel';
import type { Stored } from '#ledger';
import { Votes } from '#votes';
import { Injectable } from '@nestjs/common';
import type { Request } from '../domain/request.js';
import { releaseRequest, submitRequest } from '../domain/submit-request.js';
import { requestVote } from './release-votes.js';
import { ChangeRequest } from './change-request.js';
import { SecondPersonClock } from './second-person-clock.js';
import { RequestSending } from './request-sending.js';
import type { RequestTarget } from './request-setting.js';

/** Hands a request in: it crosses, or waits for a second person of the desk. */
@Injectable()
export class SubmitRequest {
  constructor(
    private readonly votes: Votes,
    private readonly change: ChangeRequest,
    private readonly sending: RequestSending,
    private readonly secondPerson: SecondPersonClock,
    private readonly forms: EnterFromPaper,
  ) {}

  /**
   * @param paper the form that it was written on while the system was away
   * @throws DomainError not-found, version-stale, request-form-unfit naming every fault, request-*, case-closed, form-*
   */
  submit(ctx: RequestContext, target: RequestTarget, paper: OnPaper | null): Promise<Stored<Request>> {
    return this.let(ctx, target, 'request.submit', (state, facts, now) => submitRequest(state, { ...facts, paper }, now), paper);
  }

  /** The second person lets it out. @throws DomainError as `submit`, and request-second-person-same */
  release(ctx: RequestContext, target: RequestTarget): Promise<Stored<Request>> {
    return this.let(ctx, target, 'request.release', releaseRequest);
  }

  private let(
    ctx: RequestContext,
    target: RequestTarget,
    action: 'request.submit' | 'request.release',
    decide: typeof submitRequest,
    paper: OnPaper | null = null,
  ): Promise<Stored<Request>> {
    return this.votes.run(ctx, async (unit) => {
      await this.sending.lockCase(unit, target.id);
      const sent = await this.change.within(unit, target, (state, { officer, now }) =>
        decide(state, this.sending.facts(state.form, officer, state, now), now),
      );
      const { delivery, fromDeskId: deskId, lifeSafety } = sent.state;
      if (delivery === null || delivery.releasedBy !== null)
        await this.votes.cast(unit, requestVote(action, target.id, sent.state));
      const entry = { deskId, kinds: ['information-request'], subject: { kind: 'request', id: target.id } } as const;
      if (paper) await this.forms.execute(unit, paper, entry);
      await this.sending.delivered(unit, sent);
      if (delivery !== null) await this.secondPerson.met(unit, target.id);
      else await this.secondPerson.start(unit, { subject: { kind: 'request', id: target.id }, deskId, lifeSafety });
      return sent;
    });
  }
}
