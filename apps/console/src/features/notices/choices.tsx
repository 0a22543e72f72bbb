import { MultiSelect, Select } from '@mantine/core';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import type { GiveEarlyNoticeRequest } from '../../shared/api/client';
import { KINDS } from '../cases';
import { words } from './words';

export type Kind = NonNullable<GiveEarlyNoticeRequest['kind']>;

interface ChoiceOf<Value> {
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

/** Desks by name, of both countries, several. */
export function DesksChoice({ value, choose }: ChoiceOf<readonly string[]>) {
  const { say, locale } = useSpeech();
  const { desks } = useDirectory();
  const { me } = useSession();
  const data = [...desks.values()]
    .filter(({ id, active }) => active && id !== me.desk.id)
    .map(({ id, country, name }) => ({ value: id, label: `${country} · ${name[locale]}` }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <MultiSelect
      label={say(words.desks)}
      data={data}
      value={[...value]}
      onChange={choose}
      nothingFoundMessage={say(words.noDesk)}
      searchable
      clearable
      limit={60}
    />
  );
}

export function CorridorChoice({ value, choose }: ChoiceOf<string | null>) {
  const { say, locale } = useSpeech();
  const { corridors } = useDirectory();
  const data = [...corridors.values()]
    .map(({ id, name }) => ({ value: id, label: name[locale] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return <Select label={say(words.corridor)} data={data} value={value} onChange={choose} searchable clearable />;
}

export function CrossingChoice({ value, choose, needed = false }: ChoiceOf<string | null> & { readonly needed?: boolean }) {
  const { say, locale } = useSpeech();
  const { crossings } = useDirectory();
  const data = [...crossings.values()]
    .map(({ id, name }) => ({ value: id, label: name[locale] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <Select
      label={say(words.crossing)}
      data={data}
      value={value}
      onChange={choose}
      required={needed}
      searchable
      clearable
      limit={80}
    />
  );
}

export function KindChoice({ value, choose, needed = false }: ChoiceOf<Kind | null> & { readonly needed?: boolean }) {
  const { say, term, locale } = useSpeech();
  const data = KINDS.map((kind) => ({ value: kind, label: term('kind', kind) })).toSorted((one, other) =>
    one.label.localeCompare(other.label, locale),
  );
  return (
    <Select
      label={say(words.kind)}
      data={data}
      value={value}
      onChange={(kind) => choose(kind as Kind | null)}
      required={needed}
      searchable
      clearable
    />
  );
}

const TLP = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;
export type Tlp = (typeof TLP)[number];

export function LabelChoice({ value, choose }: ChoiceOf<Tlp>) {
  const { say } = useSpeech();
  return (
    <Select
      label={say(words.label)}
      data={[...TLP]}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => choose(TLP.find((one) => one === chosen) ?? value)}
    />
  );
}
