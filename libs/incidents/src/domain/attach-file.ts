import type { Instant } from '#kernel';
import type { Attachment } from './attachment.js';
import { mustBeClean, mustBearNoMarking, mustBeUnclassified, mustFitContent } from './attachment-name.js';
import { refuseCase } from './case.errors.js';
import type { Case } from './case.js';
import { type CaseEvent, caseEvent } from './case-events.js';
import { type ActingDesk, mustNotBeClosed } from './case.rules.js';

export interface AttachFile extends Omit<Attachment, 'mediaType'> {
  readonly by: ActingDesk;
  /** As the bytes say; null when they are of no type that is taken. */
  readonly mediaType: string | null;
  /** What it says, where it is plain text. */
  readonly text: string | null;
  /** The malware that a scanner found; null when it found none, or nobody looked. */
  readonly finding: string | null;
}

/**
 * Every desk that sees the case may attach what it has, an informed one as well.
 * @throws DomainError case-closed, case-attachment-empty, case-attachment-type-refused, case-attachment-name-unclean,
 *   case-attachment-name-classified, case-attachment-name-misfit, case-attachment-classified, case-attachment-reserved,
 *   case-attachment-criminal-history, case-attachment-infected
 */
export const attachFile = (state: Case, { by, text, finding, ...file }: AttachFile, now: Instant): readonly CaseEvent[] => {
  const { attachmentId, name, mediaType, bytes, sha256, scan } = file;
  mustNotBeClosed(state);
  // First: a marking such as (S//NF) holds a path character, and has to be told for what it is.
  mustBeUnclassified(name);
  mustBeClean(name);
  if (bytes === 0) throw refuseCase('case-attachment-empty');
  if (mediaType === null) throw refuseCase('case-attachment-type-refused');
  mustFitContent(name, mediaType);
  mustBearNoMarking(name, text);
  if (finding !== null) throw refuseCase('case-attachment-infected', { finding });
  return [caseEvent('case.attached', now, { deskId: by.deskId, attachmentId, name, mediaType, bytes, sha256, scan })];
};

const MEBIBYTE = 1024 * 1024;

/** @param held bytes of all files of the agency, with this one. @throws DomainError case-attachment-quota-full */
export const mustFitQuota = (held: number, limitMebibytes: number): void => {
  if (held > limitMebibytes * MEBIBYTE) throw refuseCase('case-attachment-quota-full', { limit: limitMebibytes });
};
