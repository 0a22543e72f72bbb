import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
import { TOUCHED } from './my-sign-in-queries';
import { words } from './words';

interface RemoveDialogProps {
  readonly label: string;
  readonly remove: () => Promise<unknown>;
  readonly close: () => void;
}

/** What cannot be undone is said before it is done. */
export function RemoveDialog({ label, remove, close }: RemoveDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const removing = useAct({ act: () => remove(), touches: TOUCHED, done: close });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.removeIt, { label })}
      does={say(words.remove)}
      submit={() => removing.mutate(undefined)}
      pending={removing.isPending}
      error={removing.error}
      grave
    >
      <p>{say(words.removeHint)}</p>
    </Dialog>
  );
}
