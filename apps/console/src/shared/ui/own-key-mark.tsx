import { IconCheck } from '@tabler/icons-react';
import type { SignedAct } from '../api/client';
import { useSpeech } from '../i18n/speech';
import style from './marks.module.css';
import { ownKeyWords as words } from './own-key-words';

interface OwnKeyMarkProps {
  /** Those on the thing that is shown. */
  readonly votes: readonly SignedAct[];
  /** The moment of the approval. */
  readonly at: string;
  /** Whose it is, where several people may act on the thing at one moment. */
  readonly by?: string;
}

/** Whether a key of the person's own stands behind an approval: in words, always, because no sign would be no statement. */
export function OwnKeyMark({ votes, at, by }: OwnKeyMarkProps) {
  const { say } = useSpeech();
  const isSigned = votes.some((vote) => vote.at === at && (by === undefined || vote.userId === by));
  return isSigned ? (
    <span className={`${style.mark} ${style.good}`}>
      <IconCheck size={13} aria-hidden />
      {say(words.signed)}
    </span>
  ) : (
    <span className={style.mark}>{say(words.unsigned)}</span>
  );
}
