import { IconPlugConnectedX } from '@tabler/icons-react';
import { useSpeech } from '../../shared/i18n/speech';
import { span } from '../../shared/i18n/times';
import { useNow } from '../../shared/i18n/use-now';
import { useLive } from '../../shared/stream/use-live';
import style from './shell.module.css';
import { words } from './words';

export function LiveMark() {
  const { say } = useSpeech();
  const { state } = useLive();
  if (state === 'none') return null;
  return (
    <span className={style.live} data-state={state} role="status" title={say(state === 'live' ? words.liveHint : words[state])}>
      <i aria-hidden>{state === 'live' ? '●' : '○'}</i>
      <span>{say(words[state])}</span>
    </span>
  );
}

/** A blip shorter than this bridges itself; telling of it would only startle. */
const PATIENCE_MILLIS = 3_000;

/** Says that the page may be old, and since when. */
export function ConnectionBanner() {
  const { say } = useSpeech();
  const { state, since } = useLive();
  const now = useNow('outside');
  if (state !== 'cut' || now - since < PATIENCE_MILLIS) return null;
  return (
    <div className={style.banner} role="status">
      <IconPlugConnectedX size={18} aria-hidden />
      <span>
        {navigator.onLine ? null : `${say(words.offline)} `}
        {say(words.cutBanner)} {say(words.asOf, { ago: say(words.ago, { span: span(now - since) }) })}
      </span>
    </div>
  );
}
