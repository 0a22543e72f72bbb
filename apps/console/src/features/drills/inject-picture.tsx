import type { InjectResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { laneOf } from './lanes';
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

const stepOf = (minutes: number): number =>
  [1, 2, 5, 10, 15, 30, 60, 120, 240].find((step) => minutes / step <= MOST_TICKS) ?? 480;

interface PictureProps {
  readonly injects: readonly InjectResponse[];
  /** Playing time of the scenario. */
  readonly minutes: number;
  /** Minute of the drill by now. */
  readonly now: number;
}

/** Injects where they stand on the drill's clock. The table below says the same. */
export function InjectPicture({ injects, minutes, now }: PictureProps) {
  const { say, number } = useSpeech();
  const timed = injects.flatMap(({ id, number: named, minute, state }) =>
    minute === null ? [] : [{ id, named, minute, state }],
  );
  const last = Math.max(minutes, now, ...timed.map(({ minute }) => minute), 1);
  const xOf = (minute: number): number => EDGE + (Math.max(0, minute) / last) * (WIDTH - 2 * EDGE);
  const lanes = laneOf(
    timed.map(({ minute }) => xOf(minute)),
    NEAR,
  );
  const height = (Math.max(0, ...lanes) + 1) * LANE + 28;
  const step = stepOf(last);
  const ticks = Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className={style.picture} role="img" aria-label={say(words.picture)}>
      <line x1={EDGE} x2={WIDTH - EDGE} y1={height - 20} y2={height - 20} className={style.axis} />
      {ticks.map((minute) => (
        <text key={minute} x={xOf(minute)} y={height - 5} textAnchor="middle" className={style.tick}>
          {number(minute)}
        </text>
      ))}
      <line x1={xOf(now)} x2={xOf(now)} y1={0} y2={height - 20} className={style.nowLine} />
      {timed.map(({ id, named, minute, state }, at) => (
        <text
          key={id}
          x={xOf(minute)}
          y={(lanes[at] ?? 0) * LANE + 14}
          textAnchor="middle"
          className={style.mark}
          data-state={state}
        >
          {`${SHAPES[state]}${named ?? ''}`}
        </text>
      ))}
    </svg>
  );
}
