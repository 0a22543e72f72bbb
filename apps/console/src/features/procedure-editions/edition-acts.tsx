import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  approveProcedureEdition,
  declineProcedureEdition,
  type ProcedureEditionResponse,
  proposeProcedureEdition,
  withdrawProcedureEdition,
} from '../../shared/api/client';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Dialog, ReasonDialog } from '../../shared/ui/dialog';
import { useEditionAct } from './queries';
import { words } from './words';

interface EditionProps {
  readonly edition: ProcedureEditionResponse;
}

interface SignProps extends EditionProps {
  readonly says: Bilingual;
  readonly title: string;
  readonly hint: string;
  readonly send: Parameters<typeof useEditionAct<void>>[1];
  readonly disabled?: boolean;
}

/** A signature: said once more in full before it is given. */
function Sign({ edition, says, title, hint, send, disabled = false }: SignProps) {
  const { say } = useSpeech();
  const [opened, setOpened] = useState(false);
  const { mutate, isPending, error } = useEditionAct<void>(edition, send, () => setOpened(false));
  return (
    <>
      <Button size="xs" disabled={disabled} onClick={() => setOpened(true)}>
        {say(says)}
      </Button>
      <Dialog
        opened={opened}
        close={() => setOpened(false)}
        title={title}
        does={say(says)}
        submit={() => mutate()}
        pending={isPending}
        error={error}
        plain
      >
        <p>{hint}</p>
      </Dialog>
    </>
  );
}

interface EndProps extends EditionProps {
  readonly says: Bilingual;
  readonly asks: Bilingual;
  readonly send: Parameters<typeof useEditionAct<string>>[1];
}

function End({ edition, says, asks, send }: EndProps) {
  const { say } = useSpeech();
  const [opened, setOpened] = useState(false);
  const { mutate, isPending, error } = useEditionAct<string>(edition, send, () => setOpened(false));
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpened(true)}>
        {say(says)}
      </Button>
      <ReasonDialog
        opened={opened}
        close={() => setOpened(false)}
        title={say(says)}
        does={say(says)}
        reason={{ label: say(asks) }}
        submit={mutate}
        pending={isPending}
        error={error}
      />
    </>
  );
}

/** What the reader's country may do about an edition now: its own side proposes and withdraws, the other approves and declines. */
export function EditionActs({ edition, unsaved }: EditionProps & { readonly unsaved: boolean }) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const { state, drafted, hash, faults } = edition;
  const path = { id: edition.id! };
  const own = drafted?.country === me.user.country;
  const open = state === 'draft' || state === 'proposed';
  if (!open) return null;
  if (own)
    return may('procedure.draft') ? (
      <>
        <End
          edition={edition}
          says={words.withdraw}
          asks={words.withdrawWhy}
          send={(reason, headers) => withdrawProcedureEdition({ path, body: { reason }, headers })}
        />
        {state === 'draft' ? (
          <Sign
            edition={edition}
            says={words.propose}
            title={say(words.propose)}
            hint={say(words.proposeHint)}
            disabled={unsaved || faults.length > 0}
            send={(_, headers) => proposeProcedureEdition({ path, headers })}
          />
        ) : null}
      </>
    ) : null;
  return state === 'proposed' && may('procedure.publish') && hash ? (
    <>
      <End
        edition={edition}
        says={words.decline}
        asks={words.declineWhy}
        send={(reason, headers) => declineProcedureEdition({ path, body: { reason }, headers })}
      />
      <Sign
        edition={edition}
        says={words.approve}
        title={say(words.approveTitle, { edition: edition.edition })}
        hint={say(words.approveHint, { hash: hash.slice(0, 12) })}
        send={(_, headers) => approveProcedureEdition({ path, body: { hash }, headers })}
      />
    </>
  ) : null;
}
