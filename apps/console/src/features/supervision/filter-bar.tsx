import { Checkbox, Chip } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { PriorityMark } from '../../shared/ui/marks';
import { type BoardFilters, PRIORITIES } from './board-filters';
import style from './supervision.module.css';
import { words } from './words';

interface FilterBarProps {
  readonly filters: BoardFilters;
  readonly set: (filters: BoardFilters) => void;
  readonly shown: number;
  readonly all: number;
}

/** Shows a part of the board; how much of it is told to whoever cannot see it. */
export function FilterBar({ filters, set, shown, all }: FilterBarProps) {
  const { say } = useSpeech();
  return (
    <div className={style.filters} role="group" aria-label={say(words.filters)}>
      <Chip.Group
        multiple
        value={[...filters.priorities]}
        onChange={(chosen) => set({ ...filters, priorities: PRIORITIES.filter((one) => chosen.includes(one)) })}
      >
        {PRIORITIES.map((one) => (
          <Chip key={one} value={one} size="xs" classNames={{ label: style.chip! }}>
            <PriorityMark priority={one} short />
          </Chip>
        ))}
      </Chip.Group>
      <Checkbox
        label={say(words.filterLife)}
        checked={filters.life}
        onChange={({ currentTarget }) => set({ ...filters, life: currentTarget.checked })}
      />
      <Checkbox
        label={say(words.filterNobody)}
        checked={filters.nobody}
        onChange={({ currentTarget }) => set({ ...filters, nobody: currentTarget.checked })}
      />
      <span role="status" className={shown === all ? 'visually-hidden' : style.soft}>
        {say(words.filtered, { shown, all })}
      </span>
    </div>
  );
}
