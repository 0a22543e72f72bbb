import { Button } from '@mantine/core';
import type { HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import type { Asked } from './act-dialog';
import { actWords } from './act-words';
import style from './handoffs.module.css';
import { actsOn, isOpen, type OfferAct } from './offer-acts';
import { useParties } from './use-parties';
import { words } from './words';

/** The key of each act, where a screen has keys for them. */
export const ACT_KEYS: Readonly<Record<OfferAct, string>> = {
  accept: 'a',
  condition: 'i',
  decline: 'd',
  clarify: 'q',
  answer: 'r',
  confirm: 'a',
  reoffer: 'o',
  withdraw: 'w',
};

const LOUD: readonly OfferAct[] = ['accept', 'confirm', 'answer'];

interface ActBarProps {
  readonly offer: HandoffResponse;
  readonly ask: (asked: Asked) => void;
  /** The screen listens to the keys, so the buttons name them. */
  readonly withKeys?: boolean;
}

/** What this person can do to the offer now; or whose turn it is. */
export function ActBar({ offer, ask, withKeys = false }: ActBarProps) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const { from, to } = useParties(offer);
  const acts = actsOn(offer, me.desk.id, may);
  if (acts.length === 0)
    return isOpen(offer) ? (
      <p className={style.soft}>{say(words.nothingToDo, { desk: offer.state === 'offered' ? to : from })}</p>
    ) : null;
  return (
    <div className={style.acts} role="group" aria-label={say(words.acts)}>
      {acts.map((act) => (
        <Button key={act} variant={LOUD.includes(act) ? 'filled' : 'default'} onClick={() => ask({ offer, act })}>
          {say(actWords[act])}
          {withKeys ? (
            <kbd className={style.key} aria-hidden>
              {ACT_KEYS[act]}
            </kbd>
          ) : null}
        </Button>
      ))}
    </div>
  );
}
