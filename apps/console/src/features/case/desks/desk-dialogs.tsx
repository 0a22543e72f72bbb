import { useState } from 'react';
import { type AddParticipantRequest, removeCaseParticipant, setCaseParticipant } from '../../../shared/api/client';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { Dialog, type OpenProps, ReasonDialog } from '../../../shared/ui/dialog';
import { Choice } from '../../../shared/ui/fields';
import { useInView } from '../reading/case-in-view';
import { useCaseAct } from '../reading/use-case-act';
import { DeskSelect } from '../../../shared/ui/desk-select';
import { words } from './words';

type Role = AddParticipantRequest['role'];

/** Brings a desk in, which releases the case to it. */
export function AddDeskDialog({ opened, close }: OpenProps) {
  const { say } = useSpeech();
  const { seen } = useInView();
  const [deskId, setDeskId] = useState<string | null>(null);
  const [role, setRole] = useState<Role>('supporting');
  const act = useCaseAct({
    ask: (body: AddParticipantRequest, to) => setCaseParticipant({ ...to, body }),
    done: () => {
      setDeskId(null);
      close();
    },
  });
  const there = new Set([
    seen.lead.deskId,
    ...seen.supporting.map((one) => one.deskId),
    ...seen.informed.map((one) => one.deskId),
  ]);
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.add)}
      does={say(words.add)}
      submit={() => deskId && act.run({ deskId, role })}
      ready={deskId !== null}
      {...act}
    >
      <p>{say(words.addHint)}</p>
      <DeskSelect label={say(words.desk)} value={deskId} choose={setDeskId} among={(id) => !there.has(id)} first />
      <Choice
        label={say(words.role)}
        value={role}
        set={setRole}
        of={[
          { value: 'supporting', label: say(words.supportingHint) },
          { value: 'informed', label: say(words.informedHint) },
        ]}
      />
    </Dialog>
  );
}

/** Releases a desk from the case, or withdraws the reader's own. */
export function ReleaseDialog({ deskId, opened, close }: OpenProps & { readonly deskId: string }) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const { reader } = useInView();
  const act = useCaseAct({
    ask: (body: { readonly reason: string }, { path, headers }) =>
      removeCaseParticipant({ path: { ...path, deskId }, headers, body }),
    done: close,
  });
  const title = deskId === reader.deskId ? say(words.withdraw) : say(words.releaseOf, { desk: nameOf(deskId) });
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={title}
      does={title}
      reason={{ label: say(words.reason) }}
      submit={(reason) => act.run({ reason })}
      {...act}
    >
      <p>{say(words.releaseHint)}</p>
    </ReasonDialog>
  );
}
