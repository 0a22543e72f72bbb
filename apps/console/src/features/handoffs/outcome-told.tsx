import type { HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { Facts } from '../../shared/ui/screen';
import style from './handoffs.module.css';
import { isOpen } from './offer-acts';
import { sentence } from './sentence';
import { useParties } from './use-parties';
import { whatHappened } from './what-happened';
import { words } from './words';

/** The conditions of a yes. */
export function Conditions({ offer }: { readonly offer: HandoffResponse }) {
  const { say } = useSpeech();
  const { to } = useParties(offer);
  if (offer.conditions.length === 0) return null;
  const title = say(words.conditions, { desk: to });
  return (
    <section className={style.part} aria-label={title}>
      <h3>{title}</h3>
      <ol className={style.conditions}>
        {offer.conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ol>
    </section>
  );
}

/** How the offer ended, and what the desk that ended it said. */
export function OutcomeTold({ offer }: { readonly offer: HandoffResponse }) {
  const { say, term } = useSpeech();
  const parties = useParties(offer);
  const { outcome } = offer;
  if (isOpen(offer) || !outcome) return null;
  const { groundCode, reason, betterDeskId } = outcome;
  return (
    <>
      <p className={style.lead}>{say(whatHappened(offer), parties)}</p>
      <Facts
        of={[
          groundCode ? [say(words.ground), sentence(term('decline-ground', groundCode))] : null,
          reason ? [say(words.words), reason] : null,
          betterDeskId ? [say(words.better), <DeskName key={betterDeskId} deskId={betterDeskId} />] : null,
        ]}
      />
    </>
  );
}
