import { useRef, useState } from 'react';
import { serverNow } from '../../shared/api/transport';
import type { FileReportRequest } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { type Draft, type Fields, newDraft, type Sent } from './draft';
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

const isSame = (one: FileReportRequest, other: FileReportRequest): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A quick choice of time was made then: now it is simply that time. */
const asFound = (draft: Draft): Draft => ({ ...draft, fields: { ...draft.fields, occurred: 'exact' } });

/** The draft of the person at the desk, kept as it is typed: before it is drawn, and before it is sent. */
export function useDraft(): DraftInHand {
  const { locale } = useSpeech();
  const { me } = useSession();
  const userId = me.user.id;
  const [found] = useState(() => keptDraft(userId));
  const [draft, setDraft] = useState(() => (found ? asFound(found) : newDraft(locale, serverNow())));
  const [restoredFrom, setRestoredFrom] = useState(found?.savedAt ?? null);
  const [kept, setKept] = useState(true);
  const latest = useRef(draft);
  const write = (changes: Partial<Draft>): void => {
    latest.current = { ...latest.current, ...changes };
    setKept(keepDraft(userId, latest.current));
    setDraft(latest.current);
  };
  const others = (body: FileReportRequest): readonly Sent[] => latest.current.sent.filter((one) => !isSame(one.body, body));
  const now = (): string => new Date(serverNow()).toISOString();
  return {
    draft,
    restoredFrom,
    kept,
    change: (fields) => write({ fields: { ...latest.current.fields, ...fields }, savedAt: now() }),
    sending: (body) => write({ sent: [...others(body), { body, at: now() }] }),
    refused: (body) => write({ sent: others(body) }),
    clear: () => {
      forgetDraft(userId);
      latest.current = newDraft(locale, serverNow());
      setDraft(latest.current);
      setRestoredFrom(null);
    },
  };
}
