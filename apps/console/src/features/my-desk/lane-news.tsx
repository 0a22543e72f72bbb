import { useEffect, useRef, useState } from 'react';
import type { MyDesk } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { type Lane, risen } from './lanes';
import { words } from './words';

/** Says what came in, once, when the reader has a moment; what went away needs no words. */
export function LaneNews({ lanes }: { readonly lanes: MyDesk['lanes'] }) {
  const { say } = useSpeech();
  const before = useRef(lanes);
  const [news, setNews] = useState<readonly Lane[]>([]);
  useEffect(() => {
    const more = risen(before.current, lanes);
    before.current = lanes;
    if (more.length > 0) setNews(more);
  }, [lanes]);
  return (
    <p className="visually-hidden" role="status">
      {news.map((lane) => say(words.rose, { lane: say(words[lane]), count: String(lanes[lane]) })).join('. ')}
    </p>
  );
}
