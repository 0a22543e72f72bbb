import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { crossCheckRequest, type CrossCheckResponse, type Match, type RequestResponse } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { CaseLink } from '../../shared/ui/case-link';
import { StateMark } from '../../shared/ui/marks';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './requests.module.css';
import { words } from './words';

/** By what it was found: a word of a subject, a number, or a crossing that the text names. */
const useSaidMatch = () => {
  const { say, locale } = useSpeech();
  const { crossings } = useDirectory();
  return ({ by, what }: Match): string =>
    say(by === 'crossing' ? words.checkCrossing : words.checkWord, { what: nameIn(crossings, what, locale) });
};

function Found({ of: { cases, requests } }: { readonly of: CrossCheckResponse }) {
  const { say } = useSpeech();
  const saidOf = useSaidMatch();
  if (cases.length === 0 && requests.length === 0) return <p className={style.soft}>{say(words.checkNothing)}</p>;
  return (
    <ul className={style.told}>
      {cases.map((one) => (
        <li key={one.id}>
          <CaseLink of={one} /> <StateMark noun="case" state={one.state} />
          <span className={style.sub}>{one.matches.map(saidOf).join(', ')}</span>
        </li>
      ))}
      {requests.map(({ id, number, title, state, matches }) => (
        <li key={id}>
          <Link to="/requests/$requestId" params={{ requestId: id } as never}>
            {number} {title}
          </Link>{' '}
          <StateMark noun="request-state" state={state} />
          <span className={style.sub}>{matches.map(saidOf).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the asked desk may see that bears on the request: looked up for it, so that nothing known is asked for twice. */
export function CrossCheckPanel({ of }: { readonly of: RequestResponse }) {
  const { say } = useSpeech();
  const found = useQuery({
    queryKey: ['requests', 'cross-check', of.id],
    queryFn: () => crossCheckRequest({ path: { id: of.id } }),
    enabled: of.standing === 'asked',
  });
  if (of.standing !== 'asked') return null;
  return (
    <Panel title={say(words.check)}>
      <Read from={found}>{(seen) => <Found of={seen} />}</Read>
    </Panel>
  );
}
