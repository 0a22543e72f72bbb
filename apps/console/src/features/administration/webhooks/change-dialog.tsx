import {
  disableWebhook,
  enableWebhook,
  removeWebhook,
  rotateWebhookSecret,
  type WebhookResponse,
} from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useSpeech } from '../../../shared/i18n/speech';
import { useReturnFocus } from '../../../shared/keyboard/use-return-focus';
import { ReasonDialog } from '../../../shared/ui/dialog';
import { type Told } from './told';
import { TOUCHED } from './webhook-queries';
import { words } from './words';

export type Change = 'rotate' | 'disable' | 'enable' | 'remove';

const CHANGES = {
  rotate: { says: words.rotate, asks: words.rotateOf, means: words.rotateMeans, act: rotateWebhookSecret },
  disable: { says: words.disable, asks: words.disableOf, means: words.disableMeans, act: disableWebhook },
  enable: { says: words.enable, asks: words.enableOf, means: words.enableMeans, act: enableWebhook },
  remove: { says: words.remove, asks: words.removeOf, means: words.removeMeans, act: removeWebhook },
} as const;

interface ChangeDialogProps {
  readonly webhook: WebhookResponse;
  readonly change: Change;
  readonly close: () => void;
  readonly done: (told: Told) => void;
}

/** An act on an endpoint, with its reason. */
export function ChangeDialog({ webhook, change, close, done }: ChangeDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const { says, asks, means, act } = CHANGES[change];
  const { id, name, version } = webhook;
  const acting = useAct({
    // The answer that tells a secret is kept nowhere, so a repeat could not give it again: no guard.
    act: async (reason: string) => {
      const answer = await act({ path: { id }, body: { reason }, headers: { 'If-Match': `"${version}"` } });
      return { secret: 'secret' in answer ? answer.secret : null };
    },
    touches: TOUCHED,
    done: ({ secret }) =>
      done(secret === null ? { kind: 'line', text: say(words.done) } : { kind: 'secret', name, secret, again: true }),
  });
  return (
    <ReasonDialog
      opened
      close={close}
      title={say(asks, { name })}
      does={say(says)}
      submit={acting.mutate}
      pending={acting.isPending}
      error={acting.error}
      grave={change === 'remove'}
      reason={{ label: say(words.reason), hint: say(words.reasonHint) }}
    >
      <p>{say(means)}</p>
    </ReasonDialog>
  );
}
