import type { PersonLoad } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Due } from '../../shared/ui/moment';
import style from './supervision.module.css';
import { words } from './words';

/** What is late of the cases in a person's hands, and the rest; the numbers are beside it. */
function HandsBar({ of: { openCases, overdueCases }, most }: { readonly of: PersonLoad; readonly most: number }) {
  return (
    <span className={style.bar} aria-hidden>
      {overdueCases > 0 ? <i data-priority="P1" style={{ width: `${(100 * overdueCases) / most}%` }} /> : null}
      {openCases > overdueCases ? <i style={{ width: `${(100 * (openCases - overdueCases)) / most}%` }} /> : null}
    </span>
  );
}

function PersonRow({ of, most }: { readonly of: PersonLoad; readonly most: number }) {
  const { say } = useSpeech();
  const { name, deskId, openCases, overdueCases, oldestDueAt } = of;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={say(words.desk)}>
        <DeskName deskId={deskId} />
      </td>
      <td data-label={say(words.openCases)}>
        <span className={style.cases}>
          <b className="tabular">{openCases}</b>
          <HandsBar of={of} most={most} />
        </span>
      </td>
      <td className={style.number} data-label={say(words.overdueCases)} data-late={overdueCases > 0 || undefined}>
        {overdueCases}
      </td>
      <td className={style.age} data-label={say(words.oldest)}>
        {oldestDueAt ? <Due at={oldestDueAt} /> : '·'}
      </td>
    </tr>
  );
}

const HEADS = [words.person, words.desk, words.openCases, words.overdueCases, words.oldest];

/** In whose hands the open cases are, whoever has most that is late first. */
export function PeopleTable({ people }: { readonly people: readonly PersonLoad[] }) {
  const { say } = useSpeech();
  const most = Math.max(1, ...people.map(({ openCases }) => openCases));
  return (
    <>
      <p className={style.hint}>{say(people.length === 0 ? words.noPeople : words.peopleHint)}</p>
      {people.length === 0 ? null : (
        <DataTable label={say(words.people)} heads={HEADS} className={style.people}>
          {people.map((one) => (
            <PersonRow key={`${one.personId} ${one.deskId}`} of={one} most={most} />
          ))}
        </DataTable>
      )}
    </>
  );
}
