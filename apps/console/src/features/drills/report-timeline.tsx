import type { DrillReportResponse } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Empty } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './report.module.css';
import { words } from './report-words';
import { type Lane, type Mark, pictureOf } from './timeline-lanes';

const WIDTH = 1000;
const NAMES = 210;
const LANE = 44;
const HEAD = 22;
const SIZE = 6;

const xOf = (share: number): number => NAMES + share * (WIDTH - NAMES - 20);

/** Hours and minutes since the start. */
export const sinceStart = (startedOn: string | null, on: string): string => {
  const minutes = Math.floor((Date.parse(on) - Date.parse(startedOn ?? on)) / 60_000);
  return `+${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

/** Each kind has a shape of its own, besides its colour. */
function Shape({ mark: { kind, inject, share, level, text }, y }: { readonly mark: Mark; readonly y: number }) {
  const x = xOf(share);
  const at = y - level * (SIZE + 4);
  const shape = {
    phase: <path d={`M${x} ${at - 9}V${at + 9}`} className={style.phase} />,
    inject: <rect x={x - SIZE} y={at - SIZE} width={2 * SIZE} height={2 * SIZE} className={style.inject} />,
    act: <circle cx={x} cy={at} r={SIZE - 1} className={style.act} />,
    escalation: <path d={`M${x} ${at - SIZE}L${x + SIZE} ${at + SIZE}H${x - SIZE}Z`} className={style.escalation} />,
    disagreement: (
      <path
        d={`M${x - SIZE} ${at - SIZE}L${x + SIZE} ${at + SIZE}M${x + SIZE} ${at - SIZE}L${x - SIZE} ${at + SIZE}`}
        className={style.disagreement}
      />
    ),
  }[kind];
  return (
    <g>
      <title>{text}</title>
      {shape}
      {inject === null ? null : (
        <text x={x} y={at + 3} className={style.number} textAnchor="middle">
          {inject}
        </text>
      )}
    </g>
  );
}

function LaneRow({ lane, nth, name }: { readonly lane: Lane; readonly nth: number; readonly name: string }) {
  const y = HEAD + nth * LANE + LANE / 2;
  return (
    <g>
      <line x1={NAMES} x2={WIDTH} y1={y} y2={y} className={style.lane} />
      <text x={0} y={y + 4} className={style.laneName}>
        {name.length > 32 ? `${name.slice(0, 31)}…` : name}
      </text>
      {lane.marks.map((mark) => (
        <Shape key={mark.id} mark={mark} y={y} />
      ))}
    </g>
  );
}

const KINDS = ['inject', 'act', 'escalation', 'disagreement'] as const;

/** What the shapes mean, drawn as they are drawn above. */
function Legend() {
  const { term } = useSpeech();
  return (
    <ul className={style.legend}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <svg viewBox={`${xOf(0) - 10} 0 20 20`} width={16} height={16} aria-hidden>
            <Shape mark={{ kind, inject: null, share: 0, level: 0, text: '', id: kind, on: '', deskId: null }} y={10} />
          </svg>
          {term('drill-moment', kind)}
        </li>
      ))}
    </ul>
  );
}

type Told = Pick<DrillReportResponse, 'timeline' | 'startedOn' | 'endedOn'>;

function TimelinePicture({ timeline, startedOn, endedOn }: Told) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const picture = pictureOf(timeline, startedOn, endedOn);
  if (!picture) return null;
  const { minutes, lanes, ticks } = picture;
  const height = HEAD + lanes.length * LANE;
  return (
    <figure className={style.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className={style.picture} role="img" aria-label={say(words.picture, { minutes })}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={xOf(tick / minutes)} x2={xOf(tick / minutes)} y1={HEAD - 6} y2={height} className={style.tick} />
            <text x={xOf(tick / minutes)} y={12} className={style.tickName} textAnchor="middle">
              {`${Math.floor(tick / 60)}:${String(tick % 60).padStart(2, '0')}`}
            </text>
          </g>
        ))}
        {lanes.map((lane, nth) => (
          <LaneRow key={lane.deskId} lane={lane} nth={nth} name={lane.deskId === null ? say(words.drill) : nameOf(lane.deskId)} />
        ))}
      </svg>
      <Legend />
    </figure>
  );
}

const HEADS = [words.time, words.kind, words.desk, words.what];

function InWords({ timeline, startedOn }: Told) {
  const { say } = useSpeech();
  return (
    <details>
      <summary>{say(words.inWords)}</summary>
      <DataTable label={say(words.inWords)} heads={HEADS}>
        {timeline.map(({ id, on, kindText, inject, deskId, text }) => (
          <tr key={id}>
            <td data-label={say(words.time)} className="tabular">
              {sinceStart(startedOn, on)}
            </td>
            <td data-label={say(words.kind)}>{inject === null ? kindText : say(words.injectNumber, { number: inject })}</td>
            <td data-label={say(words.desk)}>{deskId === null ? '' : <DeskName deskId={deskId} />}</td>
            <td data-label={say(words.what)}>{text}</td>
          </tr>
        ))}
      </DataTable>
    </details>
  );
}

/** What happened, as a picture and in words. */
export function Timeline(told: Told) {
  const { say } = useSpeech();
  return (
    <Panel title={say(words.timeline)}>
      {told.timeline.length === 0 ? (
        <Empty title={say(words.nothingHappened)} />
      ) : (
        <>
          <TimelinePicture {...told} />
          <InWords {...told} />
        </>
      )}
    </Panel>
  );
}
