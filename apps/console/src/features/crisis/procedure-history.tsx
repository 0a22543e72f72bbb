import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  type AuthorSigned,
  type EditionLineResponse,
  listProcedureEditions,
  type ProcedureResponse,
} from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { CountryMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './crisis.module.css';
import { words } from './edition-words';

/** Which edition is in force, since when, and who of which country stands by it. */
export function InForce({ of: { version, signed } }: { readonly of: Pick<ProcedureResponse, 'version' | 'signed'> }) {
  const { say } = useSpeech();
  if (!signed) return <p className={style.soft}>{say(words.asShipped, { edition: version })}</p>;
  const { proposed, approved } = signed;
  return (
    <p className={style.soft}>
      {say(words.since, { edition: version })} <Moment at={approved.at} />;{' '}
      {say(words.signedBy, {
        proposed: proposed.name,
        proposedCountry: proposed.country,
        approved: approved.name,
        approvedCountry: approved.country,
      })}
    </p>
  );
}

function Signed({ by }: { readonly by: AuthorSigned | null }) {
  if (!by) return '—';
  return (
    <span className={style.signed}>
      <CountryMark country={by.country} /> {by.name} <Moment at={by.at} />
    </span>
  );
}

function EditionRow({ of }: { readonly of: EditionLineResponse }) {
  const { say } = useSpeech();
  return (
    <tr>
      <th scope="row" className="tabular">
        {of.id === null ? (
          of.edition
        ) : (
          <Link to="/procedure-editions/$editionId" params={{ editionId: of.id } as never}>
            {of.edition}
          </Link>
        )}
      </th>
      <td data-label={say(words.state)}>{of.stateText}</td>
      <td data-label={say(words.why)}>{of.note ?? '—'}</td>
      <td data-label={say(words.written)}>
        <Signed by={of.proposed ?? of.revised ?? of.drafted} />
      </td>
      <td data-label={say(words.signed)}>
        <Signed by={of.approved ?? of.ended} />
      </td>
    </tr>
  );
}

/** Every edition that there was or is to be, the newest first. */
export function ProcedureHistory({ procedureId: id }: { readonly procedureId: string }) {
  const { say } = useSpeech();
  const editions = useQuery({
    queryKey: ['procedures', id, 'editions'],
    queryFn: () => listProcedureEditions({ path: { id }, query: { limit: 200 } }),
  });
  return (
    <Panel title={say(words.history)} flush>
      <Read from={editions}>
        {({ items }) => (
          <DataTable label={say(words.history)} heads={[words.edition, words.state, words.why, words.written, words.signed]}>
            {items.map((one) => (
              <EditionRow key={one.edition} of={one} />
            ))}
          </DataTable>
        )}
      </Read>
    </Panel>
  );
}
