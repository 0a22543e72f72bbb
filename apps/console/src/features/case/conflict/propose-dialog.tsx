import { useState } from 'react';
import { proposeCaseArbitration, type ProposeSettlementRequest } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { DeskSelect } from '../desks/desk-select';
import { Dialog, type OpenProps } from '../dialog';
import { LongText } from '../fields';
import { useCaseAct } from '../reading/use-case-act';
import { words } from './words';

/** A joint desk says which desk shall lead; the other country's has to agree. */
export function ProposeDialog({ opened, close }: OpenProps) {
  const { say } = useSpeech();
  const [leadDeskId, setLead] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const act = useCaseAct({
    ask: (body: ProposeSettlementRequest, to) => proposeCaseArbitration({ ...to, body }),
    done: () => {
      setReason('');
      close();
    },
  });
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.propose)}
      does={say(words.propose)}
      submit={() => leadDeskId && act.run({ leadDeskId, reason })}
      ready={leadDeskId !== null && reason.trim() !== ''}
      {...act}
    >
      <p>{say(words.proposeHint)}</p>
      <DeskSelect label={say(words.lead)} value={leadDeskId} choose={setLead} first />
      <LongText label={say(words.reason)} value={reason} set={setReason} longest={2000} />
    </Dialog>
  );
}
