import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MyDeskItem } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import type { Picked } from '../../shared/keyboard/use-picked';
import { useSession } from '../../shared/session/session';
import { CaseLink } from '../../shared/ui/case-link';
import { LifeSafetyMark, PriorityMark } from '../../shared/ui/marks';
import { Ago, Due, Moment } from '../../shared/ui/moment';
import { PlaceName } from '../../shared/ui/place-name';
import { isAcknowledgeable, isReport, nameOf, primaryOf } from './lanes';
import style from './my-desk.module.css';
import { words } from './words';

interface DeskRowProps {
  readonly item: MyDeskItem;
  readonly keys: ListKeys<MyDeskItem>;
  readonly picked: Picked<MyDeskItem>;
  readonly act: (item: MyDeskItem) => void;
}

/** Who leads, who offers or who filed; where; what it is. */
function Secondary({ item }: { readonly item: MyDeskItem }) {
  const { say, term } = useSpeech();
  const deskName = useDeskName();
  const { place, kind } = isReport(item) ? item.report : item.case;
  const [text, deskId] = isReport(item)
    ? [words.filedBy, item.report.deskId]
    : item.lane === 'offer-in'
      ? [words.offeredBy, item.handoff.fromDeskId]
      : [words.lead, item.case.leadDeskId];
  return (
    <span className={style.secondary}>
      <span>{say(text, { desk: deskName(deskId) })}</span>
      <span>
        <PlaceName place={place} corridorId={isReport(item) ? null : item.case.corridorId} />
      </span>
      <span>{term('kind', kind)}</span>
    </span>
  );
}

/** What is owed and by when; without a debt, where the case stands. */
function Owed({ item }: { readonly item: MyDeskItem }) {
  const { say, term } = useSpeech();
  const owed = item.owed ? term('obligation-act', item.owed.act) : isReport(item) ? null : term('case', item.case.state);
  return (
    <span className={style.owed}>
      {item.dueAt ? <Due at={item.dueAt} /> : <Otherwise item={item} />}
      <span>
        {item.lane === 'offer-in' && item.handoff.state === 'clarification_asked' ? say(words.clarificationAsked) : owed}
      </span>
    </span>
  );
}

/** In the place of a due time when none runs. */
function Otherwise({ item }: { readonly item: MyDeskItem }) {
  const { say } = useSpeech();
  if (item.lane === 'bring-up')
    return (
      <span>
        {say(words.bringUpAt)} <Moment at={item.bringUpAt} corridorId={item.case.corridorId} />
      </span>
    );
  if (item.owed) return <span>{say(words.clockStands)}</span>;
  return <Ago at={isReport(item) ? item.report.receivedAt : item.case.openedAt} />;
}

function RowAct({ item, keys, act }: Omit<DeskRowProps, 'picked'>) {
  const { say } = useSpeech();
  const { may } = useSession();
  const primary = primaryOf(item, may);
  const tabIndex = keys.within(item);
  if (item.lane === 'offer-in' && !primary)
    return (
      <Link to="/handoffs/$handoffId" params={{ handoffId: item.handoff.id } as never} tabIndex={tabIndex}>
        {say(words.answer)}
      </Link>
    );
  if (!primary) return null;
  const said = {
    acknowledge: [words.acknowledge, words.acknowledgeOf],
    correction: [words.acknowledge, words.correctionOf],
    accept: [words.accept, words.acceptOf],
    triage: [words.triage, words.triageOf],
  } as const;
  const [short, whole] = said[primary.act];
  return (
    <Button
      size="compact-sm"
      variant="default"
      tabIndex={tabIndex}
      aria-label={say(whole, { number: nameOf(item), title: nameOf(item) })}
      onClick={() => act(item)}
    >
      {say(short)}
    </Button>
  );
}

/** One thing that waits: told in two lines, acted on without opening it. */
export function DeskRow({ item, keys, picked, act }: DeskRowProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const { priority, lifeSafety } = isReport(item) ? item.report : item.case;
  return (
    <li className={style.row} data-picked={picked.has(item) || undefined} {...keys.row(item)}>
      <span className={style.pick}>
        {isAcknowledgeable(item, may) ? (
          <input
            type="checkbox"
            className={style.box}
            tabIndex={keys.within(item)}
            aria-label={say(words.pick, { number: nameOf(item) })}
            checked={picked.has(item)}
            onChange={({ nativeEvent }) => picked.toggle(item, (nativeEvent as MouseEvent).shiftKey)}
          />
        ) : null}
      </span>
      <span className={style.priority}>
        <PriorityMark priority={priority} short />
      </span>
      <span className={style.what}>
        <span className={style.primary}>
          {isReport(item) ? (
            <button type="button" className={style.reportLink} onClick={() => act(item)} {...keys.rover(item)}>
              {item.report.title}
            </button>
          ) : (
            <CaseLink of={item.case} rover={keys.rover(item)} />
          )}
          {lifeSafety ? <LifeSafetyMark /> : null}
        </span>
        <Secondary item={item} />
      </span>
      <Owed item={item} />
      <span className={style.act}>
        <RowAct item={item} keys={keys} act={act} />
      </span>
    </li>
  );
}
