import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type AskedImprovementResponse, listProcedureImprovements } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Due, Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './crisis.module.css';
import { words } from './edition-words';

/** What stands of it in the procedure: the edition that has answered it, the draft that is to, or nothing yet. */
function Answer({ of: { answered, edition, dueAt } }: { readonly of: AskedImprovementResponse }) {
  const { say } = useSpeech();
  if (answered)
    return (
      <>
        {say(words.answeredBy, { edition: answered.edition })} <Moment at={answered.at} />
      </>
    );
  return (
    <>
      {edition ? (
        <Link to="/procedure-editions/$editionId" params={{ editionId: edition.id } as never}>
          {say(words.draftOf, { edition: edition.number })}
        </Link>
      ) : (
        say(words.noText)
      )}{' '}
      <Due at={dueAt} />
    </>
  );
}

function ImprovementRow({ of }: { readonly of: AskedImprovementResponse }) {
  const { say } = useSpeech();
  return (
    <tr>
      <th scope="row">{of.text}</th>
      <td data-label={say(words.askedIn)}>
        {of.activationId === null ? (
          <span className={style.soft}>{say(words.otherActivation)}</span>
        ) : (
          <Link to="/activations/$activationId" params={{ activationId: of.activationId } as never} hash="review">
            {say(words.itsReview)}
          </Link>
        )}
      </td>
      <td data-label={say(words.owner)}>
        <DeskName deskId={of.ownerDeskId} />
      </td>
      <td data-label={say(words.answer)}>
        <Answer of={of} />
      </td>
    </tr>
  );
}

/** What reviews of activations have asked of this procedure, and whether an edition has answered it. */
export function ProcedureImprovements({ procedureId: id }: { readonly procedureId: string }) {
  const { say } = useSpeech();
  const improvements = useQuery({
    queryKey: ['procedures', id, 'improvements'],
    queryFn: () => listProcedureImprovements({ path: { id } }),
  });
  return (
    <Panel title={say(words.improvements)} flush>
      <Read from={improvements}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={style.rest}>{say(words.noImprovements)}</p>
          ) : (
            <DataTable label={say(words.improvements)} heads={[words.improvement, words.askedIn, words.owner, words.answer]}>
              {items.map((one) => (
                <ImprovementRow key={one.id} of={one} />
              ))}
            </DataTable>
          )
        }
      </Read>
    </Panel>
  );
}
