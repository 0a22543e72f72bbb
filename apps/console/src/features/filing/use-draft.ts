import { useCallback, useState } from 'react';
import { serverNow } from '../../shared/api/transport';
import type { FileReportRequest } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { type Draft, type Fields, newDraft } from './draft';
import { forgetDraft, keepDraft, keptDraft } from './draft-store';

export interface DraftInHand {
  readonly draft: Draft;
  /** When the draft that was found here was last typed in; null when this one was begun now. */
  readonly restoredFrom: string | null;
  /** Whether this browser keeps it. */
  readonly kept: boolean;
  readonly change: (fields: Partial<Fields>) => void;
  /** Keeps what is about to be sent, before it is sent. */
  readonly sending: (body: FileReportRequest) => void;
  /** What was sent was refused: it is not filed. */
  readonly refused: (body: FileReportRequest) => void;
  readonly clear: () => void;
}

const same = (one: FileReportRequest, other: FileReportRequest): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A quick choice of time was made then: now it is simply that time. */
const asFound = (draft: Draft): Draft => ({ ...draft, fields: { ...draft.fields, occurred: 'exact' } });

/** The draft of the person at the desk, kept as it is typed. */
export function useDraft(): DraftInHand {
  const { locale } = useSpeech();
  const { me } = useSession();
  const userId = me.user.id;
  const [found] = useState(() => keptDraft(userId));
  const [draft, setDraft] = useState(() => (found ? asFound(found) : newDraft(locale, serverNow())));
  const [restoredFrom, setRestoredFrom] = useState(found?.savedAt ?? null);
  const [kept, setKept] = useState(true);
  const write = useCallback(
    (next: (draft: Draft) => Draft) =>
      setDraft((before) => {
        const after = next(before);
        setKept(keepDraft(userId, after));
        return after;
      }),
    [userId],
  );
  const change = useCallback(
    (fields: Partial<Fields>) =>
      write((before) => ({
        ...before,
        fields: { ...before.fields, ...fields },
        savedAt: new Date(serverNow()).toISOString(),
      })),
    [write],
  );
  const sending = useCallback(
    (body: FileReportRequest) =>
      write((before) => ({
        ...before,
        sent: [...before.sent.filter((one) => !same(one.body, body)), { body, at: new Date(serverNow()).toISOString() }],
      })),
    [write],
  );
  const refused = useCallback(
    (body: FileReportRequest) => write((before) => ({ ...before, sent: before.sent.filter((one) => !same(one.body, body)) })),
    [write],
  );
  const clear = useCallback(() => {
    forgetDraft(userId);
    setRestoredFrom(null);
    setDraft(newDraft(locale, serverNow()));
  }, [userId, locale]);
  return { draft, restoredFrom, kept, change, sending, refused, clear };
}
