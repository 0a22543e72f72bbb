import type { HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Ago, Due } from '../../shared/ui/moment';
import style from './handoffs.module.css';
import { words } from './words';

/** The one clock that runs on an offer, or how long ago it ended. */
export function OfferClock({ offer }: { readonly offer: HandoffResponse }) {
  const { say } = useSpeech();
  const { respondBy, confirmBy, outcome } = offer;
  if (respondBy) return <Due at={respondBy} />;
  if (confirmBy) return <Due at={confirmBy} />;
  if (outcome) return <Ago at={outcome.at} />;
  return <span className={style.soft}>{say(words.clockStands)}</span>;
}
