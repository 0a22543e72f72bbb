import type { BoardItem } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import type { Picked } from '../../shared/keyboard/use-picked';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { CaseLink } from '../../shared/ui/case-link';
import { LifeSafetyMark, PriorityMark } from '../../shared/ui/marks';
import { Ago, Due } from '../../shared/ui/moment';
import { OwedLink } from '../../shared/ui/owed-link';
import { ActMenu } from './act-menu';
import { caseOf, isUntriaged } from './board-lanes';
import { bulkWords } from './bulk-words';
import style from './supervision.module.css';
import { ToldOf } from './told-of';
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
  if ('matter' in item) {
    const { counterpartDeskId } = item.matter;
    return counterpartDeskId ? (
      <>{say(words.waitsFor, { desk: nameOf(counterpartDeskId), debtor: nameOf(item.deskId) })}</>
    ) : null;
  }
  return <>{say(words.owes, { desk: nameOf(item.deskId), act: item.owed ? term('obligation-act', item.owed.act) : '' })}</>;
}

/** How far the ladder has gone, and who has been told. */
function Rung({ of }: { readonly of: NonNullable<BoardItem['lastRung']> }) {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  const { step, loop, action, deskIds, absent, nobodyAt, at } = of;
  return (
    <span className={style.soft}>
      {say(words.rung, { step: String(step + 1), action: term('ladder-action', action) })}
      {loop > 0 ? `, ${say(words.round, { loop: String(loop + 1) })}` : null}
      {deskIds.length > 0 ? `; ${say(words.told, { desks: deskIds.map(nameOf).join(', ') })}` : null} (<Ago at={at} />)
      {absent ? <span className={style.block}>{term('ladder-absent', absent)}</span> : null}
      {nobodyAt.length > 0 ? (
        <b className={style.nobody}>{say(words.nobodyReached, { desks: nobodyAt.map(nameOf).join(', ') })}</b>
      ) : null}
    </span>
  );
}

interface BoardCardProps {
  readonly item: BoardItem;
  readonly keys: ListKeys<BoardItem>;
  readonly acts: BoardActs;
  readonly picked: Picked<BoardItem>;
}

/** What the card is about, and the way there. */
function What({ item, rover }: { readonly item: BoardItem; readonly rover: ReturnType<ListKeys<BoardItem>['rover']> }) {
  if ('matter' in item) return <OwedLink {...item.owed} deskId={item.deskId} rover={rover} />;
  return isUntriaged(item) ? <strong {...rover}>{item.report.title}</strong> : <CaseLink of={item.case} rover={rover} />;
}

/** How a card is called by whoever cannot see it. */
const whatOf = (item: BoardItem, term: (noun: string, value: string) => string): string =>
  isUntriaged(item) ? item.report.title : (caseOf(item)?.number ?? (item.owed ? term('obligation-act', item.owed.act) : ''));

/** One thing that a supervisor may have to step into. */
export function BoardCard({ item, keys, acts, picked }: BoardCardProps) {
  const { say, term } = useSpeech();
  const of = isUntriaged(item) ? item.report : caseOf(item);
  const isAboutLife = 'matter' in item ? item.matter.lifeSafety : (of?.lifeSafety ?? false);
  return (
    <li className={style.card} {...keys.row(item)}>
      <div className={style.line}>
        <input
          type="checkbox"
          className={style.pick}
          checked={picked.has(item)}
          onChange={() => picked.toggle(item)}
          tabIndex={keys.within(item)}
          aria-label={say(bulkWords.pick, { what: whatOf(item, term) })}
        />
        {of ? <PriorityMark priority={of.priority} short /> : null}
        {item.dueAt ? <Due at={item.dueAt} /> : item.owed ? <span>{say(words.clockStands)}</span> : null}
        {isAboutLife ? <LifeSafetyMark /> : null}
      </div>
      <What item={item} rover={keys.rover(item)} />
      <span>
        <Who item={item} />
      </span>
      {item.lastRung ? <Rung of={item.lastRung} /> : null}
      <div className={style.line}>
        <ActMenu item={item} acts={acts} tabIndex={keys.within(item)} />
        {caseOf(item) ? <ToldOf caseId={caseOf(item)!.id} number={caseOf(item)!.number} tabIndex={keys.within(item)} /> : null}
      </div>
    </li>
  );
}
