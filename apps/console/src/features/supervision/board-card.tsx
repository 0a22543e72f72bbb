import type { BoardItem } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { CaseLink } from '../../shared/ui/case-link';
import { LifeSafetyMark, PriorityMark } from '../../shared/ui/marks';
import { Ago, Due } from '../../shared/ui/moment';
import { ActMenu } from './act-menu';
import { isUntriaged } from './board-lanes';
import style from './supervision.module.css';
import type { BoardActs } from './use-board-acts';
import { words } from './words';

/** Who owes what, or who waits for whom. */
function Who({ item }: { readonly item: BoardItem }) {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  if (item.lane === 'nobodys') return <>{say(words[item.because], { desk: nameOf(item.deskId) })}</>;
  if (item.lane === 'offers-to-us' || item.lane === 'our-offers-unanswered') {
    const { fromDeskId, toDeskId, state } = item.handoff;
    const to = toDeskId ? nameOf(toDeskId) : say(words.outside);
    const asked = state === 'clarification_asked' ? `; ${say(words.clarification)}` : '';
    return (
      <>
        {say(words.offers, { from: nameOf(fromDeskId), to })}
        {asked}
      </>
    );
  }
  return <>{say(words.owes, { desk: nameOf(item.deskId), act: item.owed ? term('obligation-act', item.owed.act) : '' })}</>;
}

/** How far the ladder has gone, and who has been told. */
function Rung({ of }: { readonly of: NonNullable<BoardItem['lastRung']> }) {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  const { step, loop, action, deskIds, at } = of;
  return (
    <span className={style.soft}>
      {say(words.rung, { step: String(step + 1), action: term('ladder-action', action) })}
      {loop > 0 ? `, ${say(words.round, { loop: String(loop + 1) })}` : null}
      {deskIds.length > 0 ? `; ${say(words.told, { desks: deskIds.map(nameOf).join(', ') })}` : null} (<Ago at={at} />)
    </span>
  );
}

interface BoardCardProps {
  readonly item: BoardItem;
  readonly keys: ListKeys<BoardItem>;
  readonly acts: BoardActs;
}

/** One thing that a supervisor may have to step into. */
export function BoardCard({ item, keys, acts }: BoardCardProps) {
  const { say } = useSpeech();
  const { priority, lifeSafety } = isUntriaged(item) ? item.report : item.case;
  return (
    <li className={style.card} {...keys.row(item)}>
      <div className={style.line}>
        <PriorityMark priority={priority} short />
        {item.dueAt ? <Due at={item.dueAt} /> : item.owed ? <span>{say(words.clockStands)}</span> : null}
        {lifeSafety ? <LifeSafetyMark /> : null}
      </div>
      {isUntriaged(item) ? (
        <strong tabIndex={keys.rover(item).tabIndex} data-rover>
          {item.report.title}
        </strong>
      ) : (
        <CaseLink of={item.case} rover={keys.rover(item)} />
      )}
      <span>
        <Who item={item} />
      </span>
      {item.lastRung ? <Rung of={item.lastRung} /> : null}
      <ActMenu item={item} acts={acts} tabIndex={keys.within(item)} />
    </li>
  );
}
