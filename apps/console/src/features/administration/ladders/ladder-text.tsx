import type { EditionRead } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { differencesOf } from './ladder-draft';
import { ladderWords as words } from './ladder-words';
import style from './ladders.module.css';
import { useSayLadder } from './say-ladder';

/** A ladder as it reads: what is given, the rungs, and how it goes round. */
export function LadderText({ of }: { readonly of: EditionRead['body'] }) {
  const { say } = useSpeech();
  const told = useSayLadder();
  return (
    <div className={style.text}>
      <p>
        <b>{told.limit(of.limit)}</b>; {told.repeat(of.repeat)}; {say(words.silenceIs, { span: told.span(of.silenceMinutes) })}
        {of.acknowledgementMinutes === null ? null : `; ${told.acknowledgement(of.acknowledgementMinutes)}`}
      </p>
      <ol>
        {of.steps.map((step, place) => (
          <li key={`${place} ${step.action}`}>{told.step(step)}</li>
        ))}
      </ol>
    </div>
  );
}

interface DifferencesProps {
  readonly before: EditionRead['body'];
  readonly after: EditionRead['body'];
}

/** What a version changes of the one in force. */
export function Differences({ before, after }: DifferencesProps) {
  const { say } = useSpeech();
  const told = useSayLadder();
  const changes = differencesOf(before, after);
  return (
    <div className={style.text}>
      <h3>{say(words.difference)}</h3>
      {changes.length === 0 ? <p className={style.soft}>{say(words.noDifference)}</p> : null}
      <ul>
        {changes.map((one) => (
          <li key={told.difference(one)} data-what={one.what}>
            {told.difference(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}
