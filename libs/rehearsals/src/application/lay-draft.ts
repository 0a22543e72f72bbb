import { LayLadder } from '#escalation';
import { assertNever, DomainError, type RequestContext } from '#kernel';
import type { ErrorCode } from '#phrases';
import { LayEdition } from '#procedures';
import { LayRules } from '#routing';
import { Injectable } from '@nestjs/common';
import type { DraftRef } from '../domain/rehearsal.js';

/** Puts a draft in force in one drill, by whoever owns such texts. */
@Injectable()
export class LayDraft {
  constructor(
    private readonly rules: LayRules,
    private readonly editions: LayEdition,
    private readonly ladders: LayLadder,
  ) {}

  /** @throws DomainError rehearsal-draft-unknown */
  async mustBeThere({ kind, key, number }: DraftRef): Promise<void> {
    const there = {
      rules: () => this.rules.has(number),
      procedure: () => this.editions.has(key ?? '', number),
      ladder: () => this.ladders.has(key ?? '', number),
    };
    if (!(await there[kind]())) throw new DomainError('rehearsal-draft-unknown' satisfies ErrorCode, { number }, '/draft');
  }

  /** @throws DomainError not-found, and what makes the draft unfit */
  inDrill(ctx: RequestContext, { kind, key, number }: DraftRef): Promise<void> {
    switch (kind) {
      case 'rules':
        return this.rules.inDrill(ctx, number);
      case 'procedure':
        return this.editions.inDrill(ctx, key ?? '', number);
      case 'ladder':
        return this.ladders.inDrill(ctx, key ?? '', number);
      default:
        return assertNever(kind);
    }
  }
}
