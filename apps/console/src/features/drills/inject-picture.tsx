import type { InjectResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { bundlesOf } from '../../shared/ui/bundles';
import { minuteOf, useDrillNow } from './drill-clock';
import { laneOf } from './lanes';
import type { DrillRead } from './queries';
import style from './drills.module.css';
import { words } from './words';

const WIDTH = 1000;
const LANE = 20;
const EDGE = 16;
/** So near to another, a mark stands in the next lane. */
const NEAR = 34;
const MOST_TICKS = 8;

/** By shape as well as by colour. */
const SHAPES: Readonly<Record<InjectResponse['state'], string>> = {
  pending: '○',
  held: '‖',
  asked: '!',
  fired: '◐',
  made: '●',
  failed: '✕',
  skipped: '–',
};

/** Lanes that a reader follows; with more of them the picture bundles. */
const MOST_LANES = 10;
/** As wide as a mark that counts a hundred. */
const STRETCH = 50;

const stepOf = (minutes: number): number =>
  [1, 2, 5, 10, 15, 30, 60, 120, 240].find((step) => minutes / step <= MOST_TICKS) ?? 480;

type State = InjectResponse['state'];
const STATES = Object.keys(SHAPES) as readonly State[];

interface Mark {
  readonly key: string;
  readonly state: State;
  readonly x: number;
  readonly lane: number;
  readonly says: string;
}

interface Timed {
  readonly id: string;
  readonly named: number | null;
  readonly state: State;
  readonly x: number;
}

const inLanes = (timed: readonly Timed[]): readonly Mark[] => {
  const lanes = laneOf(
    timed.map(({ x }) => x),
    NEAR,
  );
  return timed.map(({ id, named, state, x }, at) => ({
    key: id,
    state,
    x,
    lane: lanes[at] ?? 0,
    says: `${SHAPES[state]}${named ?? ''}`,
  }));
};

/** A lane for each state, and in it one mark for all that come close together. */
const inBundles = (timed: readonly Timed[]): readonly Mark[] => {
  const states = STATES.filter((state) => timed.some((one) => one.state === state));
  return bundlesOf(
    timed.map(({ state, x }) => ({ kind: state, place: x })),
    STRETCH,
  ).map(({ kind, place, count }) => ({
    key: `${kind} ${place}`,
    state: kind,
    x: place,
    lane: states.indexOf(kind),
    says: `${SHAPES[kind]}×${count}`,
  }));
};

function Legend({ injects }: Pick<PictureProps, 'injects'>) {
  const texts = new Map(injects.map(({ state, stateText }) => [state, stateText]));
  return (
    <figcaption className={style.legend}>
      {STATES.filter((state) => texts.has(state)).map((state) => (
        <span key={state}>
          <b className={style.sign} data-state={state}>
            {SHAPES[state]}
          </b>{' '}
          {texts.get(state)}
        </span>
      ))}
    </figcaption>
  );
}

interface PictureProps {
  readonly injects: readonly InjectResponse[];
  readonly drill: DrillRead;
}

/** Injects where they stand on the drill's clock. The table below says the same. */
export function InjectPicture({ injects, drill }: PictureProps) {
  const { say, number } = useSpeech();
  const now = minuteOf(useDrillNow(drill), drill.clock.startsAt);
  const last = Math.max(drill.scenario.minutes, now, ...injects.map(({ minute }) => minute ?? 0), 1);
  const xOf = (minute: number): number => EDGE + (Math.max(0, minute) / last) * (WIDTH - 2 * EDGE);
  const timed = injects.flatMap(({ id, number: named, minute, state }) =>
    minute === null ? [] : [{ id, named, state, x: xOf(minute) }],
  );
  const single = inLanes(timed);
  const bundled = single.some(({ lane }) => lane >= MOST_LANES);
  const marks = bundled ? inBundles(timed) : single;
  const height = (Math.max(0, ...marks.map(({ lane }) => lane)) + 1) * LANE + 28;
  const step = stepOf(last);
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
  return (
    <figure className={style.pictured}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className={style.picture} role="img" aria-label={say(words.picture)}>
        <line x1={EDGE} x2={WIDTH - EDGE} y1={height - 20} y2={height - 20} className={style.axis} />
        {ticks.map((minute) => (
          <text key={minute} x={xOf(minute)} y={height - 5} textAnchor="middle" className={style.tick}>
            {number(minute)}
          </text>
        ))}
        <line x1={xOf(now)} x2={xOf(now)} y1={0} y2={height - 20} className={style.nowLine} />
        {marks.map(({ key, state, x, lane, says }) => (
          <text key={key} x={x} y={lane * LANE + 14} textAnchor="middle" className={style.mark} data-state={state}>
            {says}
          </text>
        ))}
      </svg>
      <Legend injects={injects} />
      {bundled ? <p className={style.soft}>{say(words.bundled)}</p> : null}
    </figure>
  );
}
