import { IconAlertTriangle } from '@tabler/icons-react';
import type { AnomaliesResponse, PersonCounted } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { Panel } from '../../shared/ui/screen';
import { DeskName } from '../../shared/ui/desk-name';
import { Empty, Read } from '../../shared/ui/notices';
import { useAnomalies } from './looks-queries';
import style from './oversight.module.css';
import { words } from './words';

const COUNTERS = ['cases-in-hour', 'taken-in-day', 'out-of-shift', 'names-in-day'] as const;
type Limits = AnomaliesResponse['limits'][number]['limits'];

function Figure({
  one,
  counter,
  limits,
}: {
  one: PersonCounted;
  counter: (typeof COUNTERS)[number];
  limits: Limits | undefined;
}) {
  const { say, term } = useSpeech();
  const isBeyond = one.beyond.includes(counter);
  return (
    <td data-label={term('anomaly', counter)} className={isBeyond ? style.beyond : undefined}>
      <b className="tabular">{one.counts[counter]}</b>
      {isBeyond ? (
        <span>
          <IconAlertTriangle size={14} aria-hidden /> {say(words.beyond)}
        </span>
      ) : null}
      {limits ? <span className={style.second}>{say(words.limit, { limit: limits[counter] })}</span> : null}
    </td>
  );
}

function Rows({ of: { people, limits } }: { readonly of: AnomaliesResponse }) {
  const { say, term } = useSpeech();
  const limitsOf = (agencyId: string): Limits | undefined => limits.find((one) => one.agencyId === agencyId)?.limits;
  const heads = [words.person, words.desk, ...COUNTERS.map((counter) => ({ en: counter, es: counter, says: counter }))];
  const said = heads.map((head) => ('says' in head ? { en: term('anomaly', head.says), es: term('anomaly', head.says) } : head));
  return (
    <Panel title={say(words.counters)} flush>
      <DataTable label={say(words.counters)} heads={said} className={style.rows}>
        {people.map((one) => (
          <tr key={`${one.personId} ${one.deskId}`}>
            <th scope="row">{one.personName ?? say(words.unnamed)}</th>
            <td data-label={say(words.desk)}>
              <DeskName deskId={one.deskId} />
            </td>
            {COUNTERS.map((counter) => (
              <Figure key={counter} one={one} counter={counter} limits={limitsOf(one.agencyId)} />
            ))}
          </tr>
        ))}
      </DataTable>
    </Panel>
  );
}

/** Who read how much of what is restricted in the last day; those beyond a limit first. */
export function Counters() {
  const { say } = useSpeech();
  const found = useAnomalies();
  return (
    <>
      <p className={style.what}>{say(words.countersHint)}</p>
      <Read from={found}>
        {(data) => (data.people.length === 0 ? <Empty title={say(words.noCounters)} /> : <Rows of={data} />)}
      </Read>
    </>
  );
}
