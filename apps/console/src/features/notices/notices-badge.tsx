import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { RailBadge } from '../../shared/ui/rail-badge';
import { badgeWords } from './badge-words';
import { useNoticeCounts } from './notice-queries';

/** How many live ones the desk was told, beside the name of the screen in the rail. */
export function NoticesBadge() {
  const { count } = useSpeech();
  const { data } = useNoticeCounts(useSession().may('early-notice.read'));
  if (!data || data.received === 0) return null;
  return <RailBadge count={data.received} says={count({ one: badgeWords.liveOne, other: badgeWords.live }, data.received)} />;
}
