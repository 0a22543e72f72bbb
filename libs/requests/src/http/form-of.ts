import { type CaseId, type DeskId, instant, type RequestId } from '#kernel';
import type { DraftRequestCommand } from '../application/draft-request.handler.js';
import type { LegalGround, RequestForm } from '../domain/request-form.js';
import type { DraftRequestRequest, LegalGroundRequest, RequestFormRequest } from './request-form.request.js';

const ground = (given: LegalGroundRequest | undefined): LegalGround => ({ key: given?.key ?? null, text: given?.text ?? null });

/** The form that a body means. */
export const formOf = (body: RequestFormRequest): RequestForm => ({
  caseId: (body.caseId as CaseId | undefined) ?? null,
  toDeskId: body.toDeskId as DeskId,
  title: body.title ?? null,
  language: body.language,
  asked: body.asked ?? null,
  purpose: body.purpose ?? null,
  facts: body.facts ?? null,
  holderReasons: body.holderReasons ?? null,
  subjects: (body.subjects ?? []).map(({ label, link = null, personal, sensitive, minor, protectedAs = null }) => ({
    label,
    link,
    personal,
    sensitive,
    minor,
    protectedAs,
  })),
  serviceClass: body.serviceClass ?? null,
  urgency: body.urgency ? { ground: body.urgency.ground, reason: body.urgency.reason ?? null } : null,
  lifeSafety: body.lifeSafety ?? false,
  handling: body.handling ? { code: body.handling.code, words: body.handling.words ?? null } : null,
  tlp: body.tlp ?? null,
  legalBasis: { own: ground(body.legalBasis?.own), asked: ground(body.legalBasis?.asked) },
  agreement: body.agreement ?? null,
  answerForm: body.answerForm ?? null,
  onward: body.onward ?? null,
  keepUntil: body.keepUntil ? instant(body.keepUntil) : null,
  copyExceptions: (body.copyExceptions ?? []).map(({ country, exception, reason }) => ({ country, exception, reason })),
});

export const draftCommand = (body: DraftRequestRequest): DraftRequestCommand => ({
  form: formOf(body),
  supersedes: (body.supersedes as RequestId | undefined) ?? null,
});
