import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../shared/i18n/speech';
import { drillHere } from '../../shared/realm/realm';
import { Empty } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { FeedPanel } from './room-feed';
import { words } from './words';

/** What came to the desk in the drill of this page: where a notice of an inject leads. In live work there is none. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const id = drillHere();
  return (
    <Screen
      title={say(words.feed)}
      actions={
        id === null ? (
          <Link to="/drills">{say(words.mine)}</Link>
        ) : (
          <Link to="/drills/$drillId" params={{ drillId: id } as never}>
            {say(words.drill)}
          </Link>
        )
      }
    >
      {id === null ? <Empty title={say(words.feedNotHere)}>{say(words.feedNotHereHint)}</Empty> : <FeedPanel drillId={id} />}
    </Screen>
  );
}
