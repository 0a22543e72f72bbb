import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ActivationResponse } from '../../shared/api/client';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { ReasonDialog } from '../../shared/ui/dialog';
import { type Sent, useRoomAct } from './queries';

export type Send<In> = (input: In, headers: Sent) => Promise<unknown>;

interface SaidActProps {
  readonly room: Pick<ActivationResponse, 'version'>;
  readonly says: Bilingual;
  readonly title?: Bilingual;
  readonly hint?: Bilingual;
  readonly label: Bilingual;
  readonly send: Send<string>;
  readonly first?: boolean;
}

/** A button whose act is said in words. */
export function SaidAct({ room, says, title = says, hint, label, send, first = false }: SaidActProps) {
  const { say } = useSpeech();
  const [opened, setOpened] = useState(false);
  const { mutate, isPending, error } = useRoomAct(room, send, () => setOpened(false));
  return (
    <>
      <Button size="compact-xs" variant={first ? 'filled' : 'default'} onClick={() => setOpened(true)}>
        {say(says)}
      </Button>
      <ReasonDialog
        opened={opened}
        close={() => setOpened(false)}
        title={say(title)}
        does={say(says)}
        reason={{ label: say(label) }}
        submit={mutate}
        pending={isPending}
        error={error}
      >
        {hint ? <p>{say(hint)}</p> : null}
      </ReasonDialog>
    </>
  );
}

interface PlainActProps {
  readonly room: Pick<ActivationResponse, 'version'>;
  readonly says: Bilingual;
  readonly send: (headers: Sent) => Promise<unknown>;
  readonly first?: boolean;
}

/** A button that acts at once. */
export function PlainAct({ room, says, send, first = false }: PlainActProps) {
  const { say } = useSpeech();
  const { mutate, isPending, error } = useRoomAct<void>(room, (_, headers) => send(headers));
  return (
    <>
      <Button size="compact-xs" variant={first ? 'filled' : 'default'} loading={isPending} onClick={() => mutate()}>
        {say(says)}
      </Button>
      {error ? <span role="alert">{error.message}</span> : null}
    </>
  );
}
