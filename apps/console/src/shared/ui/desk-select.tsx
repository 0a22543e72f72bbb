import { type OptionsFilter, Select } from '@mantine/core';
import type { DeskResponse } from '../api/client';
import { useDirectory } from '../directory/directory';
import { useSpeech } from '../i18n/speech';
import { words } from './words';

interface DeskSelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly choose: (deskId: string | null) => void;
  /** Which desks are offered; all that are at work when absent. */
  readonly among?: (deskId: string) => boolean;
  readonly first?: boolean;
  /** Whether a desk must be named; it must when absent. */
  readonly needed?: boolean;
  readonly error?: string | undefined;
}

/** Letters without their marks: who types `policia` means policía. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Every word that was typed stands in one of its names: on the border a desk is looked for by the name that it has over there, too. */
const isCalled = (desk: DeskResponse | undefined, typed: string): boolean => {
  const names = plain(`${desk?.country} ${desk?.name.en} ${desk?.name.es}`);
  return plain(typed)
    .split(/[\s·]+/)
    .every((word) => names.includes(word));
};

/** A desk by its name in the reader's language; both countries, told apart by their letters. */
export function DeskSelect({ label, value, choose, among = () => true, first = false, needed = true, error }: DeskSelectProps) {
  const { locale, say } = useSpeech();
  const { desks } = useDirectory();
  const data = [...desks.values()]
    .filter(({ id, active }) => active && among(id))
    .map(({ id, country, name }) => ({ value: id, label: `${country} · ${name[locale]}` }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  const filter: OptionsFilter = ({ options, search }) =>
    options.filter((option) => 'value' in option && isCalled(desks.get(option.value), search));
  return (
    <Select
      label={label}
      data={data}
      error={error}
      nothingFoundMessage={say(words.noDesk)}
      value={value}
      onChange={choose}
      searchable
      filter={filter}
      clearable
      required={needed}
      limit={60}
      data-autofocus={first || undefined}
    />
  );
}
