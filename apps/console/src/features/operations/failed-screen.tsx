import { SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type DeadLetterResponse, giveUpDeadLetter, listDeadLetters, retryDeadLetter } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { ReasonDialog } from '../../shared/ui/dialog';
import { MoreButton } from '../../shared/ui/more-button';
import { Empty, Failure, Read } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { FailedRow } from './failed-row';
import style from './operations.module.css';
import { words } from './words';

type Which = 'open' | 'over';

const PAGE = 50;
/** A new try has its outcome within seconds, and nothing on the live stream tells of it to those who read no cases. */
const ASK_AGAIN_MILLIS = 5_000;
const idOf = ({ id }: DeadLetterResponse): string => id;
const atVersion = ({ version }: DeadLetterResponse) => ({ 'If-Match': `"${version}"` });

const useLetters = (which: Which) =>
  useInfiniteQuery({
    queryKey: ['dead-letters', which],
    queryFn: ({ pageParam }) => listDeadLetters({ query: { which, limit: PAGE, cursor: pageParam ?? undefined } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ASK_AGAIN_MILLIS,
  });

interface GiveUpProps {
  readonly letter: DeadLetterResponse;
  readonly close: () => void;
}

function GiveUpDialog({ letter, close }: GiveUpProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const { mutate, isPending, error } = useAct({
    act: (reason: string, guard) =>
      giveUpDeadLetter({ path: { id: letter.id }, body: { reason }, headers: { ...guard, ...atVersion(letter) } }),
    touches: ['dead-letters'],
    done: () => {
      notifications.show({ message: say(words.givenUpDone) });
      close();
    },
  });
  return (
    <ReasonDialog
      opened
      close={close}
      title={say(words.giveUp)}
      does={say(words.giveUp)}
      reason={{ label: say(words.reason), hint: say(words.reasonHint) }}
      submit={mutate}
      pending={isPending}
      error={error}
    >
      <p>{say(words.giveUpHint)}</p>
    </ReasonDialog>
  );
}

function Letters({ which }: { readonly which: Which }) {
  const { say } = useSpeech();
  const asked = useLetters(which);
  const letters = useMemo(() => asked.data?.pages.flatMap(({ items }) => items) ?? [], [asked.data]);
  const keys = useListKeys({ items: letters, idOf });
  const [leaving, leave] = useState<DeadLetterResponse | null>(null);
  const { mutate: retry, error } = useAct({
    act: (letter: DeadLetterResponse, guard) =>
      retryDeadLetter({ path: { id: letter.id }, headers: { ...guard, ...atVersion(letter) } }),
    touches: ['dead-letters'],
    done: () => notifications.show({ message: say(words.retried) }),
  });
  const { selected } = keys;
  useShortcut({
    keys: 'y',
    says: words.keyRetry,
    group: 'act',
    run: () => void (selected?.state === 'waiting' && retry(selected)),
  });
  return (
    <Read from={asked}>
      {() => (
        <>
          {error ? <Failure error={error} /> : null}
          {letters.length === 0 ? (
            <Empty title={say(which === 'open' ? words.emptyOpen : words.emptyOver)}>
              {say(which === 'open' ? words.emptyOpenHint : words.emptyOverHint)}
            </Empty>
          ) : (
            <ul className={style.list} {...keys.list}>
              {letters.map((letter) => (
                <FailedRow key={letter.id} letter={letter} keys={keys} retry={retry} giveUp={leave} />
              ))}
            </ul>
          )}
          <MoreButton of={asked} says={words.more} />
          {leaving ? <GiveUpDialog letter={leaving} close={() => leave(null)} /> : null}
        </>
      )}
    </Read>
  );
}

/** What the machine could not do, for those who answer for it. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const [which, setWhich] = useState<Which>('open');
  return (
    <Screen
      title={say(words.title)}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={say(words.which)}
          value={which}
          data={[
            { value: 'open', label: say(words.open) },
            { value: 'over', label: say(words.over) },
          ]}
          onChange={(value) => setWhich(value as Which)}
        />
      }
    >
      <p className={style.lead}>{say(words.lead)}</p>
      <Letters which={which} />
    </Screen>
  );
}
