import type { ReachResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { dayAndClock, zoneName } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import { Panel } from '../../shared/ui/screen';
import style from './reach.module.css';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

interface PreviewProps {
  readonly reach: ReachResponse;
  readonly at: string;
  readonly setAt: (at: string) => void;
}

/** "A life-safety offer at 03:00 would reach you by ...": by what was saved. */
export function PreviewPanel({ reach, at, setAt }: PreviewProps) {
  const { say, term, locale } = useSpeech();
  const now = useNow();
  const { zone } = reach.inUse;
  const mailOf = (sending: ReachResponse['preview'][number]['sendings'][number]): string => {
    const time = `${dayAndClock(sending.at, zone, locale, now)} ${zoneName(sending.at, zone)}`;
    const because =
      sending.because === 'quiet-hours'
        ? `, ${say(words.becauseQuiet)}`
        : sending.because === 'bundling'
          ? `, ${say(words.becauseBundling)}`
          : '';
    const once = reach.email.verifiedAt === null ? ` (${say(words.previewNoAddress)})` : '';
    return `${say(words.previewMail, { time })}${because}${once}`;
  };
  return (
    <Panel title={say(words.preview)}>
      <TimeField
        className={style.time}
        label={say(words.previewAt)}
        kind="clock"
        value={at}
        set={(next) => next !== '' && setAt(next)}
      />
      <dl className={style.preview} aria-live="polite">
        {reach.preview.map(({ urgency, sendings }) => (
          <div key={urgency}>
            <dt>{term('notice-urgency', urgency)}</dt>
            <dd>
              {sendings.length === 0 || !reach.email.isOn
                ? say(words.inboxOnly)
                : [say(words.previewInbox), ...sendings.map(mailOf)].join('; ')}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
