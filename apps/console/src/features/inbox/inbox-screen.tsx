import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { listNotifications, type NotificationResponse, readNotification } from '../../shared/api/client';
import type { Guard } from '../../shared/api/use-act';
import { useBulkAct } from '../../shared/api/use-bulk-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { MoreButton } from '../../shared/ui/more-button';
import { Empty, Failure, Read } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import style from './inbox.module.css';
import { NoticeRow } from './notice-row';
import { unreadAs, useUnread } from './unread';
import { useShown } from './use-shown';
import { words } from './words';

type Which = 'unread' | 'all';

/** What is asked for: of unread ones, while a surge caps notices, the newest of each kind. */
const QUERIES = {
  unread: { unread: 'true', bundled: 'true' },
  each: { unread: 'true' },
  all: {},
} as const;

const PAGE = 50;
const idOf = ({ id }: NotificationResponse): string => id;
const markOne = ({ id }: NotificationResponse, guard: Guard) => readNotification({ path: { id }, headers: { ...guard } });

const useNotices = (which: keyof typeof QUERIES) => {
  const asked = useInfiniteQuery({
    queryKey: ['notifications', 'list', which],
    queryFn: ({ pageParam }) => listNotifications({ query: { limit: PAGE, cursor: pageParam, ...QUERIES[which] } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const notices = useMemo(() => asked.data?.pages.flatMap(({ items }) => items) ?? [], [asked.data]);
  useShown(notices);
  return { asked, notices };
};

function Notices({ which }: { readonly which: Which }) {
  const { say } = useSpeech();
  const [each, showEach] = useState(false);
  const { asked, notices } = useNotices(which === 'unread' && each ? 'each' : which);
  const marking = useBulkAct(markOne, ['notifications', 'my-desk']);
  const keys = useListKeys({ items: notices, idOf });
  const unread = notices.filter(({ readAt }) => readAt === null);
  const { selected } = keys;
  const markSelected = (): void => marking.run(selected && selected.readAt === null ? [selected] : []);
  useShortcut({ keys: 'r', says: words.keyRead, group: 'act', run: markSelected });
  return (
    <Read from={asked}>
      {() =>
        notices.length === 0 ? (
          <Empty title={say(which === 'unread' ? words.emptyUnread : words.empty)}>{say(words.emptyHint)}</Empty>
        ) : (
          <>
            {unread.length > 1 ? (
              <div>
                <Button size="compact-sm" variant="subtle" loading={marking.running !== null} onClick={() => marking.run(unread)}>
                  {say(words.markAll, { count: String(unread.length) })}
                </Button>
              </div>
            ) : null}
            {each && which === 'unread' ? (
              <div>
                <Button size="compact-sm" variant="subtle" onClick={() => showEach(false)}>
                  {say(words.byKind)}
                </Button>
              </div>
            ) : null}
            {marking.result?.refused[0] ? <Failure error={marking.result.refused[0].error} /> : null}
            <ul className={style.list} {...keys.list}>
              {notices.map((notice) => (
                <NoticeRow
                  key={notice.id}
                  notice={notice}
                  keys={keys}
                  markRead={(one) => marking.run([one])}
                  showEach={() => showEach(true)}
                />
              ))}
            </ul>
            <MoreButton of={asked} says={words.more} />
          </>
        )
      }
    </Read>
  );
}

/** What the desk was told, the newest first. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const [which, setWhich] = useState<Which>('unread');
  const { data } = useUnread();
  return (
    <Screen
      title={say(words.title)}
      beside={data ? <span className={style.count}>{say(words.unread, { count: unreadAs(data) })}</span> : null}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={say(words.which)}
          value={which}
          data={[
            { value: 'unread', label: say(words.onlyUnread) },
            { value: 'all', label: say(words.all) },
          ]}
          onChange={(value) => setWhich(value as Which)}
        />
      }
    >
      <Notices which={which} />
    </Screen>
  );
}
