import type { Effect, Made } from '#drills';
import type { Bilingual, CaseId, RequestContext, RequestId } from '#kernel';
import { type AnswerContent, AnswerRequest, DraftRequest, type RequestForm, SubmitRequest } from '#requests';
import { Injectable } from '@nestjs/common';
import { ThingsOfInjects } from './things-of-injects.js';

type RequestEffect = Extract<Effect, { readonly do: 'request' }>;

const inWords = (text: string) => ({ key: null, text });
const EXERCISE: Bilingual = { en: 'Exercise', es: 'Simulacro' };

/** The same act's second step has a retry guard of its own. */
const nextStep = (ctx: RequestContext, step: string): RequestContext => {
  const key = `${ctx.idempotency?.key ?? ''}:${step}`;
  return { ...ctx, idempotency: { key, fingerprint: key } };
};

/** Requests that injects make, and what a desk without people answers to one. */
@Injectable()
export class MakeRequests {
  constructor(
    private readonly draft: DraftRequest,
    private readonly submit: SubmitRequest,
    private readonly answerRequest: AnswerRequest,
    private readonly things: ThingsOfInjects,
  ) {}

  async ask(ctx: RequestContext, effect: number, said: RequestEffect): Promise<Made[]> {
    const caseId = said.about === undefined ? null : ((await this.things.of(ctx.realm, said.about, 'case')) as CaseId);
    const drafted = await this.draft.execute(nextStep(ctx, 'draft'), { form: formOf(said, ctx, caseId), supersedes: null });
    const id = drafted.id as RequestId;
    await this.submit.submit(nextStep(ctx, 'submit'), { id, expectedVersion: undefined }, null);
    return [{ effect, kind: 'request', id, label: drafted.state.number }];
  }

  async answer(ctx: RequestContext, id: RequestId, text: Bilingual | undefined): Promise<void> {
    const content: AnswerContent = {
      items: [
        {
          form: 'release',
          channel: null,
          reference: null,
          nature: EXERCISE[ctx.locale],
          text: (text ?? EXERCISE)[ctx.locale],
          language: ctx.locale,
          handling: { code: 'H0' },
          tlp: 'TLP:AMBER',
          sourceGrade: 'A',
          contentGrade: 1,
          purposes: ['operational'],
          evidenceConsent: 'no',
          onward: 'never',
          legalBasis: null,
          caveat: null,
          translations: [],
          subjects: [],
          expiresAt: null,
          destroyBy: null,
          derivedFrom: [],
          files: [],
        },
      ],
      complete: true,
      refusals: [],
    };
    await this.answerRequest.answer(ctx, { id, expectedVersion: undefined, content });
  }
}

const formOf = (
  { to, title, asked, facts, purpose, urgent }: RequestEffect,
  { locale }: RequestContext,
  caseId: CaseId | null,
): RequestForm => ({
  caseId,
  toDeskId: to,
  title: title[locale],
  language: locale,
  asked: asked[locale],
  purpose,
  facts: facts[locale],
  holderReasons: facts[locale],
  subjects: [{ label: title[locale], link: facts[locale], personal: false, sensitive: false, minor: false, protectedAs: null }],
  serviceClass: urgent ? 'urgent-direct' : 'other',
  urgency: urgent ? { ground: 'threat-to-public-security', reason: facts[locale] } : null,
  lifeSafety: false,
  handling: { code: 'H0', words: null },
  tlp: 'TLP:AMBER',
  legalBasis: { own: inWords(EXERCISE[locale]), asked: inWords(EXERCISE[locale]) },
  agreement: null,
  answerForm: 'release',
  onward: 'never',
  keepUntil: null,
  copyExceptions: [],
});
