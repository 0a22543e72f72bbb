import { Button } from '@mantine/core';
import type { TimelineResponse } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { goToSection } from '../sections';
import style from '../case.module.css';
import type { News } from './use-news';
import { words } from './words';

const TOLD = 2;

/** Says what others did while the page was open: once, in words, without moving anything. */
export function NewsBar({ news: { fresh, read } }: { readonly news: News<TimelineResponse> }) {
  const { say } = useSpeech();
  // Clocks follow from acts; where there is an act it is the news.
  const acts = fresh.filter(({ type }) => !type.startsWith('obligation.'));
  const told = (acts.length > 0 ? acts : fresh).toReversed();
  const more = told.length - TOLD;
  return (
    <div className={`${style.news} no-print`} data-empty={told.length === 0 || undefined}>
      <span role="status">
        {told.slice(0, TOLD).map(({ id, text }) => (
          <span key={id} className={style.newsLine}>
            {text}.{' '}
          </span>
        ))}
        {more > 0 ? say(words.more, { count: more }) : ''}
      </span>
      {told.length > 0 ? (
        <span className={style.newsActs}>
          <Button size="compact-xs" variant="default" onClick={() => goToSection('timeline')}>
            {say(words.show)}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={read}>
            {say(words.read)}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
