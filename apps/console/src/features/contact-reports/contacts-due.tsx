import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Due } from '../../shared/ui/moment';
import { badgeWords } from './badge-words';
import { useContactCounts } from './contact-counts';

/** For the desk's own page: what it owes about its contacts, and the way there. Nothing, when it owes nothing. */
export function ContactsDue() {
  const { count, say } = useSpeech();
  const { data } = useContactCounts(useSession().may('contact.read'));
  if (!data || data.waiting === 0) return null;
  return (
    <li>
      <Link to="/contact-reports" data-late={data.overdue > 0 || undefined}>
        {count({ one: badgeWords.waitingOne, other: badgeWords.waiting }, data.waiting)}
        {data.overdue > 0 ? (
          <b>{say(badgeWords.late, { count: String(data.overdue) })}</b>
        ) : data.nextDueAt ? (
          <span>
            <Due at={data.nextDueAt} />
          </span>
        ) : null}
      </Link>
    </li>
  );
}
