import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { deleteMeSavedView, listMeSavedViews, putMeSavedView, type SavedView } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { useSession } from '../../shared/session/session';
import { Dialog } from '../../shared/ui/dialog';
import style from './cases.module.css';
import { type CaseFilters, filtersOfQueryString, NO_FILTERS, queryStringOf, searchOf } from './filters';
import { KINDS } from './kinds';
import { words } from './words';

const SCREEN = 'cases';
const KEY = 'saved-views';

interface ViewsProps {
  readonly filters: CaseFilters;
}

interface ViewLinkProps extends ViewsProps {
  readonly to: CaseFilters;
  readonly says: string;
}

function ViewLink({ to, says, filters }: ViewLinkProps) {
  const here = queryStringOf(to) === queryStringOf(filters);
  return (
    <Link to="/cases" search={searchOf(to) as never} className={style.view} aria-current={here ? 'page' : undefined}>
      {says}
    </Link>
  );
}

/** A name for the filters in use. */
function SaveDialog({ filters, position, close }: ViewsProps & { readonly position: number; readonly close: () => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const save = useAct({
    act: (body: { readonly name: string; readonly query: string }, guard) =>
      putMeSavedView({ path: { id }, body: { screen: SCREEN, position, ...body }, headers: { ...guard } }),
    touches: [KEY],
    done: close,
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.saveView)}
      does={say(words.save)}
      submit={() => save.mutate({ name: name.trim(), query: queryStringOf(filters) })}
      pending={save.isPending}
      error={save.error}
      ready={name.trim() !== ''}
    >
      <TextInput
        data-autofocus
        required
        maxLength={60}
        label={say(words.viewName)}
        description={say(words.viewNameHint)}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
    </Dialog>
  );
}

function DeleteDialog({ view, close }: { readonly view: SavedView; readonly close: () => void }) {
  useReturnFocus();
  const { say } = useSpeech();
  const remove = useAct({
    act: (_: null, guard) => deleteMeSavedView({ path: { id: view.id }, headers: { ...guard } }),
    touches: [KEY],
    done: close,
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.deleteAsk, { name: view.name })}
      does={say(words.deleteNow)}
      submit={() => remove.mutate(null)}
      pending={remove.isPending}
      error={remove.error}
      grave
    />
  );
}

/** Lists that are asked for again and again: those that every desk needs, and those that the reader has named. */
export function Views({ filters }: ViewsProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const [asked, setAsked] = useState<'save' | SavedView | null>(null);
  const { data } = useQuery({ queryKey: [KEY], queryFn: () => listMeSavedViews() });
  const own = data?.items.filter(({ screen }) => screen === SCREEN) ?? [];
  const given = [
    [say(words.all), NO_FILTERS],
    [say(words.weLead), { ...NO_FILTERS, lead: me.desk.id }],
    [say(words.unacknowledged), { ...NO_FILTERS, state: ['open'] }],
    [say(words.overdue), { ...NO_FILTERS, overdue: true }],
  ] as const satisfies readonly (readonly [string, CaseFilters])[];
  const known = new Set([...given.map(([, to]) => queryStringOf(to)), ...own.map(({ query }) => query)]);
  const close = (): void => setAsked(null);
  return (
    <nav aria-label={say(words.views)}>
      <ul className={style.views}>
        {given.map(([says, to]) => (
          <li key={says}>
            <ViewLink says={says} to={to} filters={filters} />
          </li>
        ))}
        {own.map((view) => (
          <li key={view.id}>
            <ViewLink says={view.name} to={filtersOfQueryString(view.query, KINDS)} filters={filters} />
            <CloseButton size="sm" aria-label={say(words.deleteView, { name: view.name })} onClick={() => setAsked(view)} />
          </li>
        ))}
        {known.has(queryStringOf(filters)) ? null : (
          <li>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconBookmarkPlus size={15} aria-hidden />}
              onClick={() => setAsked('save')}
            >
              {say(words.saveView)}
            </Button>
          </li>
        )}
      </ul>
      {asked === 'save' ? <SaveDialog filters={filters} position={own.length} close={close} /> : null}
      {asked && asked !== 'save' ? <DeleteDialog view={asked} close={close} /> : null}
    </nav>
  );
}
