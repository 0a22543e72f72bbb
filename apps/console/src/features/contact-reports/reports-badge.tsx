import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { RailBadge } from '../../shared/ui/rail-badge';
import { badgeWords } from './badge-words';
import { useContactCounts } from './contact-counts';

/** How many wait to be handed in, beside the name of the screen in the rail. */
export function ReportsBadge() {
  const { count } = useSpeech();
  const { data } = useContactCounts(useSession().may('contact.read'));
  if (!data || data.waiting === 0) return null;
  const says = count({ one: badgeWords.waitingOne, other: badgeWords.waiting }, data.waiting);
  return <RailBadge count={data.waiting} urgent={data.overdue > 0} says={says} />;
}
