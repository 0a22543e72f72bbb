import type { CrossingNowResponse, LaneResponse } from '../../shared/api/client';
import { useDeskName, useCountryName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import style from './board.module.css';
import { StatusMark } from './status-mark';
import { useLaneName } from './use-lane-name';
import { WaitSaid } from './wait-said';
import { words } from './words';

type Side = LaneResponse['sides'][number];

/** What one side says: since when, until when, by which desk and why. */
function SideSaid({ side: { standing }, corridor }: { readonly side: Side; readonly corridor: string }) {
  const { say, locale } = useSpeech();
  const deskName = useDeskName();
  if (!standing || standing.status === 'unknown') return <span className={style.soft}>{say(words.nobody)}</span>;
  const { status, since, until, byDeskId, reason, released } = standing;
  const other = locale === 'en' ? 'es' : 'en';
  return (
    <span className={style.said}>
      <StatusMark status={status} />
      <span className={style.soft}>
        {say(words.since)} <Moment at={since} corridorId={corridor} />
        {until ? (
          <>
            {', '}
            {say(words.until)} <Moment at={until} corridorId={corridor} />
          </>
        ) : null}
      </span>
      {byDeskId ? <span className={style.soft}>{deskName(byDeskId)}</span> : null}
      {reason ? (
        <span className={style.reason} lang={reason[locale] ? locale : other}>
          {reason[locale] ?? reason[other]}
        </span>
      ) : null}
      {released ? null : <b className={style.soft}>{say(words.notReleased)}</b>}
    </span>
  );
}

/** Each kind of lane with both sides' words beside each other, and what the feed says. */
export function LaneTable({ crossing: { lanes, corridor } }: { readonly crossing: CrossingNowResponse }) {
  const { say } = useSpeech();
  const laneName = useLaneName();
  const countryName = useCountryName();
  const countries = lanes[0]?.sides.map(({ country }) => country) ?? [];
  return (
    <table className={style.sides} aria-label={say(words.lanes)}>
      <thead>
        <tr>
          <th scope="col">{say(words.lane)}</th>
          <th scope="col">{say(words.shown)}</th>
          {countries.map((country) => (
            <th key={country} scope="col">
              {countryName(country)}
            </th>
          ))}
          <th scope="col">{say(words.wait)}</th>
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ lane, status, source, sides, wait, disagreements }) => (
          <tr key={lane}>
            <th scope="row">{laneName(lane, true)}</th>
            <td data-label={say(words.shown)}>
              <span className={style.said}>
                <StatusMark status={status} />
                {source === 'feed' ? <span className={style.soft}>{say(words.byFeed)}</span> : null}
                {disagreements.map((one) => (
                  <span key={one} className={style.differ}>
                    ≠ {say(one === 'sides' ? words.sidesDiffer : words.feedDiffers)}
                  </span>
                ))}
              </span>
            </td>
            {sides.map((side) => (
              <td key={side.country} data-label={countryName(side.country)}>
                <SideSaid side={side} corridor={corridor} />
              </td>
            ))}
            <td data-label={say(words.wait)}>
              {wait ? <WaitSaid wait={wait} /> : <span className={style.soft}>{say(words.noReading)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
