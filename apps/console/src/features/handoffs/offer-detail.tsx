import type { CaseResponse, HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { LifeSafetyMark, StateMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { fromPaperWords } from '../../shared/ui/from-paper-words';
import { Read } from '../../shared/ui/notices';
import { Facts } from '../../shared/ui/screen';
import { WrittenOnPaper } from '../../shared/ui/written-on-paper';
import { ActBar } from './act-bar';
import type { Asked } from './act-dialog';
import { ClockTold } from './clock-told';
import { Conversation } from './conversation';
import { custodyOf } from './custody';
import { usePacket } from './handoff-queries';
import style from './handoffs.module.css';
import { HashMark } from './hash-mark';
import { OfferSides } from './offer-sides';
import { Conditions, OutcomeTold } from './outcome-told';
import { isOpen } from './offer-acts';
import { PacketView } from './packet-view';
import { packetWords } from './packet-words';
import { Prose } from './prose';
import { Receipt } from './receipt';
import { sentence } from './sentence';
import { useParties } from './use-parties';
import { words } from './words';

interface OfferProps {
  readonly offer: HandoffResponse;
  readonly onCase?: CaseResponse | undefined;
}

interface ActedOffer extends OfferProps {
  readonly ask: (asked: Asked) => void;
  readonly withKeys?: boolean;
}

/** What the offer is, who is responsible meanwhile, which clock runs, and what can be done: all that a decision needs at first sight. */
export function OfferHead({ offer, onCase, ask, withKeys = false }: ActedOffer) {
  const { say, term } = useSpeech();
  const { me } = useSession();
  const parties = useParties(offer);
  return (
    <div className={style.offerHead} aria-live="polite">
      <div className={style.marks}>
        <strong>{sentence(term('handoff-kind', offer.kind))}</strong>
        <StateMark noun="handoff-state" state={offer.state} />
        {offer.lifeSafety ? <LifeSafetyMark /> : <StateMark noun="handoff-urgency" state={offer.urgency} />}
      </div>
      <OfferSides offer={offer} />
      <ClockTold offer={offer} onCase={onCase} />
      <OutcomeTold offer={offer} />
      <p className={isOpen(offer) ? style.custody : style.soft}>{say(custodyOf(offer, me.desk.id), parties)}</p>
      <Conditions offer={offer} />
      <ActBar offer={offer} ask={ask} withKeys={withKeys} />
    </div>
  );
}

/** Why it is offered, in the words of the offering desk. */
export function OfferReason({ offer, onCase }: OfferProps) {
  const { say, term } = useSpeech();
  const { outside, legalBasis } = offer;
  return (
    <section className={style.part} aria-label={say(words.why)}>
      <h3>{say(words.why)}</h3>
      <p className={style.plain}>
        <b>{sentence(term('offer-reason', offer.reasonCode))}</b>
      </p>
      <Prose text={offer.reason} language={offer.language} />
      {outside ? <p className={style.soft}>{say(words.via, { channel: outside.channel })}</p> : null}
      <Facts
        of={[
          [say(words.offered), <Moment key="at" at={offer.offeredAt} corridorId={onCase?.corridorId ?? null} />],
          offer.paper
            ? [
                say(fromPaperWords.onPaper),
                <WrittenOnPaper key="paper" paper={offer.paper} corridorId={onCase?.corridorId ?? null} />,
              ]
            : null,
          legalBasis ? [say(words.legalBasis), legalBasis] : null,
        ]}
      />
    </section>
  );
}

/** The briefing that was offered last. */
function Briefing({ offer, onCase }: OfferProps) {
  const { say } = useSpeech();
  const packet = usePacket(offer);
  return (
    <section className={style.part} aria-label={say(packetWords.packet)}>
      <h3>
        {say(packetWords.packet)} <span className={style.soft}>{say(packetWords.order)}</span>
      </h3>
      <div className={style.receipt}>
        <span className={style.soft}>{say(words.versionOf, { version: offer.packetVersion })}</span>
        <span>
          {say(words.hash)} <HashMark hash={offer.packetHash} />
        </span>
      </div>
      <Read from={packet}>{(told) => <PacketView packet={told.packet} corridorId={onCase?.corridorId ?? null} />}</Read>
    </section>
  );
}

/** Everything about one offer, the most pressing first. */
export function OfferDetail({ offer, onCase, ask, withKeys = false }: ActedOffer) {
  return (
    <div className={style.detail}>
      <OfferHead offer={offer} onCase={onCase} ask={ask} withKeys={withKeys} />
      <Conversation offer={offer} onCase={onCase} />
      <OfferReason offer={offer} onCase={onCase} />
      <Briefing offer={offer} onCase={onCase} />
      <Receipt offer={offer} number={onCase?.number ?? offer.id.slice(0, 8)} />
    </div>
  );
}
