import { Alert, Button } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { Problem } from '../../shared/api/problem';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { span } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import { Moment } from '../../shared/ui/moment';
import type { Draft } from './draft';
import { type Faults, fieldId, FORM_FIELDS, type FormField } from './faults';
import style from './filing.module.css';
import { paperWords } from './paper-words';
import { missing, words } from './words';

/** What each field is called. */
const LABEL: Record<FormField, Bilingual> = {
  kind: words.kind,
  place: words.place,
  side: words.side,
  lifeSafety: words.lifeSafety,
  security: words.security,
  flow: words.flow,
  title: words.headline,
  description: words.description,
  language: words.language,
  otherTitle: words.otherTitle,
  otherDescription: words.otherDescription,
  occurred: words.occurred,
  tlp: words.tlp,
  restrictions: words.restrictions,
  tags: words.tags,
  reporterKind: words.reporterKind,
  channel: words.channel,
  ownReference: words.ownReference,
  paperSerial: paperWords.serial,
  paperWrittenAt: paperWords.written,
};

interface FaultSummaryProps {
  readonly faults: Faults;
  /** Null when the form itself found what is missing. */
  readonly refusal: Problem | null;
}

/** Everything that keeps the report from being filed, on top, each with the way to its field. */
export function FaultSummary({ faults, refusal }: FaultSummaryProps) {
  const { say, count } = useSpeech();
  const faulty = FORM_FIELDS.filter((field) => faults[field] !== undefined);
  if (faulty.length === 0) return null;
  return (
    <Alert role="alert" variant="outline" color="red" title={refusal?.title ?? say(words.faults)} className={style.summary}>
      <p>{refusal ? refusal.detail : count(missing, faulty.length)}</p>
      <ul>
        {faulty.map((field) => (
          <li key={field}>
            <a
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId(field))?.focus();
              }}
            >
              {say(LABEL[field])}
            </a>
            {refusal ? `: ${faults[field]}` : null}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

const AGAIN_MILLIS = 15_000;

interface PatienceProps {
  readonly error: Error;
  readonly again: () => void;
}

/** Nobody answers, or the api asks for patience: says so, and sends the same again when it is time. */
export function Patience({ error, again }: PatienceProps) {
  const { say } = useSpeech();
  const now = useNow('second');
  const [stopped, setStopped] = useState(false);
  const waits = (error instanceof Problem ? error.retryAfterSeconds : null) ?? AGAIN_MILLIS / 1_000;
  const [at] = useState(() => Date.now() + waits * 1_000);
  const due = useEffectEvent(again);
  useEffect(() => {
    if (stopped) return;
    const timer = setTimeout(() => due(), Math.max(0, at - Date.now()));
    return () => clearTimeout(timer);
  }, [stopped, at]);
  return (
    <Alert role="alert" variant="outline" color="orange" title={say(error instanceof Problem ? words.busy : words.waiting)}>
      {stopped ? null : <p>{say(words.waitingHint, { span: span(Math.max(0, at - now)) })}</p>}
      <div className={style.acts}>
        <Button size="xs" onClick={again}>
          {say(words.again)}
        </Button>
        {stopped ? null : (
          <Button size="xs" variant="default" onClick={() => setStopped(true)}>
            {say(words.stop)}
          </Button>
        )}
      </div>
    </Alert>
  );
}

interface FoundDraftProps {
  readonly draft: Draft;
  readonly restoredFrom: string | null;
  readonly askAgain: () => void;
}

/** What was found here: a draft from before, or one that was sent and never answered. */
export function FoundDraft({ draft, restoredFrom, askAgain }: FoundDraftProps) {
  const { say } = useSpeech();
  const last = draft.sent.at(-1);
  const at = last?.at ?? restoredFrom;
  return at ? (
    <div className={style.found} role="status">
      <span>
        {say(last ? words.unanswered : words.restored)} <Moment at={at} />
      </span>
      {last ? (
        <Button size="xs" onClick={askAgain}>
          {say(words.askAgain)}
        </Button>
      ) : null}
    </div>
  ) : null;
}
