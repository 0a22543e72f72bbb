import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { NotificationResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { Ago, Due } from '../../shared/ui/moment';
import { NoticeTrail } from '../reach';
import style from './inbox.module.css';
import { moreWords, words } from './words';

interface NoticeRowProps {
  readonly notice: NotificationResponse;
  readonly keys: ListKeys<NotificationResponse>;
  readonly markRead: (notice: NotificationResponse) => void;
  /** Shows each of what a notice stands for. */
  readonly showEach: () => void;
}

interface ActsProps extends Omit<NoticeRowProps, 'showEach'> {
  readonly isTrailOpen: boolean;
  readonly setTrailOpen: (isOpen: boolean) => void;
}

/** What may be done with one notice. */
function Acts({ notice, keys, markRead, isTrailOpen, setTrailOpen }: ActsProps) {
  const { say } = useSpeech();
  const { text, readAt } = notice;
  return (
    <span className={style.act}>
      <Button
        size="compact-sm"
        variant="subtle"
        tabIndex={keys.within(notice)}
        aria-expanded={isTrailOpen}
        aria-label={say(words.whoToldOf, { text })}
        onClick={() => setTrailOpen(!isTrailOpen)}
      >
        {say(words.whoTold)}
      </Button>
      {readAt === null ? (
        <Button
          size="compact-sm"
          variant="subtle"
          tabIndex={keys.within(notice)}
          aria-label={say(words.markReadOf, { text })}
          onClick={() => markRead(notice)}
        >
          {say(words.markRead)}
        </Button>
      ) : null}
    </span>
  );
}

/** One notice: what it says, and the way to what it is about. Opening it is reading it. */
export function NoticeRow({ notice, keys, markRead, showEach }: NoticeRowProps) {
  const { say, count } = useSpeech();
  const [isTrailOpen, setTrailOpen] = useState(false);
  const { text, readAt, createdAt, dueAt, urgency, link } = notice;
  const [path, part] = link?.split('#') ?? [];
  return (
    <li className={style.row} data-unread={readAt === null || undefined} data-urgency={urgency} {...keys.row(notice)}>
      <span className={style.mark}>{say(readAt === null ? words.new : words.read)}</span>
      <span className={style.text}>
        {link ? (
          <Link
            to={path as never}
            {...(part !== undefined && { hash: part })}
            onClick={() => readAt === null && markRead(notice)}
            {...keys.rover(notice)}
          >
            {text}
          </Link>
        ) : (
          <span {...keys.rover(notice)}>{text}</span>
        )}
        {notice.more > 0 ? (
          <Button size="compact-sm" variant="subtle" tabIndex={keys.within(notice)} onClick={showEach}>
            {count(moreWords, notice.more)}
          </Button>
        ) : null}
      </span>
      <span className={style.when}>
        <Ago at={createdAt} />
        {dueAt && readAt === null ? <Due at={dueAt} /> : null}
      </span>
      <Acts notice={notice} keys={keys} markRead={markRead} isTrailOpen={isTrailOpen} setTrailOpen={setTrailOpen} />
      {isTrailOpen ? (
        <div className={style.trail}>
          <NoticeTrail noticeId={notice.id} text={text} />
        </div>
      ) : null}
    </li>
  );
}
