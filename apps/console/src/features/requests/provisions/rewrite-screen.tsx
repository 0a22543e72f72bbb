import { Link, useNavigate, useParams } from '@tanstack/react-router';
import {
  type GiveProvisionRequest,
  type PreparedToGive,
  type ProvisionResponse,
  rewriteProvision,
} from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useSpeech } from '../../../shared/i18n/speech';
import { Read } from '../../../shared/ui/notices';
import { ReadOne } from '../../../shared/ui/read-one';
import { Screen } from '../../../shared/ui/screen';
import { HandedInSince } from '../giving/handed-in-since';
import { useWriting } from '../giving/use-writing';
import { TOUCHES } from '../queries';
import style from '../requests.module.css';
import { type ProvisionDraft, provisionOf, provisionWritten } from './draft';
import { ProvisionForm } from './provision-form';
import { usePreparedProvision, useProvision } from './queries';
import { provisionWords as words } from './words';

interface RewritingProps {
  readonly of: ProvisionResponse;
  readonly written: PreparedToGive;
}

function Back({ of: { id, number } }: Pick<RewritingProps, 'of'>) {
  const { say } = useSpeech();
  return (
    <Link to="/provisions/$provisionId" params={{ provisionId: id } as never}>
      {say(words.backTo, { number })}
    </Link>
  );
}

const useRewriting = ({ of, written }: RewritingProps) => {
  const navigate = useNavigate();
  const writing = useWriting<ProvisionDraft>({ name: `provision-draft.${of.id}`, form: 1, over: of.preparedAt }, () =>
    provisionWritten(of, written),
  );
  const { draft, clear } = writing;
  const { mutate, isPending, error } = useAct({
    act: (body: GiveProvisionRequest, guard) =>
      rewriteProvision({ path: { id: of.id }, body, headers: { ...guard, 'If-Match': `"${of.version}"` } }),
    touches: TOUCHES,
    done: ({ id }) => {
      clear();
      void navigate({ to: '/provisions/$provisionId', params: { provisionId: id } as never });
    },
  });
  return {
    ...writing,
    writing,
    send: (): void => {
      const body = provisionOf(draft);
      if (body) mutate(body);
    },
    pending: isPending,
    error,
  };
};

function Rewriting({ of, written }: RewritingProps) {
  const { say } = useSpeech();
  const { draft, change, restoredFrom, clear, writing, send, pending, error } = useRewriting({ of, written });
  return (
    <ProvisionForm
      title={say(words.rewriteTitle, { number: of.number })}
      actions={<Back of={of} />}
      told={
        <>
          <div className={style.stop} role="status">
            <p>{say(written.whyReturned === null ? words.replacesWaiting : words.sentBackToYou)}</p>
            {written.whyReturned === null ? null : <p className={style.asked}>{written.whyReturned}</p>}
          </div>
          <HandedInSince {...writing} />
        </>
      }
      draft={draft}
      change={change}
      restoredFrom={restoredFrom}
      clear={clear}
      send={send}
      isHeld={writing.isOverAnother}
      pending={pending}
      error={error}
    />
  );
}

function Written({ of }: Pick<RewritingProps, 'of'>) {
  return <Read from={usePreparedProvision(of)}>{(written) => <Rewriting of={of} written={written} />}</Read>;
}

/** Writes anew what waits for a second person, or was sent back by one. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { provisionId = '' } = useParams({ strict: false }) as { readonly provisionId?: string };
  return (
    <ReadOne from={useProvision(provisionId)}>
      {(of) =>
        of.state === 'prepared' || of.state === 'returned' ? (
          <Written of={of} key={of.id} />
        ) : (
          <Screen title={say(words.rewriteTitle, { number: of.number })} actions={<Back of={of} />}>
            <p>{say(words.noMoreWriting)}</p>
          </Screen>
        )
      }
    </ReadOne>
  );
}
