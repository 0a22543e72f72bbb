import { useState } from 'react';
import {
  answerRequestQuestion,
  askAboutRequest,
  closeRequest,
  forwardRequest,
  refuseRequest,
  releaseAnswerRequest,
  releaseRequest,
  returnAnswerRequest,
  returnRequest,
  withdrawRequest,
} from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { DeskSelect } from '../../shared/ui/desk-select';
import { Dialog, ReasonDialog } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { actWords as words } from './act-words';
import type { RequestAct } from './acts';
import { useCountryPack } from './queries';
import { areWhole, NEW_REFUSAL, type RefusalDraft, refusalsOf } from './refusals';
import { RefusalsField } from './refusals-field';
import { AuthorisationDialog, CommitDialog, SettleDialog } from './timed-dialogs';
import { type ActDialogProps, useRequestAct } from './use-request-act';

function RefuseDialog(props: ActDialogProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const grounds = useCountryPack(me.desk.country)?.refusalGrounds ?? [];
  const [refusals, setRefusals] = useState<readonly RefusalDraft[]>([NEW_REFUSAL]);
  const { run, ...act } = useRequestAct(props, (to, body: Parameters<typeof refuseRequest>[0]['body']) =>
    refuseRequest({ ...to, body }),
  );
  return (
    <Dialog
      opened
      close={props.close}
      title={say(words.refuse)}
      does={say(words.refuse)}
      submit={() => run({ refusals: refusalsOf(refusals) })}
      ready={areWhole(refusals, grounds)}
      {...act}
    >
      <p>{say(words.refuseHint)}</p>
      <RefusalsField of={refusals} set={setRefusals} country={me.desk.country} least={1} />
    </Dialog>
  );
}

function ForwardDialog(props: ActDialogProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const [toDeskId, setTo] = useState<string | null>(null);
  const { run, ...act } = useRequestAct(props, (to, body: { toDeskId: string; reason: string }) =>
    forwardRequest({ ...to, body }),
  );
  return (
    <ReasonDialog
      opened
      close={props.close}
      title={say(words.forward)}
      does={say(words.forward)}
      reason={{ label: say(words.reason), first: false }}
      submit={(reason) => toDeskId && run({ toDeskId, reason })}
      ready={toDeskId !== null}
      {...act}
    >
      <p>{say(words.forwardHint)}</p>
      <DeskSelect
        label={say(words.forwardTo)}
        value={toDeskId}
        choose={setTo}
        among={(deskId) => deskId !== me.desk.id && desks.get(deskId)?.country === me.desk.country}
        first
      />
    </ReasonDialog>
  );
}

/** Acts that are said in one text: a question, its answer, a reason. */
function SaidDialog({ act, ...props }: ActDialogProps & { readonly act: 'clarify' | 'reply' | 'return' | 'returnAnswer' }) {
  const { say } = useSpeech();
  const { run, ...acting } = useRequestAct(props, (to, text: string) => {
    if (act === 'clarify') return askAboutRequest({ ...to, body: { question: text } });
    if (act === 'reply') return answerRequestQuestion({ ...to, body: { text } });
    return (act === 'return' ? returnRequest : returnAnswerRequest)({ ...to, body: { reason: text } });
  });
  const label = { clarify: words.question, reply: words.replyText, return: words.reason, returnAnswer: words.reason }[act];
  const hint = {
    clarify: words.clarifyHint,
    reply: words.replyHint,
    return: words.returnHint,
    returnAnswer: words.returnAnswerHint,
  }[act];
  return (
    <ReasonDialog
      opened
      close={props.close}
      title={say(words[act])}
      does={say(words[act])}
      reason={{ label: say(label) }}
      submit={run}
      {...acting}
    >
      <p>{say(hint)}</p>
    </ReasonDialog>
  );
}

/** Acts that need no reason and may have one. */
function EndDialog({ act, ...props }: ActDialogProps & { readonly act: 'withdraw' | 'close' }) {
  const { say } = useSpeech();
  const [reason, setReason] = useState('');
  const { run, ...acting } = useRequestAct(props, (to, body: { reason?: string }) =>
    act === 'withdraw' ? withdrawRequest({ ...to, body }) : closeRequest({ ...to, body }),
  );
  const said = reason.trim();
  return (
    <Dialog
      opened
      close={props.close}
      title={say(words[act])}
      does={say(words[act])}
      submit={() => run(said ? { reason: said } : {})}
      {...acting}
    >
      <p>{say(act === 'withdraw' ? words.withdrawHint : words.closeHint)}</p>
      <LongText label={say(words.mayReason)} value={reason} set={setReason} longest={2000} needed={false} first />
    </Dialog>
  );
}

function ReleaseDialog({ act, ...props }: ActDialogProps & { readonly act: 'release' | 'releaseAnswer' }) {
  const { say } = useSpeech();
  const { run, ...acting } = useRequestAct(props, (to, _: null) =>
    act === 'release' ? releaseRequest({ ...to, body: {} }) : releaseAnswerRequest({ ...to, body: {} }),
  );
  return (
    <Dialog opened close={props.close} title={say(words[act])} does={say(words[act])} submit={() => run(null)} {...acting} plain>
      <p>{say(act === 'release' ? words.releaseHint : words.releaseAnswerHint)}</p>
    </Dialog>
  );
}

export type Asked = Exclude<RequestAct, 'edit' | 'submit' | 'acknowledge' | 'start' | 'answer'>;

/** The dialog of an act on a request. */
export function ActDialog({ act, ...props }: ActDialogProps & { readonly act: Asked }) {
  useReturnFocus();
  switch (act) {
    case 'commit':
      return <CommitDialog {...props} />;
    case 'authorisation':
      return <AuthorisationDialog {...props} />;
    case 'settle':
      return <SettleDialog {...props} />;
    case 'refuse':
      return <RefuseDialog {...props} />;
    case 'forward':
      return <ForwardDialog {...props} />;
    case 'clarify':
    case 'reply':
    case 'return':
    case 'returnAnswer':
      return <SaidDialog act={act} {...props} />;
    case 'withdraw':
    case 'close':
      return <EndDialog act={act} {...props} />;
    case 'release':
    case 'releaseAnswer':
      return <ReleaseDialog act={act} {...props} />;
  }
}
