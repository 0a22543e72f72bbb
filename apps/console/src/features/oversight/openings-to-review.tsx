import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getBreakGlass } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { useSession } from '../../shared/session/session';
import { words } from './opening-words';
import { openingsWaiting } from './openings-waiting';

const LOOK_AGAIN_MILLIS = 30_000;

/** For the own page: that cases were opened in an emergency and nobody has reviewed it, and the way there. Nothing, when none was. */
export function OpeningsToReview() {
  const { count } = useSpeech();
  const { may } = useSession();
  const now = useNow();
  const { data } = useQuery({
    queryKey: ['oversight', 'openings'],
    queryFn: () => getBreakGlass(),
    refetchInterval: LOOK_AGAIN_MILLIS,
  });
  const { waiting, late } = openingsWaiting(data?.items ?? [], may('break-glass.review'), now);
  if (waiting === 0) return null;
  return (
    <li>
      <Link to="/oversight" search={{ view: 'openings' } as never} data-late={late > 0 || undefined}>
        {count({ one: words.waitingOne, other: words.waiting }, waiting)}
        {late > 0 ? <b>{count({ one: words.lateOne, other: words.late }, late)}</b> : null}
      </Link>
    </li>
  );
}
