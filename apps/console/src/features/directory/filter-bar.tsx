import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import style from './directory.module.css';
import type { Filters } from './use-filters';
import { words } from './words';

const LEVELS = ['federal', 'state', 'county', 'municipal', 'regional', 'binational'];
export const WHOLE_BORDER = 'border';

interface FilterBarProps {
  readonly filters: Filters;
  readonly set: (change: Partial<Filters>) => void;
  readonly corridor?: boolean;
  readonly level?: boolean;
  readonly duty?: boolean;
  readonly country?: boolean;
}

const HINT = { desks: words.searchDesks, crossings: words.searchCrossings, agencies: words.searchAgencies };

interface ChoiceProps {
  readonly says: string;
  readonly all: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly from: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ says, all, value, set, from }: ChoiceProps) {
  return (
    <NativeSelect
      aria-label={says}
      value={value}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      data={[{ value: '', label: all }, ...from]}
    />
  );
}

function CorridorChoice({ filters, set, border }: Pick<FilterBarProps, 'filters' | 'set'> & { readonly border: boolean }) {
  const { say, locale } = useSpeech();
  const { corridors } = useDirectory();
  const named = [...corridors.values()]
    .map(({ id, name }) => ({ value: id, label: name[locale] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <Choice
      says={say(words.corridor)}
      all={say(words.allCorridors)}
      value={filters.corridor}
      set={(corridor) => set({ corridor })}
      from={border ? [...named, { value: WHOLE_BORDER, label: say(words.wholeBorder) }] : named}
    />
  );
}

/** What narrows the list. Everything here is in the address. */
export function FilterBar({ filters, set, corridor = false, level = false, duty = false, country = false }: FilterBarProps) {
  const { say, term, locale } = useSpeech();
  const { members } = useDirectory();
  const search = useRef<HTMLInputElement>(null);
  useShortcut({ keys: 's', says: words.search, group: 'list', run: () => search.current?.focus() });
  const said = (noun: string, values: readonly string[]) => values.map((value) => ({ value, label: term(noun, value) }));
  const chosen = { filters, set };
  return (
    <search className={style.filters}>
      <TextInput
        ref={search}
        type="search"
        className={style.searchField}
        aria-label={`${say(words.search)}: ${say(HINT[filters.tab])}`}
        placeholder={say(HINT[filters.tab])}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filters.q}
        onChange={({ currentTarget }) => set({ q: currentTarget.value })}
      />
      {corridor ? <CorridorChoice {...chosen} border={duty} /> : null}
      {country ? (
        <Choice
          says={say(words.country)}
          all={say(words.allCountries)}
          value={filters.country}
          set={(value) => set({ country: value })}
          from={members.map(({ code, name }) => ({ value: code, label: name[locale] }))}
        />
      ) : null}
      {level ? (
        <Choice
          says={say(words.level)}
          all={say(words.allLevels)}
          value={filters.level}
          set={(value) => set({ level: value })}
          from={said('government-level', LEVELS)}
        />
      ) : null}
      {duty ? (
        <Checkbox
          label={say(words.onDutyOnly)}
          checked={filters.onDuty}
          onChange={({ currentTarget }) => set({ onDuty: currentTarget.checked })}
        />
      ) : null}
    </search>
  );
}
