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
const DAY_MILLIS = 24 * 3_600_000;
const LIMITS = [90, 120];
const LEAST_TOP = 150;

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
  const x = (moment: string): number => WIDTH - ((end - Date.parse(moment)) / DAY_MILLIS) * WIDTH;
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
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            className={style.picture}
            role="img"
            aria-label={say(words.pictureOf, { lane: laneName(lane, true) })}
          >
            {LIMITS.map((minutes) => (
              <line key={minutes} x1={0} x2={WIDTH} y1={y(minutes)} y2={y(minutes)} className={style.limit} />
            ))}
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
