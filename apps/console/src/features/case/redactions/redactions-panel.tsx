import { Button } from '@mantine/core';
import { useState } from 'react';
import { approveRedaction, type RedactionResponse, refuseRedaction, withdrawRedaction } from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { useReturnFocus } from '../../../shared/keyboard/use-return-focus';
import { Dialog, ReasonDialog } from '../../../shared/ui/dialog';
import { Moment } from '../../../shared/ui/moment';
import { Failure } from '../../../shared/ui/notices';
import { OwnKeyMark } from '../../../shared/ui/own-key-mark';
import { Panel } from '../../../shared/ui/screen';
import style from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import { sectionWords } from '../sections';
import { TOUCHED, useRedactions } from './queries';
import { words } from './words';

interface OneProps {
  readonly one: RedactionResponse;
}

function ApproveDialog({ one: { id, version }, close }: OneProps & { readonly close: () => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const { mutate, isPending, error } = useAct({
    act: (_: void, guard) => approveRedaction({ path: { id }, body: {}, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: TOUCHED,
    done: close,
  });
  return (
    <Dialog
      opened
      grave
      close={close}
      title={say(words.approveTitle)}
      does={say(words.approve)}
      submit={() => mutate()}
      pending={isPending}
      error={error}
    >
      <p>{say(words.approveHint)}</p>
    </Dialog>
  );
}

function RefuseDialog({ one: { id, version }, close }: OneProps & { readonly close: () => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const { mutate, isPending, error } = useAct({
    act: (why: string, guard) =>
      refuseRedaction({ path: { id }, body: { why }, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: TOUCHED,
    done: close,
  });
  return (
    <ReasonDialog
      opened
      close={close}
      title={say(words.refuse)}
      does={say(words.refuse)}
      reason={{ label: say(words.refuseReason) }}
      submit={mutate}
      pending={isPending}
      error={error}
    />
  );
}

function Answering({ one }: OneProps) {
  const { say } = useSpeech();
  const { reader } = useInView();
  const [doing, setDoing] = useState<'approve' | 'refuse' | null>(null);
  const close = (): void => setDoing(null);
  if (!reader.may('case.redact')) return <span className={style.soft}>{say(words.supervisorAnswers)}</span>;
  return (
    <>
      <Button size="compact-xs" color="red" onClick={() => setDoing('approve')}>
        {say(words.approve)}
      </Button>{' '}
      <Button size="compact-xs" variant="default" onClick={() => setDoing('refuse')}>
        {say(words.refuse)}
      </Button>
      {doing === 'approve' ? <ApproveDialog one={one} close={close} /> : null}
      {doing === 'refuse' ? <RefuseDialog one={one} close={close} /> : null}
    </>
  );
}

function Withdrawing({ one: { id, version } }: OneProps) {
  const { say } = useSpeech();
  const { mutate, isPending, error } = useAct({
    act: (_: void, guard) => withdrawRedaction({ path: { id }, body: {}, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: TOUCHED,
  });
  return (
    <>
      <Button size="compact-xs" variant="default" loading={isPending} onClick={() => mutate()}>
        {say(words.withdraw)}
      </Button>
      {error ? <Failure error={error} /> : null}
    </>
  );
}

function Redaction({ one }: OneProps) {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  const { seen, reader } = useInView();
  const {
    state,
    paper,
    ground,
    words: said,
    proposedAt,
    proposedByDeskId,
    answeringDeskId,
    answeredAt,
    answeredByDeskId,
    why,
    votes,
  } = one;
  const open = state === 'proposed';
  return (
    <li className={style.note}>
      <div className={style.noteHead}>
        <strong>
          {say(words[paper])} · {term('redaction', state)}
        </strong>
        <span className={style.soft}>
          {say(words.by, { desk: nameOf(proposedByDeskId) })} <Moment at={proposedAt} corridorId={seen.corridorId} />{' '}
          <OwnKeyMark votes={votes} at={proposedAt} />
        </span>
      </div>
      <p>
        {term('redaction-ground', ground)}. {said}
      </p>
      {why === null ? null : <p>{say(words.refusedWhy, { why })}</p>}
      {answeredAt === null || answeredByDeskId === null ? null : (
        <p className={style.soft}>
          {say(words.answeredBy, { desk: nameOf(answeredByDeskId) })} <Moment at={answeredAt} corridorId={seen.corridorId} />{' '}
          {state === 'done' ? <OwnKeyMark votes={votes} at={answeredAt} /> : null}
        </p>
      )}
      {open ? <p className={style.soft}>{say(words.awaits, { desk: nameOf(answeringDeskId) })}</p> : null}
      {open && one.forYou ? <Answering one={one} /> : null}
      {open && proposedByDeskId === reader.deskId && reader.may('case.work') ? <Withdrawing one={one} /> : null}
    </li>
  );
}

/** What was asked to be taken out of the case, and what became of it. Nothing of it, nothing shown. */
export function RedactionsPanel() {
  const { say } = useSpeech();
  const { seen } = useInView();
  const all = useRedactions(seen.id).data ?? [];
  if (all.length === 0) return null;
  return (
    <Panel title={say(sectionWords.redactions)} id="redactions" flush beside={<span className={style.count}>{all.length}</span>}>
      <ol className={style.notes}>
        {all.map((one) => (
          <Redaction key={one.id} one={one} />
        ))}
      </ol>
    </Panel>
  );
}
