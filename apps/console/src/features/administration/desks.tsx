import { Link } from '@tanstack/react-router';
import type { DeskResponse, PersonView } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { DutyMark } from '../../shared/ui/marks';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './administration.module.css';
import { usePeople } from './people-queries';
import { words } from './words';

function DeskRow({ desk, people }: { readonly desk: DeskResponse; readonly people: readonly PersonView[] }) {
  const { say, term, locale } = useSpeech();
  const there = people
    .filter(({ disabledAt }) => disabledAt === null)
    .flatMap((person) =>
      person.memberships
        .filter(({ deskId }) => deskId === desk.id)
        .map(({ roles }) => ({ id: person.id, name: person.name, roles })),
    );
  return (
    <tr>
      <th scope="row">
        <Link to="/directory" search={{ desk: desk.id } as never}>
          {desk.name[locale]}
        </Link>
        <span className={style.sub}>{desk.id}</span>
      </th>
      <td>
        <DutyMark onDuty={desk.onDuty} />
        <span className={style.sub}>{term('duty', desk.hours.kind)}</span>
      </td>
      <td>{desk.alternateDeskId ? <DeskName deskId={desk.alternateDeskId} country={false} /> : say(words.noAlternate)}</td>
      <td>
        {there.length === 0 ? <span className={style.warn}>{say(words.noPeople)}</span> : null}
        {there.map(({ id, name, roles }) => (
          <div key={id}>
            {name} <span className={style.soft}>{roles.map((role) => term('role', role)).join(', ')}</span>
          </div>
        ))}
      </td>
    </tr>
  );
}

/** The desks of the agency with who sits there: an empty one is a hole that nobody else sees. */
export function Desks() {
  const { say } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const asked = usePeople();
  const own = [...desks.values()].filter(({ agencyId }) => agencyId === me.desk.agencyId);
  return (
    <Panel title={say(words.desks)} flush>
      <p className={style.bar}>{say(words.desksHint)}</p>
      <Read from={asked}>
        {(people) => (
          <DataTable label={say(words.desks)} heads={[words.desk, words.hours, words.alternate, words.whoIsThere]}>
            {own.map((desk) => (
              <DeskRow key={desk.id} desk={desk} people={people} />
            ))}
          </DataTable>
        )}
      </Read>
    </Panel>
  );
}
