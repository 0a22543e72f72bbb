import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listLedgerEntries } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { EntriesTable } from './entries-table';
import style from './ledger.module.css';
import { words } from './words';

const PAGE = 50;
/** Entries that no checkpoint covers yet are few: one is signed every second. */
const BEYOND = 50;

/** The log, newest first, in pages by place: an entry never moves, so a page read twice is the same. */
export function WholeLog({ size }: { readonly size: number }) {
  const { say } = useSpeech();
  const [top, setTop] = useState<number | null>(null);
  const end = top ?? size;
  const from = Math.max(0, end - PAGE);
  const asked = useQuery({
    queryKey: ['ledger', 'entries', from, top === null ? 'newest' : end],
    queryFn: () => listLedgerEntries({ query: { after: from - 1, limit: top === null ? PAGE + BEYOND : end - from } }),
    placeholderData: (before) => before,
  });
  return (
    <Panel title={say(words.entries)} flush>
      <Read from={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(words.empty)} />
          ) : (
            <EntriesTable entries={items.toReversed()} caseId={null} seq={null} />
          )
        }
      </Read>
      <div className={style.pages}>
        <Button
          variant="default"
          size="xs"
          disabled={top === null}
          onClick={() => setTop(end + PAGE >= size ? null : end + PAGE)}
        >
          {say(words.newer)}
        </Button>
        <Button variant="default" size="xs" disabled={from === 0} onClick={() => setTop(from)}>
          {say(words.older)}
        </Button>
      </div>
    </Panel>
  );
}
