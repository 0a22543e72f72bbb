import type { CaseResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { StateMark } from '../../shared/ui/marks';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { useOffersOfCase } from './handoff-queries';
import style from './handoffs.module.css';
import { OfferClock } from './offer-clock';
import { OfferSides } from './offer-sides';
import { words } from './words';

/** The offers of a case, for the page of the case: what is open, with its clock and its acts, and what became of earlier ones. */
export function HandoffPanel({ case: { id } }: { readonly case: CaseResponse }) {
  const { say, term } = useSpeech();
  const offers = useOffersOfCase(id);
  return (
    <Panel title={say(words.panel)} id="handoff">
      <Read from={offers}>
        {(all) =>
          all.length === 0 ? (
            <p className={style.soft}>{say(words.none)}</p>
          ) : (
            <ul className={style.past}>
              {all.map((offer) => (
                <li key={offer.id}>
                  <span>{term('handoff-kind', offer.kind)}</span>
                  <OfferSides offer={offer} />
                  <StateMark noun="handoff-state" state={offer.state} />
                  <OfferClock offer={offer} />
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </Panel>
  );
}
