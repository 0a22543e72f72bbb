import { Button } from '@mantine/core';
import type { DeadLetterResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { DeskName } from '../../shared/ui/desk-name';
import { LifeSafetyMark } from '../../shared/ui/marks';
import { Ago, Due } from '../../shared/ui/moment';
import style from './operations.module.css';
import { reactionWords, words } from './words';

interface FailedRowProps {
  readonly letter: DeadLetterResponse;
  readonly keys: ListKeys<DeadLetterResponse>;
  readonly retry: (letter: DeadLetterResponse) => void;
  readonly giveUp: (letter: DeadLetterResponse) => void;
}

const useMeaning = (): ((letter: DeadLetterResponse) => string) => {
  const { say, term } = useSpeech();
  return ({ kind, reaction, act, endpoint }) => {
    if (kind === 'webhook') return say(words.endpoint, { name: endpoint ?? '' });
    if (kind === 'clock') return say(words.clock, { act: term('obligation-act', act ?? '') });
    return say(reaction ? reactionWords[reaction] : words.unknown);
  };
};

function Owners({ letter: { owners, ownerDeskIds } }: Pick<FailedRowProps, 'letter'>) {
  const { say } = useSpeech();
  return (
    <span>
      {say(words.owner)}: {owners.map(({ name }) => name).join(', ') || say(words.nobody)} (
      {ownerDeskIds.map((deskId, nth) => (
        <span key={deskId}>
          {nth > 0 ? ', ' : null}
          <DeskName deskId={deskId} />
        </span>
      ))}
      )
    </span>
  );
}

function Facts({ letter }: Pick<FailedRowProps, 'letter'>) {
  const { say, count } = useSpeech();
  const { id, state, failedAt, retries, dueAt, givenUp } = letter;
  return (
    <div className={style.facts}>
      <span>{say(words[state])}</span>
      <span>
        {say(words.since)} <Ago at={failedAt} />
      </span>
      {dueAt ? <Due at={dueAt} /> : null}
      {retries > 0 ? <span>{count({ one: words.triesOne, other: words.tries }, retries)}</span> : null}
      <Owners letter={letter} />
      {givenUp ? (
        <span>
          {say(words.by, { reason: givenUp.reason })}
          <DeskName deskId={givenUp.byDesk} />
        </span>
      ) : null}
      <span>
        {say(words.reference)} <code>{id.slice(-12)}</code>
      </span>
    </div>
  );
}

/** One thing that failed: what it means, who answers for it, and the two ways out. */
export function FailedRow({ letter, keys, retry, giveUp }: FailedRowProps) {
  const { say } = useSpeech();
  const meaning = useMeaning()(letter);
  return (
    <li className={style.row} {...keys.row(letter)}>
      <div>
        {letter.lifeSafety ? <LifeSafetyMark /> : null}
        <p className={style.meaning} {...keys.rover(letter)}>
          {meaning}
        </p>
        <Facts letter={letter} />
      </div>
      {letter.state === 'waiting' ? (
        <div className={style.acts}>
          <Button size="compact-sm" tabIndex={keys.within(letter)} onClick={() => retry(letter)}>
            {say(words.retry)}
          </Button>
          <Button size="compact-sm" variant="subtle" tabIndex={keys.within(letter)} onClick={() => giveUp(letter)}>
            {say(words.giveUp)}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
