import { Select } from '@mantine/core';
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

/** A desk by its name in the reader's language; both countries, told apart by their letters. */
export function DeskSelect({ label, value, choose, among = () => true, first = false, needed = true, error }: DeskSelectProps) {
  const { locale, say } = useSpeech();
  const { desks } = useDirectory();
  const data = [...desks.values()]
    .filter(({ id, active }) => active && among(id))
    .map(({ id, country, name }) => ({ value: id, label: `${country} · ${name[locale]}` }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <Select
      label={label}
      data={data}
      error={error}
      nothingFoundMessage={say(words.noDesk)}
      value={value}
      onChange={choose}
      searchable
      clearable
      required={needed}
      limit={60}
      data-autofocus={first || undefined}
    />
  );
}
