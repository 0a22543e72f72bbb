import { useState } from 'react';
import { awaitAuthorisation, commitRequest, settleAuthorisation } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { instantOf } from '../../shared/i18n/wall-clock';
import { useSession } from '../../shared/session/session';
import { Dialog, ReasonDialog } from '../../shared/ui/dialog';
import { Choice, LongText } from '../../shared/ui/fields';
import { actWords as words } from './act-words';
import { type ActDialogProps, useRequestAct } from './use-request-act';
import { TimeField } from '../../shared/ui/time-field';

/** The clock of the reader's desk. */
const useZone = (): string => {
  const { me } = useSession();
  return useDirectory().desks.get(me.desk.id)?.zone ?? 'UTC';
};

export function CommitDialog(props: ActDialogProps) {
  const { say } = useSpeech();
  const zone = useZone();
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const { run, ...act } = useRequestAct(props, (to, body: { by: string; reason?: string }) => commitRequest({ ...to, body }));
  const said = reason.trim();
  return (
    <Dialog
      opened
      close={props.close}
      title={say(words.commit)}
      does={say(words.commit)}
      submit={() => run({ by: instantOf(by, zone), ...(said && { reason: said }) })}
      ready={by !== ''}
      {...act}
    >
      <p>{say(words.commitHint)}</p>
      <TimeField kind="moment" zone={zone} label={say(words.commitBy)} value={by} set={setBy} required data-autofocus />
      <LongText label={say(words.mayReason)} value={reason} set={setReason} longest={2000} needed={false} />
    </Dialog>
  );
}

/** A notice to the other side; given again, it says a new time. */
export function AuthorisationDialog(props: ActDialogProps) {
  const { say } = useSpeech();
  const zone = useZone();
  const [at, setAt] = useState('');
  const { run, ...act } = useRequestAct(props, (to, body: { expectedAt: string; reason: string }) =>
    awaitAuthorisation({ ...to, body }),
  );
  return (
    <ReasonDialog
      opened
      close={props.close}
      title={say(props.of.state === 'awaiting_authorisation' ? words.authorisationAnew : words.authorisation)}
      does={say(words.notify)}
      reason={{ label: say(words.reason), first: false }}
      submit={(reason) => run({ expectedAt: instantOf(at, zone), reason })}
      ready={at !== ''}
      {...act}
    >
      <p>{say(words.authorisationHint)}</p>
      <TimeField kind="moment" zone={zone} label={say(words.expectedAt)} value={at} set={setAt} required data-autofocus />
    </ReasonDialog>
  );
}

export function SettleDialog(props: ActDialogProps) {
  const { say } = useSpeech();
  const [outcome, setOutcome] = useState<'granted' | 'refused'>('granted');
  const [reason, setReason] = useState('');
  const { run, ...act } = useRequestAct(props, (to, body: { granted: boolean; reason?: string }) =>
    settleAuthorisation({ ...to, body }),
  );
  const said = reason.trim();
  return (
    <Dialog
      opened
      close={props.close}
      title={say(words.settle)}
      does={say(words.settle)}
      submit={() => run({ granted: outcome === 'granted', ...(said && { reason: said }) })}
      {...act}
    >
      <Choice
        label={say(words.outcome)}
        value={outcome}
        set={setOutcome}
        of={(['granted', 'refused'] as const).map((value) => ({ value, label: say(words[value]) }))}
      />
      <LongText label={say(words.mayReason)} value={reason} set={setReason} longest={2000} needed={false} />
    </Dialog>
  );
}
