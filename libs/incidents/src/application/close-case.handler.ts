import { type Bilingual, LOCALES, type RequestContext } from '#kernel';
import { CommandRunner } from '#ledger';
import { sayTerm, type Term, terms } from '#phrases';
import { Injectable } from '@nestjs/common';
import { type Blocker, closeCase } from '../domain/close-case.js';
import { actingPerson } from './acting-desk.js';
import { type CaseAnswer, caseAnswer } from './case-answer.js';
import { Cases } from './cases.js';
import { CasesRepository } from './cases.repository.js';
import type { CaseTarget } from './change-case.js';

@Injectable()
export class CloseCaseHandler {
  constructor(
    private readonly runner: CommandRunner,
    private readonly cases: Cases,
    private readonly repository: CasesRepository,
  ) {}

  /** @throws DomainError not-found, version-stale, case-lead-moved, case-lead-only, case-not-closable, and where the case stands otherwise */
  execute(ctx: RequestContext, { caseId, expectedVersion }: CaseTarget): Promise<CaseAnswer> {
    const by = actingPerson(ctx);
    return this.runner.run(ctx, async (unit) => {
      await this.cases.lock(unit, caseId, expectedVersion);
      // Whoever opens an obligation of a case has locked the case first, so none can appear between this and the commit.
      const obligations = await this.repository.openObligations(unit.tx, caseId);
      const holds = await this.repository.holds(unit.tx, caseId);
      const facts = { obligations, holds, say: sayBlocker };
      return caseAnswer(await unit.change(this.repository, caseId, (state) => closeCase(state, by, facts, unit.now)));
    });
  }
}

const isTerm = (key: string): key is Term => key in terms;

/** A blocker in both languages; what is owed is named by its word. */
const sayBlocker = ({ kind, ...params }: Blocker): Bilingual => {
  const owed = 'act' in params ? `obligation-act.${params.act}` : '';
  const named = isTerm(owed) ? { ...params, act: terms[owed] } : params;
  const [en, es] = LOCALES.map((locale) => sayTerm(`blocker.${kind}`, locale, named));
  return { en: en!, es: es! };
};
