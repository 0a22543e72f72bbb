import { serverNow } from '../../shared/api/transport';
import type { FileReportRequest } from '../../shared/api/client';
import { type KeptDraft, useKeptDraft } from '../../shared/drafts/use-kept-draft';
import { useSpeech } from '../../shared/i18n/speech';
import { type Draft, type Fields, newDraft } from './draft';

export interface DraftInHand extends Omit<KeptDraft<Draft>, 'write'> {
  readonly change: (fields: Partial<Fields>) => void;
  /** Keeps what is about to be sent, before it is sent. */
  readonly sending: (body: FileReportRequest) => void;
  /** What was sent was refused: it is not filed. */
  readonly refused: (body: FileReportRequest) => void;
}

const isSame = (one: FileReportRequest, other: FileReportRequest): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A quick choice of time was made then: now it is simply that time. */
const asFound = (draft: Draft): Draft => ({ ...draft, fields: { ...draft.fields, occurred: 'exact' } });

/**
 * The draft of the person at the desk, kept as it is typed: before it is drawn, and before it is sent.
 * @param given what a new draft begins with; one that was found here goes before it
 */
export function useDraft(given: Partial<Fields> | null): DraftInHand {
  const { locale } = useSpeech();
  const begin = (): Draft => {
    const draft = newDraft(locale, serverNow());
    return { ...draft, fields: { ...draft.fields, ...given } };
  };
  const { write, ...inHand } = useKeptDraft<Draft>({ name: 'draft', form: 3 }, { begin, asFound });
  const now = (): string => new Date(serverNow()).toISOString();
  const without = ({ sent }: Draft, body: FileReportRequest): Draft['sent'] => sent.filter((one) => !isSame(one.body, body));
  return {
    ...inHand,
    change: (fields) => write((before) => ({ ...before, fields: { ...before.fields, ...fields }, savedAt: now() })),
    sending: (body) => write((before) => ({ ...before, sent: [...without(before, body), { body, at: now() }] })),
    refused: (body) => write((before) => ({ ...before, sent: without(before, body) })),
  };
}
