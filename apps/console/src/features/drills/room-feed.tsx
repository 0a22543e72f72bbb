import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './drills.module.css';
import { useFeed } from './queries';
import { words } from './words';

/** What came to the reader's desk by other ways than the product: calls, radio, media. */
export function FeedPanel({ drillId }: { readonly drillId: string }) {
  const { say, term, locale } = useSpeech();
  const feed = useFeed(drillId);
  return (
    <Panel title={say(words.feed)}>
      <p className={style.soft}>{say(words.feedHint)}</p>
      <Read from={feed}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(words.feedNone)} />
          ) : (
            <ol className={style.plain} aria-live="polite">
              {items.map(({ id, at, channel, from, text }) => (
                <li key={id}>
                  <p className={style.head}>
                    <Moment at={at} />
                    <strong>{term('inject-channel', channel)}</strong>
                    <span>{from[locale]}</span>
                  </p>
                  <p className={style.text}>{text[locale]}</p>
                </li>
              ))}
            </ol>
          )
        }
      </Read>
    </Panel>
  );
}
