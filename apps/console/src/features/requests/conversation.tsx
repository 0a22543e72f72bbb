import type { ReactNode } from 'react';
import type { RequestResponse } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { Panel } from '../../shared/ui/screen';
import style from './requests.module.css';
import { words } from './words';

interface Told {
  readonly at: string;
  readonly key: string;
  readonly says: ReactNode;
}

const useQuestions = ({ questions, form }: RequestResponse): readonly Told[] => {
  const { say } = useSpeech();
  return questions.map(({ at, question, answer }) => ({
    at,
    key: `question ${at}`,
    says: (
      <>
        <strong>{say(words.question)}</strong>
        <p>{question}</p>
        {answer ? (
          <p lang={form.language}>
            <strong>{say(words.reply)}</strong>: {answer.text}
          </p>
        ) : (
          <p className={style.soft}>{say(words.noReply)}</p>
        )}
      </>
    ),
  }));
};

function Notice({ says, at, children }: { readonly says: string; readonly at?: string; readonly children?: ReactNode }) {
  return (
    <>
      <strong>{says}</strong> {at ? <Moment at={at} /> : null}
      {children ? <p>{children}</p> : null}
    </>
  );
}

const useAuthorisations = ({ authorisations }: RequestResponse): readonly Told[] => {
  const { say } = useSpeech();
  return authorisations.map(({ at, expectedAt, reason, updates, settled }) => ({
    at,
    key: `authorisation ${at}`,
    says: (
      <>
        <Notice says={say(words.authorisation)} at={updates.at(-1)?.expectedAt ?? expectedAt}>
          {updates.at(-1)?.reason ?? reason}
        </Notice>
        {settled ? (
          <p className={style.soft}>
            {say(settled.granted ? words.granted : words.notGranted)} {settled.reason}
          </p>
        ) : null}
      </>
    ),
  }));
};

const useNotices = ({ commitment, forwards, repeats, returned, ended }: RequestResponse): readonly Told[] => {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const told = (at: string, key: string, says: ReactNode): Told => ({ at, key, says });
  return [
    ...(commitment
      ? [
          told(
            commitment.at,
            'commitment',
            <Notice says={say(words.promised)} at={commitment.promisedFor}>
              {commitment.reason}
            </Notice>,
          ),
        ]
      : []),
    ...forwards.map(({ at, fromDeskId, toDeskId, reason }) =>
      told(
        at,
        `forward ${at}`,
        <Notice says={say(words.forwarded, { from: nameOf(fromDeskId), to: nameOf(toDeskId) })}>{reason}</Notice>,
      ),
    ),
    ...repeats.map(({ at, number }) => told(at, `repeat ${number}`, <Notice says={say(words.askedAgain, { number })} />)),
    ...(returned ? [told(returned.at, 'returned', <Notice says={say(words.returned)}>{returned.reason}</Notice>)] : []),
    ...(ended ? [told(ended.at, 'ended', <Notice says={say(words.ended)}>{ended.reason}</Notice>)] : []),
  ];
};

/** What the two desks said to each other about it, in order of time. */
export function Conversation({ of }: { readonly of: RequestResponse }) {
  const { say } = useSpeech();
  const told = [...useQuestions(of), ...useAuthorisations(of), ...useNotices(of)].toSorted((one, other) =>
    one.at.localeCompare(other.at),
  );
  return (
    <Panel title={say(words.conversation)}>
      {told.length === 0 ? <p className={style.soft}>{say(words.nothingSaid)}</p> : null}
      <ol className={style.told}>
        {told.map(({ at, key, says }) => (
          <li key={key}>
            <span className={style.soft}>
              <Moment at={at} />
            </span>
            <div>{says}</div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
