import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import {
  type BoardItem,
  escalateSupervision,
  nudgeSupervision,
  reassignSupervision,
  takeSupervision,
} from '../../shared/api/client';
import type { Guard } from '../../shared/api/use-act';
import { useBulkAct } from '../../shared/api/use-bulk-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { type Picked, usePicked } from '../../shared/keyboard/use-picked';
import { BulkResult } from '../../shared/ui/bulk-result';
import { PickedBar } from '../../shared/ui/picked-bar';
import { actWords } from './act-words';
import type { BoardAct } from './acts';
import { caseOf, isUntriaged } from './board-lanes';
import { BULK_ACTS, type BulkBoardAct, doableOn, pickIdOf } from './bulk';
import { BulkDialog, type BulkOrder } from './bulk-dialog';
import { bulkWords as words } from './bulk-words';
import { TOUCHES } from './touches';

type Ordered = BulkOrder & { readonly item: BoardItem };

/** One of them; what it is about is as the board showed it, so that a change in between is refused and told. */
const perform = ({ item, act, reason, to, toDeskId }: Ordered, guard: Guard): Promise<unknown> => {
  const about = caseOf(item);
  const obligationId = item.owed?.obligationId ?? '';
  const onCase = { ...guard, 'If-Match': `"${about?.version ?? 0}"` };
  switch (act) {
    case 'take':
      return takeSupervision({ body: { caseId: about?.id ?? '', reason }, headers: onCase });
    case 'reassign':
      return reassignSupervision({ body: { caseId: about?.id ?? '', toDeskId, reason }, headers: onCase });
    case 'nudge':
      return nudgeSupervision({ body: { obligationId, reason }, headers: { ...guard } });
    case 'escalate':
      return escalateSupervision({ body: { obligationId, reason, to }, headers: { ...guard } });
  }
};

interface Doing {
  readonly of: (item: BoardItem) => readonly BoardAct[];
  readonly among: ReadonlySet<string>;
}

interface BulkBoard {
  readonly picked: Picked<BoardItem>;
  /** What can be done with what is picked, how it goes, and the dialog that asks for the reason. */
  readonly shown: ReactNode;
}

const nameOf = ({ item }: Ordered): string => (isUntriaged(item) ? item.report.title : '');

/** Several things of the board under one act with one reason. */
export function useBulkBoard(items: readonly BoardItem[], selected: BoardItem | undefined, { of, among }: Doing): BulkBoard {
  const { say, count, term } = useSpeech();
  const picked = usePicked(items, pickIdOf);
  const [asked, setAsked] = useState<BulkBoardAct | null>(null);
  const bulk = useBulkAct(perform, TOUCHES, picked.clear);
  useShortcut({ keys: 'x', says: words.keyPick, group: 'list', run: () => selected && picked.toggle(selected) });
  const doable = (act: BulkBoardAct): readonly BoardItem[] => doableOn(picked.items, act, of);
  const shown = (
    <>
      {picked.items.length > 0 ? (
        <PickedBar>
          <strong>{count(words.picked, new Set(picked.items.map(pickIdOf)).size)}</strong>
          {BULK_ACTS.filter((act) => doable(act).length > 0).map((act) => (
            <Button key={act} size="compact-sm" loading={bulk.running !== null} onClick={() => setAsked(act)}>
              {say(words.doOn, { act: say(actWords[act]), count: doable(act).length })}
            </Button>
          ))}
          <Button size="compact-sm" variant="subtle" onClick={picked.clear}>
            {say(words.unpick)}
          </Button>
        </PickedBar>
      ) : null}
      <BulkResult
        of={bulk}
        caseOf={({ item }) => caseOf(item)}
        nameOf={(one) => (one.item.owed ? term('obligation-act', one.item.owed.act) : nameOf(one))}
      />
      {asked ? (
        <BulkDialog
          act={asked}
          items={doable(asked)}
          among={among}
          run={(order) => bulk.run(doable(asked).map((item) => ({ ...order, item })))}
          close={() => setAsked(null)}
        />
      ) : null}
    </>
  );
  return { picked, shown };
}
