import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconDownload, IconFilter, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { addressHere } from '../../shared/realm/realm';
import style from './cases.module.css';
import { FilterDialog } from './filter-dialog';
import { type CaseFilters, type CaseSort, isFiltered, NO_FILTERS, queryStringOf, SORTS } from './filters';
import { useChips } from './use-chips';
import { ProvedLink } from '../../shared/session/proved-link';
import { words } from './words';

interface FilterBarProps {
  readonly filters: CaseFilters;
  readonly change: (part: Partial<CaseFilters>) => void;
}

const TYPING_MILLIS = 250;
const SORT_SAYS = { newest: words.newest, updated: words.updated, priority: words.mostUrgent };

/** Words to search for: told to the address when the typing pauses. */
function SearchField({ filters: { q }, change }: FilterBarProps) {
  const { say } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const tell = useDebouncedCallback((text: string) => change({ q: text.trim() }), TYPING_MILLIS);
  useEffect(() => {
    // The address changed by another way, such as a view or the back button.
    if (document.activeElement !== field.current) setTyped(q);
  }, [q]);
  useShortcut({ keys: 'f', says: words.keySearch, group: 'list', run: () => field.current?.select() });
  return (
    <TextInput
      ref={field}
      type="search"
      className={style.search}
      aria-label={say(words.search)}
      placeholder={say(words.search)}
      leftSection={<IconSearch size={15} aria-hidden />}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        tell(value);
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Escape' || key === 'Enter') currentTarget.blur();
      }}
    />
  );
}

/** What narrows the list now, each removable. */
function Chips({ filters, change }: FilterBarProps) {
  const { say } = useSpeech();
  const chips = useChips(filters);
  if (chips.length === 0) return null;
  return (
    <ul className={style.chips} aria-label={say(words.active)}>
      {chips.map(({ key, name, value, without }) => (
        <li key={key}>
          <span>
            {name}: <b>{value}</b>
          </span>
          <CloseButton size="sm" aria-label={say(words.remove, { what: `${name}: ${value}` })} onClick={() => change(without)} />
        </li>
      ))}
      <li className={style.plain}>
        <Button size="compact-sm" variant="subtle" onClick={() => change({ ...NO_FILTERS, sort: filters.sort })}>
          {say(words.clear)}
        </Button>
      </li>
    </ul>
  );
}

/** Search, filters, order, and the table to take along; everything by keyboard. */
export function FilterBar({ filters, change }: FilterBarProps) {
  const { say } = useSpeech();
  const [opened, dialog] = useDisclosure();
  useShortcut({ keys: 'F', says: words.keyFilters, group: 'list', run: dialog.open });
  return (
    <search className={style.bar}>
      <SearchField filters={filters} change={change} />
      <Button variant="default" leftSection={<IconFilter size={15} aria-hidden />} aria-haspopup="dialog" onClick={dialog.open}>
        {say(words.filter)}
      </Button>
      <Select
        aria-label={say(words.sort)}
        className={style.sort}
        allowDeselect={false}
        value={filters.sort}
        data={SORTS.map((sort) => ({ value: sort, label: say(SORT_SAYS[sort]) }))}
        onChange={(sort) => change({ sort: (sort ?? 'newest') as CaseSort })}
      />
      <ProvedLink
        variant="default"
        href={addressHere(`/api/v1/cases/export?${queryStringOf(filters)}`)}
        leftSection={<IconDownload size={15} aria-hidden />}
        aria-label={say(words.csvOf)}
        title={say(words.csvOf)}
      >
        {say(words.csv)}
      </ProvedLink>
      {isFiltered(filters) ? <Chips filters={filters} change={change} /> : null}
      {opened ? <FilterDialog filters={filters} change={change} close={dialog.close} /> : null}
    </search>
  );
}
