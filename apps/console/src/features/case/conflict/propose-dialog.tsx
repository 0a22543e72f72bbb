import { useState } from 'react';
import { proposeCaseArbitration, type ProposeSettlementRequest } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { DeskSelect } from '../../../shared/ui/desk-select';
import { type OpenProps, ReasonDialog } from '../../../shared/ui/dialog';
import { useCaseAct } from '../reading/use-case-act';
import { words } from './words';

/** A joint desk says which desk shall lead; the other country's has to agree. */
export function ProposeDialog({ opened, close }: OpenProps) {
  const { say } = useSpeech();
  const [leadDeskId, setLead] = useState<string | null>(null);
  const act = useCaseAct({
    ask: (body: ProposeSettlementRequest, to) => proposeCaseArbitration({ ...to, body }),
    done: close,
  });
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.propose)}
      does={say(words.propose)}
      reason={{ label: say(words.reason), first: false }}
      submit={(reason) => leadDeskId && act.run({ leadDeskId, reason })}
      ready={leadDeskId !== null}
      {...act}
    >
      <p>{say(words.proposeHint)}</p>
      <DeskSelect label={say(words.lead)} value={leadDeskId} choose={setLead} first />
    </ReasonDialog>
  );
}
