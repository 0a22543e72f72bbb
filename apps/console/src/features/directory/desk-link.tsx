import { Link } from '@tanstack/react-router';
import type { DeskResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import style from './directory.module.css';
import { searchOf, useFilters } from './use-filters';
import { words } from './words';

interface DeskLinkProps {
  readonly desk: DeskResponse;
  /** It is the one that is shown. */
  readonly here?: boolean;
  /** From `useListKeys`: whether the link is in the tab order. */
  readonly focus?: { readonly tabIndex: 0 | -1 };
}

/** The way to a desk's card; the search and the filters stay as they are. */
export function DeskLink({ desk, here = false, focus }: DeskLinkProps) {
  const { say, locale } = useSpeech();
  const [filters] = useFilters();
  return (
    <Link
      to="/directory"
      search={searchOf({ ...filters, tab: 'desks', desk: desk.id }) as never}
      className={style.deskLink}
      aria-current={here ? 'true' : undefined}
      activeProps={{}}
      resetScroll={false}
      {...focus}
    >
      <span aria-hidden className={desk.onDuty ? style.on : style.off}>
        {desk.onDuty ? '●' : '○'}
      </span>
      <span>
        {desk.name[locale]}{' '}
        <span className={desk.onDuty ? 'visually-hidden' : style.soft}>{say(desk.onDuty ? words.onDuty : words.offDuty)}</span>
      </span>
    </Link>
  );
}
