import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import {
  type BoardItem,
  type CaseLine,
  type EscalateRequest,
  escalateSupervision,
  nudgeSupervision,
  type OwedAct,
  reassignSupervision,
  takeSupervision,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { DeskSelect } from '../../shared/ui/desk-select';
import { ReasonDialog } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { SilenceDialog } from '../case';
import { TriageDialog } from '../reports';
import { actWords as words } from './act-words';
import type { BoardAct } from './acts';
import { caseOf, isUntriaged } from './board-lanes';
import { TOUCHES } from './touches';

interface ActDialogProps {
  readonly item: BoardItem;
  readonly close: () => void;
}

interface OnCaseProps {
  readonly of: CaseLine;
  readonly close: () => void;
}

interface OnOwedProps {
  readonly owed: Pick<OwedAct, 'obligationId'> & { readonly act: string };
  readonly deskId: string;
  readonly close: () => void;
}

export const ESCALATE_TO = [
  'supervisor',
  'both-supervisors',
  'joint-desks',
  'capital',
] as const satisfies readonly EscalateRequest['to'][];

/** What belongs to no case is told to the supervisors of its two desks at most. */
export const WITHIN_PARTIES = ['supervisor', 'both-supervisors'] as const satisfies readonly EscalateRequest['to'][];

/** Says what was done and goes. */
const useDone = (close: () => void) => (message: string) => {
  notifications.show({ message });
  close();
};

function TakeDialog({ of: { id, number, leadDeskId, version }, close }: OnCaseProps) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const done = useDone(close);
  const { mutate, isPending, error } = useAct({
    act: (reason: string, guard) =>
      takeSupervision({ body: { caseId: id, reason }, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: TOUCHES,
    done: () => done(say(words.taken)),
  });
  return (
    <ReasonDialog
      opened
      close={close}
      title={say(words.takeTitle, { what: number })}
      does={say(words.takeNow)}
      reason={{ label: say(words.reason), hint: say(words.reasonHint) }}
      submit={mutate}
      pending={isPending}
      error={error}
    >
      <p>{say(words.takeHint, { desk: nameOf(leadDeskId) })}</p>
    </ReasonDialog>
  );
}

function ReassignDialog({ of: { id, number, leadDeskId, version }, among, close }: OnCaseProps & Among) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const done = useDone(close);
  const [toDeskId, setTo] = useState<string | null>(null);
  const { mutate, isPending, error } = useAct({
    act: (body: { readonly toDeskId: string; readonly reason: string }, guard) =>
      reassignSupervision({ body: { caseId: id, ...body }, headers: { ...guard, 'If-Match': `"${version}"` } }),
    touches: TOUCHES,
    done: (_, { toDeskId: to }) => done(say(words.reassigned, { desk: nameOf(to) })),
  });
  return (
    <ReasonDialog
      opened
      close={close}
      title={say(words.reassignTitle, { what: number })}
      does={say(words.reassignNow)}
      reason={{ label: say(words.reason), hint: say(words.reasonHint), first: false }}
      submit={(reason) => toDeskId && mutate({ toDeskId, reason })}
      pending={isPending}
      error={error}
      ready={toDeskId !== null}
    >
      <p>{say(words.reassignHint)}</p>
      <DeskSelect
        label={say(words.reassignTo)}
        value={toDeskId}
        choose={setTo}
        among={(deskId) => deskId !== leadDeskId && among.has(deskId)}
        first
      />
    </ReasonDialog>
  );
}

interface Among {
  /** Desks to choose from. */
  readonly among: ReadonlySet<string>;
}

export function NudgeDialog({ owed: { obligationId }, deskId, close }: OnOwedProps) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const done = useDone(close);
  const { mutate, isPending, error } = useAct({
    act: (reason: string, guard) => nudgeSupervision({ body: { obligationId, reason }, headers: { ...guard } }),
    touches: TOUCHES,
    done: ({ deskIds }) => done(say(words.told, { desks: deskIds.map(nameOf).join(', ') })),
  });
  return (
    <ReasonDialog
      opened
      close={close}
      title={say(words.nudgeTitle, { desk: nameOf(deskId) })}
      does={say(words.nudgeNow)}
      reason={{ label: say(words.reason), hint: say(words.reasonHint) }}
      submit={mutate}
      pending={isPending}
      error={error}
    >
      <p>{say(words.nudgeHint)}</p>
    </ReasonDialog>
  );
}

export function EscalateDialog({
  owed: { obligationId, act },
  deskId,
  among,
  close,
}: OnOwedProps & { readonly among: typeof ESCALATE_TO | typeof WITHIN_PARTIES }) {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  const done = useDone(close);
  const [to, setTo] = useState<EscalateRequest['to']>('both-supervisors');
  const { mutate, isPending, error } = useAct({
    act: (body: Omit<EscalateRequest, 'obligationId'>, guard) =>
      escalateSupervision({ body: { obligationId, ...body }, headers: { ...guard } }),
    touches: TOUCHES,
    done: ({ deskIds }) => done(say(words.told, { desks: deskIds.map(nameOf).join(', ') })),
  });
  return (
    <ReasonDialog
      opened
      close={close}
      title={say(words.escalateTitle, { what: term('obligation-act', act) })}
      does={say(words.escalateNow)}
      reason={{ label: say(words.reason), hint: say(words.reasonHint) }}
      submit={(reason) => mutate({ to, reason })}
      pending={isPending}
      error={error}
    >
      <p>{say(words.escalateHint)}</p>
      <Choice
        label={say(words.escalateTo)}
        value={to}
        set={setTo}
        of={among.map((value) => ({ value, label: say(words[value], { desk: nameOf(deskId) }) }))}
      />
    </ReasonDialog>
  );
}

/** The dialog of an act on one thing of the board. */
export function ActDialog({ item, act, among, close }: ActDialogProps & Among & { readonly act: BoardAct }) {
  useReturnFocus();
  const { term } = useSpeech();
  const { owed, deskId } = item;
  if (isUntriaged(item) && act === 'triage') return <TriageDialog reportId={item.report.id} close={close} />;
  if (owed && act === 'nudge') return <NudgeDialog owed={owed} deskId={deskId} close={close} />;
  const about = caseOf(item);
  if (owed && act === 'escalate')
    return <EscalateDialog owed={owed} deskId={deskId} among={'matter' in item ? WITHIN_PARTIES : ESCALATE_TO} close={close} />;
  if (owed && act === 'silence')
    return <SilenceDialog owed={{ id: owed.obligationId, deskId }} act={term('obligation-act', owed.act)} opened close={close} />;
  if (about === null) return null;
  if (act === 'take') return <TakeDialog of={about} close={close} />;
  return act === 'reassign' ? <ReassignDialog of={about} among={among} close={close} /> : null;
}
