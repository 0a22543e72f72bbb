import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { acknowledgeChase, type ChaseResponse, type ItemResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { StateMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { Failure } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './disclosures.module.css';
import { useChaseDues, useChases } from './item-queries';
import { itemWords } from './item-words';

interface ChaseProps {
  readonly chase: ChaseResponse;
}

/** What this desk has to say that it took note of. */
function Acknowledge({ chase, isErased }: ChaseProps & { readonly isErased: boolean }) {
  const { say } = useSpeech();
  const { me, may } = useSession();
  const { mutate, isPending, error } = useAct<string, ChaseResponse>({
    act: (id) => acknowledgeChase({ path: { id }, body: {} }),
    touches: ['items', 'chases', 'obligations', 'my-desk'],
    done: () => notifications.show({ message: say(itemWords.acknowledgedNow) }),
  });
  const owes = chase.receipts.some(({ deskId, acknowledgedAt }) => deskId === me.desk.id && acknowledgedAt === null);
  if (!owes || !may('item.share')) return null;
  return (
    <>
      <p>{say(isErased || chase.kind === 'recall' ? itemWords.takeNoteOfRecall : itemWords.takeNote)}</p>
      {error ? <Failure error={error} /> : null}
      <Button size="xs" loading={isPending} onClick={() => mutate(chase.id)}>
        {say(itemWords.acknowledge)}
      </Button>
    </>
  );
}

const DueOf = ({ at }: { readonly at: string | null }) =>
  at === null ? null : (
    <>
      {' '}
      · <Due at={at} />
    </>
  );

/** Who has acknowledged, and by when the others are to. */
function Receipts({ chase: { id, state, receipts } }: ChaseProps) {
  const { say } = useSpeech();
  const { data = [] } = useChaseDues(state === 'open');
  const dueOf = (desk: string): string | null =>
    data.find(({ subject, deskId }) => subject.id === id && deskId === desk)?.dueAt ?? null;
  return (
    <ul className={style.list}>
      {receipts.map(({ deskId, acknowledgedAt }) => (
        <li key={deskId}>
          <DeskName deskId={deskId} />{' '}
          {acknowledgedAt ? (
            <>
              <span aria-hidden>✓ </span>
              {say(itemWords.acknowledged)} <Moment at={acknowledgedAt} />
            </>
          ) : (
            <>
              <strong>{say(itemWords.notYet)}</strong>
              <DueOf at={dueOf(deskId)} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Corrections and recalls of the item, newest first, and who has acknowledged them. Nothing stands here where there is none. */
export function ItemChases({ item }: { readonly item: ItemResponse }) {
  const { say, term } = useSpeech();
  const { data } = useChases(item.id);
  const chases = data?.items ?? [];
  if (chases.length === 0) return null;
  return (
    <Panel title={say(itemWords.chases)}>
      {chases.toReversed().map((chase) => (
        <div key={chase.id} className={style.chase}>
          <p className={style.marks}>
            <strong>{term('chase-kind', chase.kind)}</strong> {term('recall-reason', chase.because)} ·{' '}
            <Moment at={chase.openedAt} />
            <StateMark noun="chase-state" state={chase.state} />
          </p>
          <Receipts chase={chase} />
          <Acknowledge chase={chase} isErased={item.state === 'erased'} />
        </div>
      ))}
    </Panel>
  );
}
