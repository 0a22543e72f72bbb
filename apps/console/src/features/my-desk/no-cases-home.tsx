import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcuts } from '../../shared/keyboard/shortcuts';
import { useSession } from '../../shared/session/session';
import { Panel } from '../../shared/ui/screen';
import { OpeningsToReview } from '../oversight';
import style from './my-desk.module.css';
import { words } from './words';

/** For who works without cases: what this role is for, and the ways from here. */
export function NoCasesHome() {
  const { say } = useSpeech();
  const { may } = useSession();
  const ways = useShortcuts().filter(({ group, keys }) => group === 'go' && keys !== 'g d');
  return (
    <Panel title={say(words.noCases)}>
      <p className={style.hint}>{say(words.noCasesHint)}</p>
      {may('break-glass.read') ? (
        <ul className={style.beyond}>
          <OpeningsToReview />
        </ul>
      ) : null}
      {ways.length > 0 ? (
        <nav aria-label={say(words.yourScreens)}>
          <ul className={style.ways}>
            {ways.map(({ keys, says, run }) => (
              <li key={keys}>
                <button type="button" className={style.way} onClick={run}>
                  {say(says)} <kbd>{keys}</kbd>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </Panel>
  );
}

/** Nothing waits: said calmly, with what one may do meanwhile. */
export function Calm({ unread }: { readonly unread: number }) {
  const { say, count } = useSpeech();
  return (
    <section className={style.calm} aria-label={say(words.calm)}>
      <strong>{say(words.calm)}</strong>
      <span>{say(words.calmHint)}</span>
      <Link to="/file">{say(words.fileReport)}</Link>
      <Link to="/cases">{say(words.allCases)}</Link>
      {unread > 0 ? <Link to="/inbox">{count({ one: words.noticesOne, other: words.notices }, unread)}</Link> : null}
    </section>
  );
}
