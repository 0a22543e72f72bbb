import { Select, type ComboboxItem, type ComboboxParsedItem, type OptionsFilter } from '@mantine/core';
import { useMemo } from 'react';
import type { CaseResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { CountryMark, DutyMark } from '../../shared/ui/marks';
import { choiceOf, fits, groupOf, type DeskChoice, type DeskGroup } from './desk-search';
import style from './desk-picker.module.css';
import { offerWords } from './offer-words';

interface DeskPickerProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (deskId: string | null) => void;
  /** Desks of its routing, and the counterparts across the line, come first. */
  readonly of?: CaseResponse | undefined;
  /** Desks that cannot be meant. */
  readonly without: readonly string[];
  readonly error?: string | undefined;
  readonly required?: boolean;
}

const GROUPS: readonly DeskGroup[] = ['routing', 'counterpart', 'others'];

function DeskLine({ choice }: { readonly choice: DeskChoice }) {
  const { say } = useSpeech();
  const { desk, label, agency, corridor, functions } = choice;
  return (
    <span className={style.option}>
      <span className={style.name}>
        <CountryMark country={desk.country} />
        <b>{label}</b>
        <DutyMark onDuty={desk.onDuty} />
        <span className={style.languages}>{desk.languages.join(' · ')}</span>
      </span>
      <span className={style.about}>{[agency, corridor ?? say(offerWords.border), ...functions].join(' · ')}</span>
    </span>
  );
}

/** Keeps the groups, and in them what every typed word is found in. */
const filterBy =
  (choices: ReadonlyMap<string, DeskChoice>): OptionsFilter =>
  ({ options, search }) => {
    const keeps = ({ value }: ComboboxItem): boolean => {
      const choice = choices.get(value);
      return choice !== undefined && (search === choice.label || fits(choice, search));
    };
    return options.flatMap((option): ComboboxParsedItem[] => {
      if (!('group' in option)) return keeps(option) ? [option] : [];
      const items = option.items.filter(keeps);
      return items.length > 0 ? [{ ...option, items }] : [];
    });
  };

const useChoices = (of: CaseResponse | undefined, without: readonly string[]) => {
  const directory = useDirectory();
  const { locale, term, say } = useSpeech();
  const left = without.join(' ');
  return useMemo(() => {
    const desks = [...directory.desks.values()].filter(({ id, active }) => active && !left.split(' ').includes(id));
    const all = desks
      .map((desk) => choiceOf(desk, directory, { locale, term }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale));
    const data = GROUPS.map((group) => ({
      group: say(offerWords[`group.${group}`]),
      items: all
        .filter(({ desk }) => (of ? groupOf(desk, of) : 'others') === group)
        .map(({ desk, label }) => ({ value: desk.id, label })),
    })).filter(({ items }) => items.length > 0);
    return { data, byId: new Map(all.map((choice) => [choice.desk.id, choice])) };
  }, [directory, locale, term, say, of, left]);
};

/** A desk of the directory, found by its name, agency, function or corridor, with or without accents. */
export function DeskPicker({ label, value, onChange, of, without, error, required = false }: DeskPickerProps) {
  const { say } = useSpeech();
  const { data, byId } = useChoices(of, without);
  return (
    <Select
      label={label}
      placeholder={say(offerWords.deskHint)}
      searchable
      clearable
      required={required}
      value={value}
      onChange={onChange}
      data={data}
      filter={filterBy(byId)}
      renderOption={({ option }) => {
        const choice = byId.get(option.value);
        return choice ? <DeskLine choice={choice} /> : option.label;
      }}
      nothingFoundMessage={say(offerWords.noDesk)}
      maxDropdownHeight={320}
      error={error}
    />
  );
}
