import { useNavigate } from '@tanstack/react-router';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { KeyedButton } from '../../shared/ui/fields';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { useRequests } from './queries';
import { HEADS, RequestRow } from './request-row';
import style from './requests.module.css';
import { words } from './words';

interface CaseRequestsProps {
  readonly caseId: string;
  /** The case is still worked on, and not read in an emergency alone. */
  readonly takesQuestions: boolean;
  readonly title: string;
  readonly id: string;
}

/** The requests on a case in which the reader's desk takes part: what two desks exchange is not for all desks of the case. */
export function CaseRequests({ caseId, takesQuestions, title, id }: CaseRequestsProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const navigate = useNavigate();
  const asked = useRequests({ caseId }, may('request.read'));
  if (!may('request.read')) return null;
  const begin = (): void => void navigate({ to: '/requests/new', search: { case: caseId } as never });
  return (
    <Panel
      title={title}
      id={id}
      flush
      actions={may('request.ask') && takesQuestions ? <KeyedButton small keys="q" says={words.new} run={begin} /> : null}
    >
      <Read from={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={style.quiet}>{say(words.noneOnCase)}</p>
          ) : (
            <DataTable label={say(words.ofCase)} heads={HEADS}>
              {items.map((request) => (
                <RequestRow key={request.id} of={request} />
              ))}
            </DataTable>
          )
        }
      </Read>
    </Panel>
  );
}
