import type { PreparedToGive } from '../../../shared/api/client';
import type { AnswerDraft, ItemDraft } from '../answer-draft';

/** What waits, in the form in which it was written. */
export const itemWritten = (item: PreparedToGive['items'][number]): ItemDraft => ({
  form: item.form,
  nature: item.nature,
  text: item.text ?? '',
  language: item.language,
  channel: item.channel ?? '',
  reference: item.reference ?? '',
  handling: item.handling.code,
  handlingWords: item.handling.words ?? '',
  tlp: item.tlp,
  source: item.sourceGrade,
  content: item.contentGrade,
  purposes: item.purposes,
  evidence: item.evidenceConsent,
  onward: item.onward,
  basis: item.legalBasis ?? '',
  caveat: item.caveat ?? '',
  expires: item.expiresAt?.slice(0, 10) ?? '',
  destroy: item.destroyBy?.slice(0, 10) ?? '',
  persons: item.subjects.map(({ label, sensitive, minor, protectedAs }) => ({
    label,
    sensitive,
    minor,
    protectedAs: protectedAs ?? '',
  })),
  translations: item.translations,
  files: item.files.map(({ caseId, attachmentId, name, bytes }) => ({
    caseId,
    attachmentId,
    name: name ?? attachmentId,
    bytes: bytes ?? 0,
  })),
  // Their names are shown from what the desk holds.
  restsOn: item.derivedFrom.map((id) => ({ id, nature: '', originatorDeskId: '' })),
});

/** An answer that waits or was sent back, to be written on. */
export const answerWritten = ({ items, complete, refusals }: PreparedToGive): AnswerDraft => ({
  items: items.map(itemWritten),
  complete,
  refusals: refusals.map(({ ground, words, part }) => ({ ground, words: words ?? '', part: part ?? '' })),
  savedAt: null,
});
