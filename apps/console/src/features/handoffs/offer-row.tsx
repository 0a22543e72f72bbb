import type { CaseResponse, HandoffResponse } from '../../shared/api/client';
import { titleFor } from '../../shared/i18n/in-reach';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { LifeSafetyMark, StateMark } from '../../shared/ui/marks';
import { OfferClock } from './offer-clock';
import { OfferSides } from './offer-sides';
import style from './offers.module.css';
import { sentence } from './sentence';
import { words } from './words';

interface RowProps {
  readonly offer: HandoffResponse;
  readonly onCase?: CaseResponse | undefined;
  readonly keys: ListKeys<HandoffResponse>;
  readonly opened: boolean;
  readonly open: (offer: HandoffResponse) => void;
}

/** One offer in a list: its case, what is offered between whom, how urgent, where it stands, and its clock. */
export function OfferRow({ offer, onCase, keys, opened, open }: RowProps) {
  const { say, term, locale } = useSpeech();
  const title = onCase && titleFor(onCase, locale);
  const { ref, ...row } = keys.row(offer);
  return (
    <li ref={ref} className={style.row} data-opened={opened || undefined} {...row}>
      <button
        type="button"
        className={style.open}
        aria-current={opened || undefined}
        onClick={() => open(offer)}
        {...keys.rover(offer)}
      >
        <span className={style.first}>
          <span className={style.number}>{onCase?.number ?? say(words.unnamed)}</span>
          <span className={style.title} lang={title?.lang}>
            {title?.text}
          </span>
          <span className={style.clock}>
            <OfferClock offer={offer} />
          </span>
        </span>
        <span className={style.second}>
          <OfferSides offer={offer} />
        </span>
        <span className={style.second}>
          <span className={style.kind}>{sentence(term('handoff-kind', offer.kind))}</span>
          <StateMark noun="handoff-state" state={offer.state} />
          {offer.lifeSafety ? <LifeSafetyMark /> : <StateMark noun="handoff-urgency" state={offer.urgency} />}
          {offer.outcome?.groundCode ? <span>{term('decline-ground', offer.outcome.groundCode)}</span> : null}
        </span>
      </button>
    </li>
  );
}
