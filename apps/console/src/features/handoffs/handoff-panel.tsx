import { Link } from '@tanstack/react-router';
import type { CaseResponse, HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { StateMark } from '../../shared/ui/marks';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { useActDialog } from './act-dialog';
import { Conversation } from './conversation';
import { HandOver } from './hand-over';
import { useOffersOfCase } from './handoff-queries';
import style from './handoffs.module.css';
import { isOpen } from './offer-acts';
import { OfferClock } from './offer-clock';
import { OfferHead, OfferReason } from './offer-detail';
import { OfferSides } from './offer-sides';
import { sentence } from './sentence';
import { words } from './words';

function WayToOffer({ id, says }: { readonly id: string; readonly says: string }) {
  return (
    <Link to="/offers" search={{ offer: id } as never} className={style.way}>
      {says}
    </Link>
  );
}

function OpenOffer({ offer, onCase }: { readonly offer: HandoffResponse; readonly onCase: CaseResponse }) {
  const { say } = useSpeech();
  const { ask, dialog } = useActDialog();
  return (
    <>
      <OfferHead offer={offer} onCase={onCase} ask={ask} />
      <OfferReason offer={offer} onCase={onCase} />
      <Conversation offer={offer} onCase={onCase} />
      <WayToOffer id={offer.id} says={say(words.openOffer)} />
      {dialog}
    </>
  );
}

function Earlier({ offers }: { readonly offers: readonly HandoffResponse[] }) {
  const { say, term } = useSpeech();
  if (offers.length === 0) return null;
  return (
    <section className={style.part} aria-label={say(words.earlier)}>
      <h3>{say(words.earlier)}</h3>
      <ul className={style.past}>
        {offers.map((offer) => (
          <li key={offer.id}>
            <WayToOffer id={offer.id} says={sentence(term('handoff-kind', offer.kind))} />
            <OfferSides offer={offer} />
            <StateMark noun="handoff-state" state={offer.state} />
            {offer.outcome?.groundCode ? <span>{term('decline-ground', offer.outcome.groundCode)}</span> : null}
            <OfferClock offer={offer} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OffersOf({ onCase }: { readonly onCase: CaseResponse }) {
  const { say } = useSpeech();
  const offers = useOffersOfCase(onCase.id);
  return (
    <Read from={offers}>
      {(all) => {
        const open = all.find(isOpen);
        return (
          <div className={style.stack}>
            {open ? <OpenOffer key={open.id} offer={open} onCase={onCase} /> : null}
            {all.length === 0 ? <p className={style.soft}>{say(words.none)}</p> : null}
            <Earlier offers={all.filter((offer) => !isOpen(offer))} />
          </div>
        );
      }}
    </Read>
  );
}

/** The offers of a case, for the page of the case: what is open, with its clock and its acts, and what became of earlier ones. */
export function HandoffPanel({ case: onCase }: { readonly case: CaseResponse }) {
  const { say } = useSpeech();
  const { may } = useSession();
  if (!may('handoff.read')) return null;
  return (
    <Panel title={say(words.panel)} id="handoff" actions={<HandOver onCase={onCase} />}>
      <OffersOf onCase={onCase} />
    </Panel>
  );
}
