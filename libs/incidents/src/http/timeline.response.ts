import { type Reader, sayAct, type TimelineEntry } from '#ledger';
import { sayTerm } from '#phrases';
import { shown } from '#reads';

/** One act as the timeline tells it, in the reader's language and on the reader's clock. */
export const timelineResponse = (entry: TimelineEntry, reader: Reader) => {
  const { id, leafIndex, sealed, stream, sseq, type, at, actor, payload } = entry;
  const happened = sayAct(entry, reader);
  const { deskId, userId, via } = actor;
  // What an act moves in the engine came of the act, not by mail.
  const isByMail = via === 'mail' && !type.startsWith('obligation.');
  const text = isByMail ? `${happened} (${sayTerm('act-page.by-mail', reader.locale)})` : happened;
  const whole = { id, ledgerSeq: leafIndex, sealed, stream, streamSeq: sseq, type, at, deskId, userId, text, data: payload };
  return shown('act', { relation: 'released' }, whole);
};
export type TimelineResponse = ReturnType<typeof timelineResponse>;
