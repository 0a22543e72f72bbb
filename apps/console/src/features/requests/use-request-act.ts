import { notifications } from '@mantine/notifications';
import type { RequestResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { actWords as words } from './act-words';
import { TOUCHES } from './queries';

/** What the dialog of an act is told. */
export interface ActDialogProps {
  readonly of: RequestResponse;
  readonly close: () => void;
}

export interface Addressed {
  readonly path: { readonly id: string };
  readonly headers: { readonly 'If-Match': string };
}

/** An act on the request as the reader saw it, and what the dialog is told of it. */
export function useRequestAct<In>(
  { of: { id, version }, close }: ActDialogProps,
  ask: (to: Addressed, input: In) => Promise<unknown>,
) {
  const { say } = useSpeech();
  const { mutate, isPending, error } = useAct({
    act: (input: In, guard) => ask({ path: { id }, headers: { ...guard, 'If-Match': `"${version}"` } }, input),
    touches: TOUCHES,
    done: () => {
      notifications.show({ message: say(words.done) });
      close();
    },
  });
  return { run: mutate, pending: isPending, error };
}
