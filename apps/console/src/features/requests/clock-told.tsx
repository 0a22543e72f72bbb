import type { RequestLineResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Due } from '../../shared/ui/moment';
import { words } from './words';

type Clocked = Pick<RequestLineResponse, 'acknowledgeBy' | 'dueAt' | 'clockState'>;

/** What is due next: the confirmation while it is owed, then the answer; in words where the clock stands. */
export function ClockTold({ of: { acknowledgeBy, dueAt, clockState } }: { readonly of: Clocked }) {
  const { say, term } = useSpeech();
  if (acknowledgeBy)
    return (
      <>
        {say(words.confirmBy)} <Due at={acknowledgeBy} />
      </>
    );
  if (dueAt)
    return (
      <>
        {say(words.answerBy)} <Due at={dueAt} />
      </>
    );
  return clockState && clockState !== 'running' ? <>{term('clock-state', clockState)}</> : null;
}
