import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { MyDesk, MyDeskItem } from '../../shared/api/client';
import { useBulkAct } from '../../shared/api/use-bulk-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { usePicked } from '../../shared/keyboard/use-picked';
import { useSession } from '../../shared/session/session';
import { BulkResult } from '../../shared/ui/bulk-result';
import { onDemand } from '../../shared/ui/on-demand';
import { PickedBar } from '../../shared/ui/picked-bar';
import { TriageDialog } from '../reports';
import { acknowledge } from './acknowledge';
import { DeskRow } from './desk-row';
import { idOf, isAcknowledgeable, isReport, type LaneOfItems, lanesOf, primaryOf } from './lanes';
import style from './my-desk.module.css';
import { words } from './words';

const AcceptDialog = onDemand(async () => (await import('./accept-dialog')).AcceptDialog);

const caseIn = (item: MyDeskItem) => (isReport(item) ? { id: item.reportId, number: '', title: item.report.title } : item.case);

/** Where the rest of a lane is read that shows only its first. */
const restOf = ({ lane }: LaneOfItems, deskId: string): Record<string, unknown> => {
  if (lane === 'mine') return { lead: deskId };
  if (lane === 'breached') return { desk: deskId, overdue: true };
  return lane === 'unacknowledged' ? { lead: deskId, state: 'open' } : { desk: deskId };
};

/** What the rows and the keys can do, and the dialogs that some acts ask in. */
const useDeskActs = (items: readonly MyDeskItem[]) => {
  const navigate = useNavigate();
  const { may } = useSession();
  const acknowledgeable = useMemo(() => items.filter((item) => isAcknowledgeable(item, may)), [items, may]);
  const [asked, setAsked] = useState<MyDeskItem | null>(null);
  const picked = usePicked(acknowledgeable, idOf);
  const bulk = useBulkAct(acknowledge, ['my-desk', 'cases'], picked.clear);
  const keys = useListKeys({ items, idOf });
  const act = (item: MyDeskItem): void => {
    const primary = primaryOf(item, may);
    if (!primary) return;
    if (primary.act === 'accept' || primary.act === 'triage') setAsked(item);
    else bulk.run([item]);
  };
  const { selected } = keys;
  const onSelected = (run: (item: MyDeskItem) => void) => (): void => {
    if (selected) run(selected);
  };
  const pick = (through: boolean) =>
    onSelected((item) => {
      if (acknowledgeable.includes(item)) picked.toggle(item, through);
    });
  const primary = (): void => (picked.items.length > 0 ? bulk.run(picked.items) : onSelected(act)());
  useShortcut({ keys: 'a', says: words.keyPrimary, group: 'act', run: primary });
  useShortcut({ keys: 'x', says: words.keyPick, group: 'list', run: pick(false) });
  useShortcut({ keys: 'X', says: words.keyPickThrough, group: 'list', run: pick(true) });
  const readOffer = onSelected((item) => {
    if (item.lane === 'offer-in') void navigate({ to: '/handoffs/$handoffId', params: { handoffId: item.handoff.id } as never });
  });
  useShortcut({ keys: 'd', says: words.keyDecline, group: 'act', run: readOffer });
  return { acknowledgeable, picked, bulk, keys, act, asked, done: () => setAsked(null) };
};

type DeskActs = ReturnType<typeof useDeskActs>;

/** What can be done with all that is picked. */
function PickedActs({ acts: { picked, bulk } }: { readonly acts: DeskActs }) {
  const { say, count } = useSpeech();
  const many = picked.items.length;
  if (many === 0) return null;
  return (
    <PickedBar>
      <strong>{count({ one: words.pickedOne, other: words.picked }, many)}</strong>
      <Button size="compact-sm" loading={bulk.running !== null} onClick={() => bulk.run(picked.items)}>
        {say(words.acknowledgeAll, { count: String(many) })}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={picked.clear}>
        {say(words.clear)}
      </Button>
    </PickedBar>
  );
}

interface LaneSectionProps {
  readonly of: LaneOfItems;
  readonly deskId: string;
  readonly acts: DeskActs;
}

function LaneSection({ of, deskId, acts: { keys, picked, act, acknowledgeable } }: LaneSectionProps) {
  const { say } = useSpeech();
  const { lane, count, items } = of;
  const together = items.filter((item) => acknowledgeable.includes(item));
  return (
    <section className={style.lane} aria-labelledby={`lane-${lane}`} data-lane={lane}>
      <h2 id={`lane-${lane}`} tabIndex={-1}>
        {say(words[lane])} <span className="tabular">{count}</span>
      </h2>
      {together.length > 1 ? (
        <Button size="compact-xs" variant="subtle" className={style.pickLane} onClick={() => picked.pick(together)}>
          {say(words.pickAll, { count: String(together.length) })}
        </Button>
      ) : null}
      <ul {...keys.list}>
        {items.map((item) => (
          <DeskRow key={idOf(item)} item={item} keys={keys} picked={picked} act={act} />
        ))}
      </ul>
      {count > items.length ? (
        <Link to="/cases" search={restOf(of, deskId) as never} className={style.more}>
          {say(words.more, { shown: String(items.length), count: String(count) })}
        </Link>
      ) : null}
    </section>
  );
}

/** Everything that waits, lane after lane, as one list for the keyboard. */
export function DeskLanes({ desk }: { readonly desk: MyDesk }) {
  const lanes = useMemo(() => lanesOf(desk), [desk]);
  const items = useMemo(() => lanes.flatMap((lane) => lane.items), [lanes]);
  const acts = useDeskActs(items);
  const { asked, done } = acts;
  return (
    <>
      <BulkResult of={acts.bulk} caseOf={caseIn} />
      {lanes.map((of) => (
        <LaneSection key={of.lane} of={of} deskId={desk.deskId} acts={acts} />
      ))}
      <PickedActs acts={acts} />
      {asked?.lane === 'offer-in' ? <AcceptDialog item={asked} close={done} /> : null}
      {asked?.lane === 'report-to-triage' ? <TriageDialog reportId={asked.reportId} close={done} /> : null}
    </>
  );
}
