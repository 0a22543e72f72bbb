import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  askFactorReset,
  confirmFactorReset,
  listFactorResets,
  type PersonView,
  type WaitingReset,
} from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { ReasonDialog } from '../../shared/ui/dialog';
import { Ago } from '../../shared/ui/moment';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './administration.module.css';
import { usePeople } from './people-queries';
import { words } from './words';

interface AskResetDialogProps {
  readonly person: PersonView;
  readonly close: () => void;
  readonly done: (told: string) => void;
}

/** One administrator asks; nothing is taken away yet. */
export function AskResetDialog({ person: { id, name }, close, done }: AskResetDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const asking = useAct({
    act: (reason: string) => askFactorReset({ path: { id }, body: { reason } }),
    touches: ['factor-resets'],
    done: () => done(say(words.resetAsked, { name })),
  });
  return (
    <ReasonDialog
      opened
      close={close}
      title={say(words.lostFactorsOf, { name })}
      does={say(words.askReset)}
      reason={{ label: say(words.lostReason) }}
      submit={asking.mutate}
      pending={asking.isPending}
      error={asking.error}
    >
      <p>{say(words.lostFactorsHint, { name })}</p>
    </ReasonDialog>
  );
}

function Waiting({ reset, name }: { readonly reset: WaitingReset; readonly name: string }) {
  const { say } = useSpeech();
  const { me } = useSession();
  const confirming = useAct({
    act: () => confirmFactorReset({ path: { id: reset.personId } }),
    touches: ['factor-resets', 'people'],
  });
  return (
    <li>
      <b>{name}</b> · {say(words.askedBy, { name: reset.askedByName })} <Ago at={reset.askedAt} />
      <span className={style.sub}>{reset.reason}</span>
      {confirming.error ? <Failure error={confirming.error} /> : null}
      {reset.askedBy === me.user.id ? null : (
        <Button
          size="xs"
          variant="default"
          loading={confirming.isPending}
          aria-label={say(words.confirmResetOf, { name })}
          onClick={() => confirming.mutate(undefined)}
        >
          {say(words.confirmReset)}
        </Button>
      )}
    </li>
  );
}

/** What waits for a second administrator; nothing where nothing does. */
export function FactorResets() {
  const { say } = useSpeech();
  const people = usePeople();
  const asked = useQuery({ queryKey: ['factor-resets'], queryFn: () => listFactorResets() });
  const nameOf = (id: string): string => people.data?.find((person) => person.id === id)?.name ?? '…';
  return (
    <Read from={asked}>
      {({ items }) =>
        items.length === 0 ? null : (
          <Panel title={say(words.resetsWaiting)}>
            <ul>
              {items.map((reset) => (
                <Waiting key={reset.personId} reset={reset} name={nameOf(reset.personId)} />
              ))}
            </ul>
          </Panel>
        )
      }
    </Read>
  );
}
