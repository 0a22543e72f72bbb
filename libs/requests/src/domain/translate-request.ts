import type { Instant } from '#kernel';
import { refuseRequest } from './request.errors.js';
import type { Officer, RequestTranslated } from './request.events.js';
import { mustAllow, partiesOf, type Request } from './request.js';

export interface TranslateRequest {
  readonly translationId: string;
  readonly language: string;
  readonly text: string;
  readonly status: 'draft' | 'checked';
}

/** A person of either desk puts it into another language; original and translation stand side by side. */
export const translateRequest = (
  request: Request,
  command: TranslateRequest,
  { deskId, userId }: Officer,
  now: Instant,
): [RequestTranslated] => {
  if (deskId !== request.fromDeskId && deskId !== request.toDeskId) throw refuseRequest('request-not-yours-to-answer');
  mustAllow(request, 'translate');
  if (command.language === request.form.language) throw refuseRequest('request-translation-same', {}, '/language');
  const data = { ...partiesOf(request), ...command, by: userId, deskId };
  return [{ type: 'request.translated', v: 1, at: now, data }];
};
