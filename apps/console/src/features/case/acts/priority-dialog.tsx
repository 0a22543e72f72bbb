import { useState } from 'react';
import { type ChangePriorityRequest, setCasePriority } from '../../../shared/api/client';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { Dialog, type OpenProps } from '../../../shared/ui/dialog';
import { Choice, LongText } from '../../../shared/ui/fields';
import { useInView } from '../reading/case-in-view';
import { useCaseAct } from '../reading/use-case-act';
import { changeOf, PRIORITIES, type Priority } from './acts-of-the-moment';
import { words } from './words';

/** The levels, each with what keeps this reader from it. */
const useLevels = () => {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  const { seen, standing } = useInView();
  return PRIORITIES.map((value) => {
    const disabled = standing !== 'lead' && changeOf(seen.priority, value) === 'lower';
    const hint =
      value === seen.priority ? say(words.now) : disabled ? say(words.lowerLead, { desk: nameOf(seen.lead.deskId) }) : '';
    return { value, disabled, label: hint ? `${term('priority', value)} (${hint})` : term('priority', value) };
  });
};

/** Raising is free to every desk on the case; lowering is for the lead and needs a reason. */
export function PriorityDialog({ opened, close }: OpenProps) {
  const { say } = useSpeech();
  const { seen } = useInView();
  const levels = useLevels();
  const [chosen, setTo] = useState<Priority | null>(null);
  const to = chosen ?? seen.priority;
  const [reason, setReason] = useState('');
  const act = useCaseAct({
    ask: (body: ChangePriorityRequest, addressed) => setCasePriority({ ...addressed, body }),
    done: () => leave(),
  });
  const leave = (): void => {
    setTo(null);
    setReason('');
    close();
  };
  const change = changeOf(seen.priority, to);
  const said = reason.trim();
  return (
    <Dialog
      opened={opened}
      close={leave}
      title={say(words.priority)}
      does={say(words.setPriority)}
      submit={() => act.run({ priority: to, ...(said && { reason: said }) })}
      ready={change === 'raise' || (change === 'lower' && said !== '')}
      {...act}
    >
      <Choice label={say(words.priority)} value={to} set={setTo} of={levels} />
      <LongText
        label={say(change === 'lower' ? words.lowerReason : words.reason)}
        hint={say(change === 'lower' ? words.lowerHint : words.reasonHint)}
        value={reason}
        set={setReason}
        longest={2000}
        needed={change === 'lower'}
      />
    </Dialog>
  );
}
