import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { AdvanceNoticeResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { KeyedButton } from '../../shared/ui/fields';
import { AskDialog, ClearDialog, RefuseDialog } from './answer-dialogs';
import { AnswerDialog, CloseDialog, NoteDialog, ReturnDialog, WithdrawDialog } from './other-dialogs';
import { isAnswerable, notCleared, ownPart } from './parts-of';
import { words } from './words';

type Doing = 'clear' | 'refuse' | 'ask' | 'answer' | 'arrive' | 'cross' | 'back' | 'withdraw' | 'close';

interface NoticeProps {
  readonly notice: AdvanceNoticeResponse;
}

/** What this desk may do now. */
const useMay = (notice: AdvanceNoticeResponse): ReadonlySet<Doing> => {
  const { me, may } = useSession();
  const { state, own, told, entryDeskId, exitDeskId, clearedWindow } = notice;
  const part = ownPart(notice, me.desk.id);
  const answers = may('advance-notice.answer');
  const announces = may('advance-notice.announce') && own;
  const atLine = answers && [entryDeskId, exitDeskId, ...notice.parts.map(({ deskId }) => deskId)].includes(me.desk.id);
  const isOpen = isAnswerable(notice);
  const isCleared = notCleared(notice).length === 0 && clearedWindow !== null;
  const list: readonly [Doing, boolean][] = [
    ['clear', answers && isOpen && part !== undefined],
    ['refuse', answers && isOpen && part !== undefined],
    ['ask', answers && isOpen && part?.state === 'awaiting'],
    ['answer', announces && isOpen && notice.parts.some((each) => each.state === 'asked')],
    ['arrive', isOpen && state !== 'at_the_line' && (atLine || announces || (answers && told.includes(me.desk.id)))],
    ['cross', atLine && isCleared && (state === 'cleared' || state === 'at_the_line')],
    ['back', state === 'crossed' && notice.returnDueAt !== null && (atLine || announces)],
    ['withdraw', announces && isOpen && state !== 'at_the_line'],
    ['close', (announces && ['expired', 'at_the_line', 'crossed'].includes(state)) || (atLine && state === 'at_the_line')],
  ];
  return new Set(list.flatMap(([act, can]) => (can ? [act] : [])));
};

function Doings({ notice, doing, close }: NoticeProps & { readonly doing: Doing | null; readonly close: () => void }): ReactNode {
  switch (doing) {
    case 'clear':
      return <ClearDialog notice={notice} close={close} />;
    case 'refuse':
      return <RefuseDialog notice={notice} close={close} />;
    case 'ask':
      return <AskDialog notice={notice} close={close} />;
    case 'answer':
      return <AnswerDialog notice={notice} close={close} />;
    case 'arrive':
    case 'cross':
      return <NoteDialog notice={notice} close={close} what={doing} />;
    case 'back':
      return <ReturnDialog notice={notice} close={close} />;
    case 'withdraw':
      return <WithdrawDialog notice={notice} close={close} />;
    case 'close':
      return <CloseDialog notice={notice} close={close} />;
    case null:
      return null;
  }
}

const KEYS: Readonly<Record<Doing, string>> = {
  clear: 'a',
  refuse: 'x',
  ask: 'q',
  answer: 'r',
  arrive: 'l',
  cross: 'p',
  back: 'b',
  withdraw: 'w',
  close: 'o',
};
const FIRST: readonly Doing[] = ['answer', 'cross', 'clear', 'back', 'close'];

export function Acts({ notice }: NoticeProps) {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const may = useMay(notice);
  const [doing, setDoing] = useState<Doing | null>(null);
  const first = FIRST.find((act) => may.has(act));
  const params = { noticeId: notice.id } as never;
  const order = (Object.keys(KEYS) as Doing[]).filter((act) => may.has(act) && act !== first);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        renderRoot={(props) => <Link to="/advance-notices/$noticeId/paper" params={params} {...props} />}
        leftSection={<IconPrinter size={15} aria-hidden />}
      >
        {say(words.print)}
      </Button>
      {may.has('withdraw') || (notice.own && isAnswerable(notice)) ? (
        <KeyedButton
          says={words.change}
          keys="e"
          run={() => void navigate({ to: '/advance-notices/$noticeId/change', params })}
        />
      ) : null}
      {order.map((act) => (
        <KeyedButton key={act} says={words[act]} keys={KEYS[act]} run={() => setDoing(act)} />
      ))}
      {first ? <KeyedButton says={words[first]} keys={KEYS[first]} run={() => setDoing(first)} first /> : null}
      <Doings notice={notice} doing={doing} close={() => setDoing(null)} />
    </>
  );
}
