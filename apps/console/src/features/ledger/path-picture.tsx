import { useSpeech } from '../../shared/i18n/speech';
import { type Bytes, hex } from './bytes';
import style from './ledger.module.css';
import { type Placed, placesOf } from './merkle';
import type { EntryVerdict } from './verify-entry';
import { words } from './words';

const WIDTH = 640;
const ROW = 64;
const BOX = { width: 168, height: 40 };
const MIDDLE = WIDTH / 2;
const COLUMN = { left: BOX.width / 2 + 4, right: WIDTH - BOX.width / 2 - 4 };

export const shortHash = (bytes: Uint8Array): string => hex(bytes).slice(0, 8);

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly hash: Uint8Array;
  readonly label: string;
  readonly kind: 'own' | 'given' | 'good' | 'bad';
}

function Box({ x, y, hash, label, kind }: BoxProps) {
  return (
    <g transform={`translate(${x - BOX.width / 2} ${y})`} data-kind={kind} className={style.box}>
      <rect {...BOX} rx={4} />
      <text x={BOX.width / 2} y={16} textAnchor="middle" className={style.boxHash}>
        {shortHash(hash)}…
      </text>
      <text x={BOX.width / 2} y={32} textAnchor="middle" className={style.boxLabel}>
        {label}
      </text>
    </g>
  );
}

interface LevelProps {
  readonly step: EntryVerdict['steps'][number];
  readonly placed: Placed;
  /** Top of the row on which the pair stands. */
  readonly y: number;
  readonly last: boolean;
  readonly kind: BoxProps['kind'];
}

/** The sibling, the lines that join it with the hash so far, and what they make together one row above. */
function Level({ step, placed, y, last, kind }: LevelProps) {
  const { say } = useSpeech();
  const x = COLUMN[step.siblingIs];
  const label =
    placed.to - placed.from === 1
      ? say(words.oneEntry, { from: placed.from })
      : say(words.entriesSpan, { from: placed.from, to: placed.to - 1 });
  const joint = y - (ROW - BOX.height) / 2;
  return (
    <>
      <path d={`M${MIDDLE} ${y} V${y - ROW + BOX.height} M${x} ${y} V${joint} H${MIDDLE}`} className={style.line} />
      <Box x={x} y={y} hash={step.sibling} label={label} kind="given" />
      <Box
        x={MIDDLE}
        y={y - ROW}
        hash={step.result}
        label={last ? say(words.root) : say(words.computed)}
        kind={last ? kind : 'own'}
      />
    </>
  );
}

interface PathPictureProps {
  readonly entry: EntryVerdict;
  readonly size: number;
  readonly signed: Bytes;
}

/** The climb as a picture: the entry below, the root above, what the server gave at the sides. */
export function PathPicture({ entry, size, signed }: PathPictureProps) {
  const { say } = useSpeech();
  const { index, leaf, steps, reached, included } = entry;
  const places = placesOf(index, size) ?? [];
  const top = 58;
  const base = top + steps.length * ROW;
  const kind = included ? 'good' : 'bad';
  const said = say(words.pathSaid, {
    seq: index,
    leaf: shortHash(leaf),
    steps: steps.length,
    root: reached ? shortHash(reached) : '—',
    signed: shortHash(signed),
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${base + BOX.height + 6}`} role="img" aria-label={said} className={style.picture}>
      <text x={MIDDLE} y={18} textAnchor="middle" className={style.signed}>
        {`${say(words.signedRoot)} ${shortHash(signed)}…`}
      </text>
      <text x={MIDDLE} y={42} textAnchor="middle" className={included ? style.good : style.bad}>
        {included ? `= ${say(words.same)}` : `≠ ${say(words.different)}`}
      </text>
      {steps.map((step, at) => (
        <Level
          key={`${at} ${shortHash(step.sibling)}`}
          step={step}
          placed={places[at] ?? { side: step.siblingIs, from: 0, to: 1 }}
          y={base - at * ROW}
          last={at === steps.length - 1}
          kind={kind}
        />
      ))}
      <Box x={MIDDLE} y={base} hash={leaf} label={say(words.entry, { seq: index })} kind={steps.length === 0 ? kind : 'own'} />
    </svg>
  );
}
