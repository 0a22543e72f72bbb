import { Select } from '@mantine/core';
import { useState } from 'react';
import type { CrossingNowResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Panel } from '../../shared/ui/screen';
import style from './board.module.css';
import type { Lane } from './lanes';
import { useLaneName } from './use-lane-name';
import { runsOf } from './wait-runs';
import { words } from './words';

const WIDTH = 720;
const HEIGHT = 160;
const HOUR_MILLIS = 3_600_000;
const HOURS = 24;
/** Below the curve, for the hours. */
const FOOT = 22;
const LIMITS = [90, 120];
const LEAST_TOP = 150;
/** Hours before the end at which the line of time is named. */
const TICKS = [18, 12, 6];

/** From how many hours before the end on. */
const xOf = (hours: number): number => WIDTH - (hours / HOURS) * WIDTH;

/** What is long, and the hours. */
function Scale({ y }: { readonly y: (minutes: number) => number }) {
  const { say } = useSpeech();
  return (
    <>
      <rect width={WIDTH} height={HEIGHT} className={style.ground} />
      {LIMITS.map((minutes) => (
        <g key={minutes}>
          <line x1={0} x2={WIDTH} y1={y(minutes)} y2={y(minutes)} className={style.limit} />
          <text x={4} y={y(minutes) - 4} className={style.scale}>
            {say(words.minutes, { minutes })}
          </text>
        </g>
      ))}
      {TICKS.map((hours) => (
        <g key={hours}>
          <line x1={xOf(hours)} x2={xOf(hours)} y1={0} y2={HEIGHT} className={style.hour} />
          <text x={xOf(hours)} y={HEIGHT + FOOT - 6} textAnchor="middle" className={style.scale}>
            {say(words.hoursAgo, { hours })}
          </text>
        </g>
      ))}
      <text x={WIDTH} y={HEIGHT + FOOT - 6} textAnchor="end" className={style.scale}>
        {say(words.now)}
      </text>
    </>
  );
}

/** The waits of one kind of lane over a day. Gaps stay gaps. The table above says what is now. */
export function WaitPicture({ crossing: { readings, at } }: { readonly crossing: CrossingNowResponse }) {
  const { say } = useSpeech();
  const laneName = useLaneName();
  const lanes = [...new Set(readings.map(({ lane }) => lane))];
  const [chosen, choose] = useState<Lane | undefined>(undefined);
  const lane = chosen ?? lanes[0];
  const end = Date.parse(at);
  const runs = runsOf(readings.filter((reading) => reading.lane === lane));
  const top = Math.max(LEAST_TOP, ...runs.flat().map(({ minutes }) => minutes));
  const x = (moment: string): number => xOf((end - Date.parse(moment)) / HOUR_MILLIS);
  const y = (minutes: number): number => HEIGHT - (minutes / top) * HEIGHT;
  return (
    <Panel title={say(words.picture)}>
      {lane === undefined ? (
        <p>{say(words.pictureNone)}</p>
      ) : (
        <>
          <Select
            label={say(words.lane)}
            data={lanes.map((value) => ({ value, label: laneName(value, true) }))}
            value={lane}
            onChange={(value) => choose((value as Lane | null) ?? undefined)}
            allowDeselect={false}
          />
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
            className={style.picture}
            role="img"
            aria-label={say(words.pictureOf, { lane: laneName(lane, true) })}
          >
            <Scale y={y} />
            {runs.map((run) => (
              <g key={run[0]!.at}>
                <polyline
                  className={style.curve}
                  points={run.map(({ at: moment, minutes }) => `${x(moment).toFixed(1)},${y(minutes).toFixed(1)}`).join(' ')}
                />
                <circle className={style.dot} r={3} cx={x(run.at(-1)!.at)} cy={y(run.at(-1)!.minutes)} />
              </g>
            ))}
          </svg>
          <p className={style.soft}>{say(words.pictureHint)}</p>
        </>
      )}
    </Panel>
  );
}
