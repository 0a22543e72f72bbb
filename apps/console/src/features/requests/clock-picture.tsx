import type { RequestClockResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { DeskName } from '../../shared/ui/desk-name';
import { Due, Moment } from '../../shared/ui/moment';
import { Facts, Panel } from '../../shared/ui/screen';
import style from './requests.module.css';
import { stretchesOf } from './stretches';
import { words } from './words';

interface ClockProps {
  readonly clock: RequestClockResponse;
  readonly corridorId: string | null;
}

/** Some reasons are codes that have words; others are what the asked desk wrote. */
const useReason = () => {
  const { term } = useSpeech();
  return (reason: string): string => term('clock-reason', reason);
};

/** The record of the clock as a band: what ran and what stood, by pattern and word as well as by colour. */
function Band({ clock: { intervals, dueAt } }: ClockProps) {
  const { say, term } = useSpeech();
  const now = useNow();
  const open = intervals.some(({ end }) => end === null);
  const last = Math.max(...intervals.map(({ start, end }) => Date.parse(end ?? start)));
  const until = Math.max(open ? now : last, dueAt ? Date.parse(dueAt) : 0);
  // What lasts has lasted until now; what is left until the due time stays empty.
  const present = new Date(now).toISOString();
  const record = intervals.map((one) => ({ ...one, end: one.end ?? present }));
  return (
    <figure className={style.band} aria-label={say(words.clockPicture)}>
      {stretchesOf(record, until).map(({ interval, from, width }) => (
        <span
          key={`${interval.start} ${interval.state}`}
          data-state={interval.state}
          title={term('clock-state', interval.state)}
          style={{ insetInlineStart: `${from}%`, width: `${Math.min(width, 100 - from)}%` }}
        >
          {width > 14 ? term('clock-state', interval.state) : null}
        </span>
      ))}
    </figure>
  );
}

function Table({ clock: { intervals }, corridorId }: ClockProps) {
  const { say, term } = useSpeech();
  const reasonOf = useReason();
  return (
    <details className={style.more}>
      <summary>{say(words.clockTable)}</summary>
      <table className={style.record}>
        <thead>
          <tr>
            {[words.clockState, words.clockFrom, words.clockTo, words.clockWhy].map((head) => (
              <th key={head.en} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {intervals.map(({ state, start, end, deskId, reason }) => (
            <tr key={`${start} ${state}`}>
              <th scope="row">{term('clock-state', state)}</th>
              <td>
                <Moment at={start} corridorId={corridorId} />
              </td>
              <td>{end ? <Moment at={end} corridorId={corridorId} /> : say(words.stillSo)}</td>
              <td>
                {reasonOf(reason)} {deskId ? <DeskName deskId={deskId} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** By when what is due, on both clocks, and how that came about; a desk that sent the request on sees no more of it. */
export function ClockPanel({ clock, corridorId, passedOn }: ClockProps & { readonly passedOn: boolean }) {
  const { say, term } = useSpeech();
  const { acknowledgeBy, dueAt, state, intervals } = clock;
  const by = (at: string) => (
    <>
      <Due at={at} /> <span className={style.soft}>·</span> <Moment at={at} corridorId={corridorId} />
    </>
  );
  if (intervals.length === 0)
    return (
      <Panel title={say(words.clockTitle)}>
        <p className={style.soft}>{say(passedOn ? words.clockPassedOn : words.clockNotBegun)}</p>
      </Panel>
    );
  return (
    <Panel title={say(words.clockTitle)} beside={state ? <span className={style.soft}>{term('clock-state', state)}</span> : null}>
      {state === null ? <p className={style.soft}>{say(words.clockOver)}</p> : null}
      {state !== null && state !== 'running' ? <p className={style.soft}>{say(words.clockStands)}</p> : null}
      <Facts
        of={[
          acknowledgeBy ? [say(words.clockConfirm), by(acknowledgeBy)] : null,
          dueAt ? [say(words.clockDue), by(dueAt)] : null,
        ]}
      />
      <Band clock={clock} corridorId={corridorId} />
      <Table clock={clock} corridorId={corridorId} />
    </Panel>
  );
}
