import { useState } from 'react';
import type { SurgeResponse, SurgesResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { KeyedButton } from '../../shared/ui/fields';
import { Moment } from '../../shared/ui/moment';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import { DeclareDialog } from './declare-dialog';
import { LinePanel } from './line-panel';
import { LoadPanel } from './load-panel';
import { SurgePanel } from './surge-panel';
import { usePastSurges, useScopeName, useSurges } from './surge-queries';
import style from './surge.module.css';
import { countWords, words } from './words';

/** Everything that is relaxed: since when, until when, by whom. */
function Relaxations({ relaxations }: Pick<SurgesResponse, 'relaxations'>) {
  const { say, count } = useSpeech();
  const nameOf = useScopeName();
  return (
    <Panel title={say(words.relaxations)}>
      {relaxations.length === 0 ? <p>{say(words.nothingRelaxed)}</p> : null}
      <ul className={style.relaxed}>
        {relaxations.map((one) => (
          <li key={`${one.surgeId} ${one.relaxation}`}>
            <span>{one.text}</span>
            <span className={style.hint}>
              {one.scope ? <span>{nameOf(one.scope)}</span> : null}
              {one.since ? (
                <span>
                  {say(words.since)} <Moment at={one.since} />
                </span>
              ) : null}
              {one.until ? (
                <span>
                  {say(words.until)} <Moment at={one.until} />
                </span>
              ) : null}
              {one.byDeskId ? <DeskName deskId={one.byDeskId} /> : null}
              {one.count === null ? null : <strong className="tabular">{count(countWords, one.count)}</strong>}
            </span>
          </li>
        ))}
      </ul>
      <p className={style.hint}>{say(words.lifeNever)}</p>
    </Panel>
  );
}

function PastRow({ surge: { scope, stateText, begunAt, declared, over } }: { readonly surge: SurgeResponse }) {
  const { say } = useSpeech();
  const nameOf = useScopeName();
  return (
    <tr>
      <th scope="row">{nameOf(scope)}</th>
      <td data-label={say(words.state)}>{stateText}</td>
      <td data-label={say(words.since)}>
        <Moment at={declared?.at ?? begunAt} />
      </td>
      <td data-label={say(words.until)}>{over ? <Moment at={over.at} /> : null}</td>
      <td data-label={say(words.by)}>{declared ? <DeskName deskId={declared.byDeskId} /> : null}</td>
      <td data-label={say(words.reason)}>{declared?.reason ?? over?.reason ?? say(words.bySystem)}</td>
    </tr>
  );
}

function Past() {
  const { say } = useSpeech();
  const past = usePastSurges();
  return (
    <Panel title={say(words.past)} flush>
      <Read from={past}>
        {({ items }) => {
          const over = items.filter((surge) => surge.over);
          if (over.length === 0) return <Empty title={say(words.noPast)} />;
          return (
            <DataTable
              label={say(words.past)}
              heads={[words.where, words.state, words.since, words.until, words.by, words.reason]}
            >
              {over.map((surge) => (
                <PastRow key={surge.id} surge={surge} />
              ))}
            </DataTable>
          );
        }}
      </Read>
    </Panel>
  );
}

/** Whether routine work waits, who said so, until when and what it relaxes; and the load that it is decided on. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const surges = useSurges();
  const [declaring, setDeclaring] = useState(false);
  return (
    <Screen
      title={say(words.title)}
      actions={may('surge.declare') ? <KeyedButton says={words.declare} keys="d" run={() => setDeclaring(true)} first /> : null}
    >
      <Read from={surges}>
        {(now) => (
          <>
            {now.surges.length === 0 ? (
              <Empty title={say(words.none)}>
                <p className={style.hint}>{say(words.noneHint)}</p>
              </Empty>
            ) : (
              now.surges.map((surge) => <SurgePanel key={surge.id} surge={surge} />)
            )}
            <Relaxations relaxations={now.relaxations} />
            {now.relaxations.some(({ relaxation }) => relaxation === 'filings') ? <LinePanel /> : null}
          </>
        )}
      </Read>
      <LoadPanel />
      <Past />
      <DeclareDialog opened={declaring} close={() => setDeclaring(false)} corridorId={null} />
    </Screen>
  );
}
