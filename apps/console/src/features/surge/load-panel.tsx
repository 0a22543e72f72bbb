import { Select } from '@mantine/core';
import { useState } from 'react';
import type { GetLoadResponses } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { LoadPicture } from './load-picture';
import { useLoad, useScopeName } from './surge-queries';
import style from './surge.module.css';
import { words } from './words';

type ScopeLoad = GetLoadResponses[200]['items'][number];

const MEASURES = ['queue', 'overdue', 'acknowledgement', 'saturation'] as const;
const SHARES: readonly string[] = ['overdue', 'saturation'];

function Gauges({ load: { reading, over } }: { readonly load: ScopeLoad }) {
  const { say, term, number } = useSpeech();
  if (!reading) return <p className={style.hint}>{say(words.noLoad)}</p>;
  const told = (measure: string, value: number): string =>
    SHARES.includes(measure) ? `${number(Math.round(value * 100))} %` : number(Math.round(value));
  return (
    <table className={style.gauges}>
      <thead>
        <tr>
          <th scope="col">{say(words.measure)}</th>
          <th scope="col">{say(words.value)}</th>
          <th scope="col">{say(words.threshold)}</th>
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((measure) => (
          <tr key={measure} data-over={over.includes(measure) || undefined}>
            <th scope="row">{term('load', measure)}</th>
            <td className="tabular">
              {told(measure, reading.gauges[measure].value)}
              {over.includes(measure) ? <span className={style.over}> {say(words.over)}</span> : null}
            </td>
            <td className="tabular">{told(measure, reading.gauges[measure].threshold)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Loads({ loads }: { readonly loads: readonly ScopeLoad[] }) {
  const { say, number } = useSpeech();
  const { me } = useSession();
  const nameOf = useScopeName();
  const [chosen, choose] = useState<string>(me.user.country);
  const load = loads.find(({ key }) => key === chosen) ?? loads[0];
  if (!load) return <p className={style.hint}>{say(words.noLoad)}</p>;
  return (
    <>
      <div className={style.loadHead}>
        <Select
          label={say(words.where)}
          data={loads.map(({ key, scope }) => ({ value: key, label: nameOf(scope) }))}
          value={load.key}
          onChange={(key) => choose(key ?? load.key)}
          allowDeselect={false}
        />
        <p className={style.index}>
          <span>{say(words.index)}</span>
          <strong className="tabular">{load.reading ? number(load.reading.index) : '–'}</strong>
          <span className={style.hint}>{say(words.indexHint)}</span>
        </p>
      </div>
      <LoadPicture scope={load.scope} of={load.key} />
      <Gauges load={load} />
    </>
  );
}

/** The load against its thresholds: what proposes a surge, and what a person decides on. */
export function LoadPanel() {
  const { say } = useSpeech();
  const loads = useLoad();
  return (
    <Panel title={say(words.load)}>
      <Read from={loads}>{({ items }) => <Loads loads={items} />}</Read>
    </Panel>
  );
}
