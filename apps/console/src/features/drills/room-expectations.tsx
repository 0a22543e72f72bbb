import type { ExpectationResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import { useFirstOf } from '../../shared/ui/first-of';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './drills.module.css';
import { useExpectations } from './queries';
import { words } from './words';

/** So many are drawn at once. */
const ROWS = 60;

function Table({ items }: { readonly items: readonly ExpectationResponse[] }) {
  const { say, locale } = useSpeech();
  const { shown, more } = useFirstOf(items, ROWS);
  return (
    <>
      <DataTable label={say(words.expectations)} heads={[words.number, words.expectation, words.dueAt, words.state]}>
        {shown.map(({ id, inject, text, dueAt, state, stateText, whyText, waitingFor }) => (
          <tr key={`${inject} ${id}`}>
            <th scope="row" className="tabular">
              {inject}
            </th>
            <td data-label={say(words.expectation)}>{text[locale]}</td>
            <td data-label={say(words.dueAt)}>{dueAt ? <Moment at={dueAt} /> : null}</td>
            <td data-label={say(words.state)}>
              <span className={style.state} data-state={state}>
                {stateText}
              </span>
              {whyText ? <span className={style.soft}> · {whyText}</span> : null}
              {state === 'pending' && waitingFor.length > 0 ? (
                <span className={style.soft}>
                  {` · ${say(words.waitingFor)} `}
                  {waitingFor.map((deskId) => (
                    <DeskName key={deskId} deskId={deskId} />
                  ))}
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </DataTable>
      {more}
    </>
  );
}

/** What is expected of whom, and how it stands by what the ledger says. */
export function ExpectationsPanel({ drillId }: { readonly drillId: string }) {
  const { say } = useSpeech();
  const expectations = useExpectations(drillId);
  return (
    <Panel title={say(words.expectations)} flush>
      <Read from={expectations}>
        {({ items }) => (items.length === 0 ? <Empty title={say(words.noExpectations)} /> : <Table items={items} />)}
      </Read>
    </Panel>
  );
}
