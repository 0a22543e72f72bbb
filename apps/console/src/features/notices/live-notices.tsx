import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { badgeWords } from './badge-words';
import { useNoticeCounts } from './notice-queries';

/** For the desk's own page: what it was told early, and the way there. Nothing, when nothing is live. */
export function LiveNotices() {
  const { count } = useSpeech();
  const { data } = useNoticeCounts(useSession().may('early-notice.read'));
  if (!data || data.received === 0) return null;
  return (
    <li>
      <Link to="/early-notices">
        {count({ one: badgeWords.liveOne, other: badgeWords.live }, data.received)}
        {data.endingSoon > 0 ? (
          <span>{count({ one: badgeWords.endingOne, other: badgeWords.ending }, data.endingSoon)}</span>
        ) : null}
      </Link>
    </li>
  );
}
