import { useSpeech } from '../../shared/i18n/speech';
import { RailBadge } from '../../shared/ui/rail-badge';
import { unreadAs, useUnread } from './unread';
import { words } from './words';

/** The unread notices, beside the name of the screen in the rail. */
export function UnreadBadge() {
  const { say } = useSpeech();
  const { data } = useUnread();
  if (!data || data.unread === 0) return null;
  const { unread, lifeSafety } = data;
  const said = lifeSafety > 0 ? words.unreadLifeSafety : words.unread;
  return (
    <RailBadge count={unread} urgent={lifeSafety > 0} says={say(said, { count: unreadAs(data), urgent: String(lifeSafety) })} />
  );
}
