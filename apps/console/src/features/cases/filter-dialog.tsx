import { Button, Checkbox, Group, MultiSelect, Select } from '@mantine/core';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { words as common } from '../../shared/ui/words';
import { LateModal } from '../../shared/ui/late-modal';
import style from './cases.module.css';
import { type CaseFilters, NO_FILTERS, PRIORITIES, SEVERAL, SINGLE, STATES } from './filters';
import { KINDS } from './kinds';
import { words } from './words';

interface FilterDialogProps {
  readonly filters: CaseFilters;
  readonly change: (part: Partial<CaseFilters>) => void;
  readonly close: () => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The values of each filter in words, in the order of the alphabet where they have no order of their own. */
const useChoices = (): Record<(typeof SEVERAL)[number] | (typeof SINGLE)[number], readonly Choice[]> => {
  const { term, locale } = useSpeech();
  const { desks, corridors, crossings } = useDirectory();
  const named = (things: Iterable<{ readonly id: string; readonly name: Readonly<Record<'en' | 'es', string>> }>): Choice[] =>
    [...things]
      .map(({ id, name }) => ({ value: id, label: name[locale] }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  const termed = (noun: string, values: readonly string[]): Choice[] =>
    values.map((value) => ({ value, label: term(noun, value) }));
  const deskChoices = [...desks.values()]
    .map(({ id, name, country }) => ({ value: id, label: `${country} · ${name[locale]}` }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  return {
    state: termed('case', STATES),
    priority: termed('priority', PRIORITIES),
    kind: termed('kind', KINDS).toSorted((one, other) => one.label.localeCompare(other.label, locale)),
    lead: deskChoices,
    desk: deskChoices,
    corridor: named(corridors.values()),
    crossing: named(crossings.values()),
  };
};

function Switches({ filters, change }: Omit<FilterDialogProps, 'close'>) {
  const { say } = useSpeech();
  return (
    <>
      <Checkbox
        label={say(words.onlyOverdue)}
        checked={filters.overdue}
        onChange={({ currentTarget: { checked } }) => change({ overdue: checked })}
      />
      <Checkbox
        label={say(words.fold)}
        checked={filters.folded}
        onChange={({ currentTarget: { checked } }) => change({ folded: checked })}
      />
    </>
  );
}

/** All filters at once; each acts on the list at once. */
export function FilterDialog({ filters, change, close }: FilterDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const choices = useChoices();
  return (
    <LateModal opened onClose={close} title={say(words.filters)} size="lg">
      <div className={style.fields}>
        {SEVERAL.map((key) => (
          <MultiSelect
            key={key}
            label={say(words[key])}
            placeholder={filters[key].length === 0 ? say(words.any) : undefined}
            data={choices[key]}
            searchable
            clearable
            value={[...filters[key]]}
            onChange={(values) => change({ [key]: values })}
          />
        ))}
        {SINGLE.map((key) => (
          <Select
            key={key}
            label={say(words[key])}
            placeholder={say(words.any)}
            data={choices[key]}
            searchable
            clearable
            value={filters[key] || null}
            onChange={(value) => change({ [key]: value ?? '' })}
          />
        ))}
        <Switches filters={filters} change={change} />
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => change({ ...NO_FILTERS, q: filters.q, sort: filters.sort })}>
          {say(words.clear)}
        </Button>
        <Button onClick={close}>{say(common.close)}</Button>
      </Group>
    </LateModal>
  );
}
