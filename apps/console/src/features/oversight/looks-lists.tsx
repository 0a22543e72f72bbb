import { Button } from '@mantine/core';
import { nameOfEvent } from '#phrases';
import type { ActSeen, Look } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { Panel } from '../../shared/ui/screen';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import { MoreButton } from '../../shared/ui/more-button';
import { Empty, Read } from '../../shared/ui/notices';
import type { LookFilters } from './look-filters';
import { useActs, useReads } from './looks-queries';
import style from './oversight.module.css';
import { words } from './words';

interface ListProps {
  readonly filters: LookFilters;
  readonly set: (filters: LookFilters) => void;
}

/** Who it was; a name leads to what that person did. */
function Who({ of, filters, set }: ListProps & { readonly of: Look | ActSeen }) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { personId, personName, country, deskId } = of;
  if (country === null) return <span className={style.second}>{say(words.engine)}</span>;
  const called = personName ?? say(country === me.desk.country ? words.unnamed : words.foreign);
  return (
    <>
      <Button
        className={style.who}
        variant="subtle"
        size="compact-sm"
        aria-label={`${called}: ${say(words.onlyPerson)}`}
        onClick={() => set({ ...filters, person: personId })}
      >
        {called}
      </Button>
      {deskId ? (
        <span className={style.second}>
          <DeskName deskId={deskId} />
        </span>
      ) : null}
    </>
  );
}

function CaseOf({ of: { caseNumber, caseId } }: { readonly of: Look | ActSeen }) {
  return <>{caseNumber ?? (caseId ? <code>{caseId.slice(-12)}</code> : '·')}</>;
}

const READ_HEADS = [words.when, words.person, words.thing, words.caseOf, words.why];

/** Who read what. */
export function ReadsList({ filters, set }: ListProps) {
  const { say, term } = useSpeech();
  const found = useReads(filters);
  const classesOf = (row: Look): string => row.fields.map((name) => term('field-class', name)).join(', ');
  return (
    <Read from={found}>
      {(rows) =>
        rows.length === 0 ? (
          <Empty title={say(words.noReads)} />
        ) : (
          <>
            <Panel title={say(words.reads)} flush>
              <DataTable label={say(words.reads)} heads={READ_HEADS} className={style.rows}>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td data-label={say(words.when)}>
                      <Moment at={row.at} />
                    </td>
                    <td data-label={say(words.person)}>
                      <Who of={row} filters={filters} set={set} />
                    </td>
                    <td data-label={say(words.thing)}>
                      {term('read-thing', row.thing)} · {term('read-how', row.how)}
                      {row.count > 1 ? ` · ${say(words.things, { count: row.count })}` : null}
                      <span className={style.second}>{say(words.classes, { classes: classesOf(row) })}</span>
                    </td>
                    <td data-label={say(words.caseOf)}>
                      <CaseOf of={row} />
                    </td>
                    <td data-label={say(words.why)}>{term('read-rule', row.rule)}</td>
                  </tr>
                ))}
              </DataTable>
            </Panel>
            <MoreButton of={found} />
          </>
        )
      }
    </Read>
  );
}

const ACT_HEADS = [words.when, words.person, words.act, words.caseOf, words.place];

/** Who did what: the act by its name in the log, none of its contents. */
export function ActsList({ filters, set }: ListProps) {
  const { say, number } = useSpeech();
  const found = useActs(filters);
  return (
    <Read from={found}>
      {(rows) => (
        <>
          {rows.length === 0 && !found.hasNextPage ? <Empty title={say(words.noActs)} /> : null}
          {rows.length > 0 ? (
            <Panel title={say(words.acts)} flush>
              <DataTable label={say(words.acts)} heads={ACT_HEADS} className={style.rows}>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td data-label={say(words.when)}>
                      <Moment at={row.at} />
                    </td>
                    <td data-label={say(words.person)}>
                      <Who of={row} filters={filters} set={set} />
                    </td>
                    <td data-label={say(words.act)}>{say(nameOfEvent(row.type))}</td>
                    <td data-label={say(words.caseOf)}>
                      <CaseOf of={row} />
                    </td>
                    <td data-label={say(words.place)}>{row.leafIndex === null ? say(words.waiting) : number(row.leafIndex)}</td>
                  </tr>
                ))}
              </DataTable>
            </Panel>
          ) : null}
          <MoreButton of={found} says={words.further} />
        </>
      )}
    </Read>
  );
}
