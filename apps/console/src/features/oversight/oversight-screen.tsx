import { IconDownload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Bilingual } from '../../shared/i18n/speech';
import { useSpeech } from '../../shared/i18n/speech';
import { addressHere } from '../../shared/realm/realm';
import { ProvedLink } from '../../shared/session/proved-link';
import { useSession } from '../../shared/session/session';
import { Screen } from '../../shared/ui/screen';
import { ViewSwitch } from '../../shared/ui/view-switch';
import { Counters } from './counters';
import { FindForm } from './find-form';
import { type LookFilters, filtersIn, queryOf } from './look-filters';
import { Openings } from './openings';
import { ActsList, ReadsList } from './looks-lists';
import style from './oversight.module.css';
import { words } from './words';

const VIEWS = ['reads', 'acts', 'counters', 'openings'] as const;
type View = (typeof VIEWS)[number];
const LISTS: readonly View[] = ['reads', 'acts'];

function Download({ href, says, called }: { readonly href: string; readonly says: Bilingual; readonly called?: Bilingual }) {
  const { say } = useSpeech();
  return (
    <ProvedLink
      size="xs"
      variant="default"
      href={href}
      leftSection={<IconDownload size={15} aria-hidden />}
      {...(called && { 'aria-label': say(called) })}
    >
      {say(says)}
    </ProvedLink>
  );
}

/** Who read what is restricted: lists for auditors, counters for them and for supervisors. The address keeps view and filters. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const navigate = useNavigate();
  const views = may('oversight.read') ? VIEWS : VIEWS.filter((one) => !LISTS.includes(one));
  const view = views.find((one) => one === search.view) ?? views[0]!;
  const filters = filtersIn(search);
  const go = (next: View, with_: LookFilters): void =>
    void navigate({ to: '/oversight', search: { view: next, ...with_ } as never });
  const set = (next: LookFilters): void => go(view, next);
  const lists = LISTS.includes(view);
  return (
    <Screen
      title={say(words.title)}
      actions={
        lists && may('oversight.export') ? (
          <>
            <Download
              href={addressHere(`/api/v1/oversight/${view}/export?${queryOf(filters)}`)}
              says={words.csv}
              called={words.csvOf}
            />
            <Download href={addressHere('/api/v1/oversight/bundle')} says={words.bundle} />
          </>
        ) : null
      }
    >
      <p className={style.what}>{say(words.what)}</p>
      {views.length > 1 ? (
        <ViewSwitch label={words.views} among={views} says={words} chosen={view} choose={(next) => go(next, filters)} />
      ) : null}
      {lists ? <FindForm filters={filters} set={set} key={queryOf(filters)} /> : null}
      {view === 'reads' ? <ReadsList filters={filters} set={set} /> : null}
      {view === 'acts' ? <ActsList filters={filters} set={set} /> : null}
      {view === 'counters' ? <Counters /> : null}
      {view === 'openings' ? <Openings /> : null}
    </Screen>
  );
}
