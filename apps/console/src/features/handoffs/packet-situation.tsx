import type { Packet, Place } from '../../shared/api/client';
import { nameOf, useDeskName, useDirectory, useLocalities } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { Facts } from '../../shared/ui/screen';
import style from './packet-view.module.css';
import { packetWords as words } from './packet-words';
import { Prose } from './prose';
import { sentence } from './sentence';

/** Crossing, locality, river km, point: what of them is known, from the most to the least telling. */
function usePlaceText({ crossingId, municipality, county, point, riverKm }: Place): string {
  const { crossings } = useDirectory();
  const { locale, say } = useSpeech();
  const localities = useLocalities();
  const locality = municipality ?? county;
  return [
    crossingId ? (nameOf(crossings.get(crossingId), locale) ?? crossingId) : null,
    locality ? (nameOf(localities.get(locality), locale) ?? locality) : null,
    riverKm === undefined ? null : say(words.riverKm, { km: riverKm }),
    point ? `${point.lat.toFixed(3)}, ${point.lon.toFixed(3)}` : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

interface SituationProps {
  readonly situation: Packet['situation'];
  readonly corridorId: string | null;
}

export function Situation({ situation, corridorId }: SituationProps) {
  const { say, term } = useSpeech();
  const deskName = useDeskName();
  const place = usePlaceText(situation.place);
  const { kind, side, occurredAt, impact, reports } = situation;
  return (
    <>
      <Facts
        of={[
          [say(words.what), sentence(term('kind', kind))],
          [say(words.where), [place, term('side', side)].filter((part) => part !== '').join(' · ')],
          [say(words.occurred), <Moment key="at" at={occurredAt} corridorId={corridorId} />],
          ...Object.entries(impact).map(
            ([country, { security, flow }]) =>
              [say(words.impact, { country: term('side', country) }), say(words.impactIs, { security, flow })] as const,
          ),
        ]}
      />
      {reports.map(({ id, deskId, title, description, language }) => (
        <article key={id} className={style.report}>
          <h5>{say(words.reportOf, { desk: deskName(deskId) })}</h5>
          <p lang={language}>
            <strong>{title}</strong>
          </p>
          <Prose text={description} language={language} />
        </article>
      ))}
    </>
  );
}
