import { IconAlertTriangle } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { OutlookResponse, RosterResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { shortDay, zoneName } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import type { ToCover } from './covering';
import { type Day, daysFrom, placeOn, shareOf, type Stretch } from './days';
import style from './rosters.module.css';
import { closedIn, initialsOf, type Row, rowsOf, type Turn } from './rows';
import { type Names, useSayHours } from './use-said';
import { words } from './words';

const STEPS: Readonly<Record<string, (nth: number, last: number) => number>> = {
  ArrowLeft: (nth) => Math.max(0, nth - 1),
  ArrowRight: (nth, last) => Math.min(last, nth + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrows go from one turn of the row to the next: a row is one stop of the Tab key. */
const walk = (event: KeyboardEvent<HTMLElement>): void => {
  const bars = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')];
  const nth = bars.findIndex((bar) => bar === document.activeElement);
  const to = STEPS[event.key];
  if (!to || nth < 0) return;
  event.preventDefault();
  bars[to(nth, bars.length - 1)]?.focus();
};

interface BarProps {
  readonly days: readonly Day[];
  readonly of: Stretch;
  readonly says: string;
  readonly look: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Absent where nothing can be done with it. */
  readonly open?: (() => void) | undefined;
  readonly first: boolean;
  readonly children: ReactNode;
}

function Bar({ days, of, says, look, open, first, children }: BarProps) {
  const place = placeOn(days, of);
  if (!place) return null;
  const at = { left: `${100 * place.left}%`, width: `${100 * place.width}%` };
  if (!open)
    return (
      <span role="img" aria-label={says} title={says} className={style.bar} style={at} {...look}>
        {children}
      </span>
    );
  return (
    <button
      type="button"
      aria-label={says}
      title={says}
      className={style.bar}
      style={at}
      tabIndex={first ? 0 : -1}
      onClick={open}
      {...look}
    >
      {children}
    </button>
  );
}

interface TrackProps {
  readonly name: ReactNode;
  readonly says: string;
  readonly days: readonly Day[];
  readonly closed: readonly Stretch[];
  readonly children: ReactNode;
}

function Track({ name, says, days, closed, children }: TrackProps) {
  const here = shareOf(days, useNow());
  return (
    <div className={style.row}>
      <div className={style.rowName}>{name}</div>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions -- hears the arrows from the turns inside */}
      <div className={style.track} role="group" aria-label={says} onKeyDown={walk}>
        <div className={style.dayLines} aria-hidden>
          {days.map(({ date }) => (
            <i key={date} />
          ))}
        </div>
        {closed.map((stretch) => {
          const place = placeOn(days, stretch);
          return place ? (
            <span
              key={stretch.from}
              aria-hidden
              className={style.closed}
              style={{ left: `${100 * place.left}%`, width: `${100 * place.width}%` }}
            />
          ) : null;
        })}
        {children}
        {here === null ? null : <span aria-hidden className={style.nowLine} style={{ left: `${100 * here}%` }} />}
      </div>
    </div>
  );
}

interface PictureProps {
  readonly outlook: OutlookResponse;
  readonly rotations: RosterResponse['rotations'];
  readonly names: Names;
  readonly zone: string;
  readonly count: number;
  /** What a click on a turn or on uncovered hours does; absent: it is only looked at. */
  readonly openTurn?: ((turn: Turn) => void) | undefined;
  readonly openGap?: ((hours: ToCover) => void) | undefined;
}

function TurnsOf({
  row,
  days,
  names,
  zone,
  openTurn,
}: Pick<PictureProps, 'names' | 'zone' | 'openTurn'> & { row: Row; days: readonly Day[] }) {
  const { say } = useSpeech();
  const now = useNow();
  const sayHours = useSayHours(zone);
  const begins = row.turns.findIndex(({ until }) => Date.parse(until) > now);
  return row.turns.map((turn, nth) => {
    const { personId, standsInFor, overrideId, from, until } = turn;
    const name = names(personId);
    const who = standsInFor ? `${name}, ${say(words.inPlaceOf, { name: names(standsInFor) })}` : name;
    const says = `${who}, ${sayHours(turn)}`;
    const over = Date.parse(until) <= now;
    return (
      <Bar
        key={`${from} ${personId}`}
        days={days}
        of={turn}
        says={says}
        look={{
          'data-tone': names.toneOf(personId),
          'data-cover': overrideId !== null || undefined,
          'data-over': over || undefined,
        }}
        open={over || !openTurn ? undefined : () => openTurn(turn)}
        first={nth === begins}
      >
        <span className={style.whole}>{name}</span>
        <span className={style.short}>{initialsOf(name)}</span>
      </Bar>
    );
  });
}

function GapsOf({ outlook, days, zone, openGap }: Pick<PictureProps, 'outlook' | 'zone' | 'openGap'> & { days: readonly Day[] }) {
  const { say } = useSpeech();
  const now = useNow();
  const sayHours = useSayHours(zone);
  const begins = outlook.gaps.findIndex(({ until }) => Date.parse(until) > now);
  return outlook.gaps.map((gap, nth) => {
    const over = Date.parse(gap.until) <= now;
    return (
      <Bar
        key={gap.from}
        days={days}
        of={gap}
        says={`${say(words.uncovered)}, ${sayHours(gap)}`}
        look={{ 'data-gap': true, 'data-over': over || undefined }}
        open={over || !openGap ? undefined : () => openGap({ ...gap, forPersonId: null })}
        first={nth === begins}
      >
        <span className={style.whole}>{say(words.uncovered)}</span>
        <span className={style.short}>
          <IconAlertTriangle size={13} aria-hidden />
        </span>
      </Bar>
    );
  });
}

function Legend({ covers }: { readonly covers: boolean }) {
  const { say } = useSpeech();
  return (
    <ul className={style.legend}>
      <li>
        <i data-gap aria-hidden /> {say(words.legendGap)}
      </li>
      <li>
        <i data-closed aria-hidden /> {say(words.legendClosed)}
      </li>
      {covers ? (
        <li>
          <i data-cover aria-hidden /> {say(words.legendCover)}
        </li>
      ) : null}
    </ul>
  );
}

/** Rotations beneath one another, days across, on the clock of the desk. The table beside it says the same in words. */
export function Picture({ outlook, rotations, names, zone, count, openTurn, openGap }: PictureProps) {
  const { say, locale } = useSpeech();
  const id = useId();
  const days = daysFrom(outlook.from, count, zone);
  const closed = closedIn(outlook.coverage);
  const rows = rowsOf(outlook, rotations);
  const today = daysFrom(new Date(useNow()).toISOString(), 1, zone)[0]?.date;
  const covers = outlook.coverage.some(({ officers }) => officers.some(({ overrideId }) => overrideId !== null));
  return (
    <div className={style.picture} role="group" aria-labelledby={id} data-days={count}>
      <p id={id} className={style.soft}>
        {say(openTurn ? words.pictureHint : words.pictureRead, { zone: zoneName(outlook.from, zone) })}
      </p>
      <div className={style.row} aria-hidden>
        <div className={style.rowName} />
        <div className={style.days}>
          {days.map(({ date, from }) => (
            <span key={date} data-today={date === today || undefined}>
              {shortDay(from, zone, locale)}
            </span>
          ))}
        </div>
      </div>
      {outlook.gaps.length > 0 ? (
        <Track
          name={<b className={style.gapName}>{say(words.uncovered)}</b>}
          says={say(words.uncovered)}
          days={days}
          closed={closed}
        >
          <GapsOf {...{ outlook, days, zone, openGap }} />
        </Track>
      ) : null}
      {rows.map((row) => (
        <Track
          key={row.rotation?.id ?? ''}
          name={row.rotation?.name ?? say(words.beside)}
          says={row.rotation?.name ?? say(words.beside)}
          days={days}
          closed={closed}
        >
          <TurnsOf {...{ row, days, names, zone, openTurn }} />
        </Track>
      ))}
      <Legend covers={covers} />
    </div>
  );
}
