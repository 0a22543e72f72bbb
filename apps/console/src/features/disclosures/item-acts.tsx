import { useState } from 'react';
import type { ItemResponse } from '../../shared/api/client';
import { useSession } from '../../shared/session/session';
import { KeyedButton } from '../../shared/ui/fields';
import { AskDialog, ShareDialog, type Target } from './share-dialogs';
import { CorrectDialog, RecallDialog, ReviewDialog } from './recall-dialogs';
import { itemWords } from './item-words';

type Doing = 'share' | 'ask' | 'correct' | 'recall' | 'review';

/** What this person can do with the item now. */
const useActs = ({ rights, state, onward, holders }: ItemResponse): Readonly<Record<Doing, boolean>> => {
  const { me, may } = useSession();
  const holds = holders.some(({ deskId, endedAt }) => deskId === me.desk.id && endedAt === null);
  const reviewable = state === 'held' || state === 'expired';
  return {
    share: rights.share && may('item.share'),
    ask: rights.share && holds && onward !== 'never' && may('item.share'),
    correct: rights.recall && state === 'held' && may('item.recall'),
    recall: rights.recall && may('item.recall'),
    review: holds && reviewable && may('item.share'),
  };
};

export function ItemActs({ item }: { readonly item: ItemResponse }) {
  const can = useActs(item);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [refusedFor, setRefusedFor] = useState<Target | null>(null);
  const close = (): void => {
    setDoing(null);
    setRefusedFor(null);
  };
  const askFor = (target: Target): void => {
    setRefusedFor(target);
    setDoing('ask');
  };
  return (
    <>
      {can.share ? <KeyedButton says={itemWords.share} keys="s" run={() => setDoing('share')} first /> : null}
      {can.ask ? <KeyedButton says={itemWords.ask} keys="a" run={() => setDoing('ask')} /> : null}
      {can.review ? <KeyedButton says={itemWords.review} keys="v" run={() => setDoing('review')} /> : null}
      {can.correct ? <KeyedButton says={itemWords.correct} keys="e" run={() => setDoing('correct')} /> : null}
      {can.recall ? <KeyedButton says={itemWords.recall} keys="x" run={() => setDoing('recall')} /> : null}
      {doing === 'share' ? <ShareDialog item={item} close={close} ask={askFor} /> : null}
      {doing === 'ask' ? <AskDialog item={item} close={close} first={refusedFor} /> : null}
      {doing === 'correct' ? <CorrectDialog item={item} close={close} /> : null}
      {doing === 'recall' ? <RecallDialog item={item} close={close} /> : null}
      {doing === 'review' ? <ReviewDialog item={item} close={close} /> : null}
    </>
  );
}
