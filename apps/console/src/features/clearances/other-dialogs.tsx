import { Select } from '@mantine/core';
import { useState } from 'react';
import {
  type AdvanceNoticeResponse,
  answerAdvanceNotice,
  type AnswerAdvanceNoticeRequest,
  arriveAdvanceNotice,
  closeAdvanceNotice,
  type CloseAdvanceNoticeRequest,
  crossAdvanceNotice,
  returnAdvanceNotice,
  withdrawAdvanceNotice,
} from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
import { LanguageChoice, LongText } from '../../shared/ui/fields';
import { type ActProps, useNoticeAct } from './use-notice-act';
import { words } from './words';

type Outcome = CloseAdvanceNoticeRequest['outcome'];

/** What can have become of it, by where it stands. */
const OUTCOMES: Readonly<Partial<Record<AdvanceNoticeResponse['state'], readonly Outcome[]>>> = {
  expired: ['did-not-set-out', 'crossed-elsewhere', 'crossed-unnoted', 'turned-back'],
  at_the_line: ['turned-back', 'crossed-elsewhere'],
  crossed: ['done', 'stayed'],
};

const NOTED = {
  arrive: { title: words.arriveTitle, hint: words.arriveHint, does: words.arrive, act: arriveAdvanceNotice },
  cross: { title: words.crossTitle, hint: words.crossHint, does: words.cross, act: crossAdvanceNotice },
} as const;

export function NoteDialog({ notice, close, what }: ActProps & { readonly what: keyof typeof NOTED }) {
  useReturnFocus();
  const { say } = useSpeech();
  const { title, hint, does, act: note } = NOTED[what];
  const path = { id: notice.id };
  const act = useNoticeAct<object>(close, (body, headers) => note({ path, body, headers: { ...headers } }));
  return (
    <Dialog
      opened
      close={close}
      title={say(title)}
      does={say(does)}
      submit={() => act.mutate({})}
      pending={act.isPending}
      error={act.error}
      plain
    >
      <p>{say(hint)}</p>
    </Dialog>
  );
}

export function ReturnDialog({ notice, close }: ActProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [text, setText] = useState('');
  const path = { id: notice.id };
  const act = useNoticeAct<{ text?: string }>(close, (body, headers) =>
    returnAdvanceNotice({ path, body, headers: { ...headers } }),
  );
  return (
    <Dialog
      opened
      close={close}
      title={say(words.backTitle)}
      does={say(words.back)}
      submit={() => act.mutate(text.trim() ? { text: text.trim() } : {})}
      pending={act.isPending}
      error={act.error}
    >
      <LongText label={say(words.backText)} value={text} set={setText} longest={1000} needed={false} first />
    </Dialog>
  );
}

export function WithdrawDialog({ notice, close }: ActProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [reason, setReason] = useState('');
  const path = { id: notice.id };
  const act = useNoticeAct<{ reason?: string }>(close, (body, headers) =>
    withdrawAdvanceNotice({ path, body, headers: { ...headers, 'If-Match': `"${notice.version}"` } }),
  );
  return (
    <Dialog
      opened
      close={close}
      title={say(words.withdrawTitle)}
      does={say(words.withdraw)}
      submit={() => act.mutate(reason.trim() ? { reason: reason.trim() } : {})}
      pending={act.isPending}
      error={act.error}
      grave
    >
      <p>{say(words.withdrawHint)}</p>
      <LongText label={say(words.reason)} value={reason} set={setReason} longest={1000} needed={false} />
    </Dialog>
  );
}

export function AnswerDialog({ notice, close }: ActProps) {
  useReturnFocus();
  const { say, locale } = useSpeech();
  const deskName = useDeskName();
  const asking = notice.parts.filter(({ state }) => state === 'asked');
  const [toDeskId, setDesk] = useState(asking[0]?.deskId ?? '');
  const [text, setText] = useState('');
  const [language, setLanguage] = useState<string>(locale);
  const question = asking.find(({ deskId }) => deskId === toDeskId)?.questions.at(-1);
  const path = { id: notice.id };
  const act = useNoticeAct<AnswerAdvanceNoticeRequest>(close, (body, headers) =>
    answerAdvanceNotice({ path, body, headers: { ...headers, 'If-Match': `"${notice.version}"` } }),
  );
  return (
    <Dialog
      opened
      close={close}
      title={say(words.answerTitle, { desk: deskName(toDeskId) })}
      does={say(words.answer)}
      submit={() => act.mutate({ toDeskId, text: text.trim(), language })}
      pending={act.isPending}
      error={act.error}
      ready={text.trim() !== ''}
    >
      {asking.length > 1 ? (
        <Select
          label={say(words.question)}
          data={asking.map(({ deskId }) => ({ value: deskId, label: deskName(deskId) }))}
          value={toDeskId}
          allowDeselect={false}
          onChange={(value) => value && setDesk(value)}
        />
      ) : null}
      {question ? <p lang={question.language}>{question.text}</p> : null}
      <LongText label={say(words.yourAnswer)} value={text} set={setText} longest={1000} lang={language} first />
      <LanguageChoice value={language} set={setLanguage} />
    </Dialog>
  );
}

export function CloseDialog({ notice, close }: ActProps) {
  useReturnFocus();
  const { say, term } = useSpeech();
  const possible = OUTCOMES[notice.state] ?? [];
  const [outcome, setOutcome] = useState<Outcome | null>(possible.length === 1 ? possible[0]! : null);
  const [text, setText] = useState('');
  const path = { id: notice.id };
  const act = useNoticeAct<CloseAdvanceNoticeRequest>(close, (body, headers) =>
    closeAdvanceNotice({ path, body, headers: { ...headers, 'If-Match': `"${notice.version}"` } }),
  );
  return (
    <Dialog
      opened
      close={close}
      title={say(words.close)}
      does={say(words.close)}
      submit={() => outcome && act.mutate({ outcome, ...(text.trim() && { text: text.trim() }) })}
      pending={act.isPending}
      error={act.error}
      ready={outcome !== null && (outcome !== 'stayed' || text.trim() !== '')}
    >
      <Select
        label={say(words.outcome)}
        data={possible.map((value) => ({ value, label: term('clearance-outcome', value) }))}
        value={outcome}
        onChange={(value) => setOutcome(possible.find((one) => one === value) ?? null)}
        required
        data-autofocus
      />
      <LongText label={say(words.explain)} value={text} set={setText} longest={1000} needed={outcome === 'stayed'} />
    </Dialog>
  );
}
