import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  acknowledgeProvision,
  type ProvisionResponse,
  releaseProvision,
  returnProvision,
  withdrawProvision,
} from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useSpeech } from '../../../shared/i18n/speech';
import { useReturnFocus } from '../../../shared/keyboard/use-return-focus';
import { useSession } from '../../../shared/session/session';
import { Dialog, ReasonDialog } from '../../../shared/ui/dialog';
import { KeyedButton, LongText } from '../../../shared/ui/fields';
import { Failure } from '../../../shared/ui/notices';
import { TOUCHES } from '../queries';
import style from '../requests.module.css';
import { mayDo } from './may-do';
import { provisionWords as words } from './words';

interface DialogProps {
  readonly of: ProvisionResponse;
  readonly close: () => void;
}

type Guard = Parameters<typeof releaseProvision>[0]['headers'];
type Path = Parameters<typeof releaseProvision>[0]['path'];

const useProvisionAct = <Body,>(
  { of: { id, version }, close }: DialogProps,
  act: (to: { path: Path; headers: Guard }, body: Body) => Promise<ProvisionResponse>,
) => {
  const { say } = useSpeech();
  const { mutate, isPending, error } = useAct({
    act: (body: Body, guard) => act({ path: { id }, headers: { ...guard, 'If-Match': `"${version}"` } }, body),
    touches: TOUCHES,
    done: () => {
      notifications.show({ message: say(words.done) });
      close();
    },
  });
  return { run: mutate, pending: isPending, error };
};

function ReleaseDialog(props: DialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const { run, ...act } = useProvisionAct(props, (to, body: Record<string, never>) => releaseProvision({ ...to, body }));
  return (
    <Dialog opened close={props.close} title={say(words.release)} does={say(words.release)} submit={() => run({})} plain {...act}>
      <p>{say(words.releaseHint)}</p>
    </Dialog>
  );
}

function ReturnDialog(props: DialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const { run, ...act } = useProvisionAct(props, (to, body: { reason: string }) => returnProvision({ ...to, body }));
  return (
    <ReasonDialog
      opened
      close={props.close}
      title={say(words.return)}
      does={say(words.return)}
      reason={{ label: say(words.mustReason) }}
      submit={(reason) => run({ reason })}
      {...act}
    >
      <p>{say(words.returnHint)}</p>
    </ReasonDialog>
  );
}

function WithdrawDialog(props: DialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  const { run, ...act } = useProvisionAct(props, (to, body: { reason?: string }) => withdrawProvision({ ...to, body }));
  return (
    <Dialog
      opened
      close={props.close}
      title={say(words.withdraw)}
      does={say(words.withdraw)}
      submit={() => run(said ? { reason: said } : {})}
      {...act}
    >
      <p>{say(words.withdrawHint)}</p>
      <LongText label={say(words.mayReason)} value={reason} set={setReason} longest={2000} needed={false} first />
    </Dialog>
  );
}

const DIALOGS = { release: ReleaseDialog, return: ReturnDialog, withdraw: WithdrawDialog } as const;

/** What this reader can do about it now. */
export function ProvisionActs({ of }: Pick<DialogProps, 'of'>) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<keyof typeof DIALOGS | null>(null);
  const { id, version } = of;
  const { mutate, isPending, error } = useAct({
    act: (seen: number, guard) =>
      acknowledgeProvision({ path: { id }, body: {}, headers: { ...guard, 'If-Match': `"${seen}"` } }),
    touches: TOUCHES,
  });
  const can = mayDo(of, { deskId: me.desk.id, userId: me.user.id, answers: may('request.answer') });
  const rewrite = (): void => void navigate({ to: '/provisions/$provisionId/rewrite', params: { provisionId: id } as never });
  const Asked = asked && DIALOGS[asked];
  return (
    <>
      <div className={style.acts} role="group" aria-label={say(words.title)}>
        {can.release ? <KeyedButton says={words.release} keys="l" run={() => setAsked('release')} first /> : null}
        {can.return ? <KeyedButton says={words.return} keys="b" run={() => setAsked('return')} /> : null}
        {can.rewrite ? <KeyedButton says={words.rewrite} keys="e" run={rewrite} first={of.state === 'returned'} /> : null}
        {can.withdraw ? <KeyedButton says={words.withdraw} keys="w" run={() => setAsked('withdraw')} /> : null}
        {can.acknowledge ? (
          <KeyedButton says={words.acknowledge} keys="a" run={() => mutate(version)} pending={isPending} first />
        ) : null}
      </div>
      {of.state === 'prepared' && can.rewrite ? <p className={style.soft}>{say(words.ownWaiting)}</p> : null}
      {error ? <Failure error={error} /> : null}
      {Asked ? <Asked of={of} close={() => setAsked(null)} /> : null}
    </>
  );
}
