import { Button } from '@mantine/core';
import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { acknowledgeCase, type CaseAnswer, type CaseLineResponse, watchCase } from '../../shared/api/client';
import type { Guard } from '../../shared/api/use-act';
import { type BulkAct, useBulkAct } from '../../shared/api/use-bulk-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import type { Picked } from '../../shared/keyboard/use-picked';
import { useSession } from '../../shared/session/session';
import { PickedBar } from '../../shared/ui/picked-bar';
import { words } from './words';

interface Page {
  readonly items: readonly CaseLineResponse[];
}

/** What an act answers is where the case stands now: the row shows it without asking for the list again. */
const withAnswer = (pages: InfiniteData<Page> | undefined, answer: CaseAnswer): InfiniteData<Page> | undefined =>
  pages && {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((row) =>
        row.id === answer.id
          ? { ...row, state: answer.state, priority: answer.priority, lead: answer.lead, version: answer.version }
          : row,
      ),
    })),
  };

const TOUCHES = ['cases', 'my-desk'];

/** The acts of the list, each on one row or on all that are picked. */
export function useCaseActs(picked: Picked<CaseLineResponse>, selected: CaseLineResponse | undefined) {
  const queries = useQueryClient();
  const { may } = useSession();
  const acknowledge = useCallback(
    async ({ id, version }: CaseLineResponse, guard: Guard): Promise<void> => {
      const answer = await acknowledgeCase({ path: { id }, headers: { ...guard, 'If-Match': `"${version}"` } });
      queries.setQueriesData<InfiniteData<Page>>({ queryKey: ['case-pages'] }, (pages) => withAnswer(pages, answer));
    },
    [queries],
  );
  const watch = useCallback(({ id }: CaseLineResponse, guard: Guard) => watchCase({ path: { id }, headers: { ...guard } }), []);
  const acknowledging = useBulkAct(acknowledge, TOUCHES, picked.clear);
  const watching = useBulkAct(watch, TOUCHES, picked.clear);
  const on = (act: BulkAct<CaseLineResponse>) => (): void => {
    for (const other of [acknowledging, watching]) other.dismiss();
    act.run(picked.items.length > 0 ? picked.items : selected ? [selected] : []);
  };
  const runAcknowledge = may('case.work') ? on(acknowledging) : null;
  const runWatch = on(watching);
  useShortcut(runAcknowledge && { keys: 'a', says: words.keyAcknowledge, group: 'act', run: runAcknowledge });
  useShortcut({ keys: 'w', says: words.keyWatch, group: 'act', run: runWatch });
  useShortcut({ keys: 'x', says: words.keyPick, group: 'list', run: () => selected && picked.toggle(selected) });
  useShortcut({ keys: 'X', says: words.keyPickThrough, group: 'list', run: () => selected && picked.toggle(selected, true) });
  return { acknowledging, watching, runAcknowledge, runWatch };
}

interface PickedActsProps {
  readonly picked: Picked<CaseLineResponse>;
  readonly acts: ReturnType<typeof useCaseActs>;
}

/** What can be done with the rows that are picked. */
export function PickedActs({ picked, acts: { acknowledging, watching, runAcknowledge, runWatch } }: PickedActsProps) {
  const { say, count } = useSpeech();
  const many = picked.items.length;
  if (many === 0) return null;
  return (
    <PickedBar>
      <strong>{count({ one: words.pickedOne, other: words.picked }, many)}</strong>
      {runAcknowledge ? (
        <Button size="compact-sm" loading={acknowledging.running !== null} onClick={runAcknowledge}>
          {say(words.acknowledge)}
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" loading={watching.running !== null} onClick={runWatch}>
        {say(words.watch)}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={picked.clear}>
        {say(words.unpick)}
      </Button>
    </PickedBar>
  );
}
