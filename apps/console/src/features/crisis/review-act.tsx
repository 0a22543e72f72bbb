import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AfterActionResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { type Bilingual, useSpeech } from '../../shared/i18n/speech';
import { ReasonDialog } from '../../shared/ui/dialog';
import type { Sent } from './queries';

export interface ReviewProps {
  readonly review: AfterActionResponse;
}

/** An act on the review as it was seen. */
export const useReviewAct = <In,>(
  { version }: AfterActionResponse,
  act: (input: In, headers: Sent) => Promise<unknown>,
  done: () => void,
) =>
  useAct<In, unknown>({
    act: (input, guard) => act(input, { ...guard, 'If-Match': `"${version}"` }),
    touches: ['activations', 'procedures'],
    done,
  });

interface SaidProps extends ReviewProps {
  readonly says: Bilingual;
  readonly label: Bilingual;
  readonly send: (text: string, headers: Sent) => Promise<unknown>;
}

/** A button whose act is said in words. */
export function Said({ review, says, label, send }: SaidProps) {
  const { say } = useSpeech();
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  const { mutate, isPending, error } = useReviewAct(review, send, close);
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setOpened(true)}>
        {say(says)}
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={say(says)}
        does={say(says)}
        reason={{ label: say(label) }}
        submit={mutate}
        pending={isPending}
        error={error}
      />
    </>
  );
}
