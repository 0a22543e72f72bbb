import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import type { CaseFilters } from './filters';
import { words } from './words';

export interface Chip {
  readonly key: keyof CaseFilters;
  readonly name: string;
  readonly value: string;
  /** The change that takes it away. */
  readonly without: Partial<CaseFilters>;
}

/** The filters in use, in words. */
export function useChips(filters: CaseFilters): readonly Chip[] {
  const { say, term, locale } = useSpeech();
  const { desks, corridors, crossings } = useDirectory();
  const { state, priority, kind, lead, desk, corridor, crossing, overdue, folded, group, q } = filters;
  const deskName = (id: string): string => nameIn(desks, id, locale);
  const all: readonly (Chip & { readonly used: boolean })[] = [
    { key: 'q', name: say(words.q), value: `«${q}»`, without: { q: '' }, used: q !== '' },
    {
      key: 'state',
      name: say(words.state),
      value: state.map((one) => term('case', one)).join(', '),
      without: { state: [] },
      used: state.length > 0,
    },
    {
      key: 'priority',
      name: say(words.priority),
      value: priority.join(', '),
      without: { priority: [] },
      used: priority.length > 0,
    },
    {
      key: 'kind',
      name: say(words.kind),
      value: kind.map((one) => term('kind', one)).join(', '),
      without: { kind: [] },
      used: kind.length > 0,
    },
    { key: 'lead', name: say(words.lead), value: deskName(lead), without: { lead: '' }, used: lead !== '' },
    { key: 'desk', name: say(words.desk), value: deskName(desk), without: { desk: '' }, used: desk !== '' },
    {
      key: 'corridor',
      name: say(words.corridor),
      value: nameIn(corridors, corridor, locale),
      without: { corridor: '' },
      used: corridor !== '',
    },
    {
      key: 'crossing',
      name: say(words.crossing),
      value: nameIn(crossings, crossing, locale),
      without: { crossing: '' },
      used: crossing !== '',
    },
    { key: 'folded', name: say(words.folded), value: '✓', without: { folded: false }, used: folded },
    { key: 'group', name: say(words.group), value: '✓', without: { group: '' }, used: group !== '' },
    { key: 'overdue', name: say(words.overdue), value: '✓', without: { overdue: false }, used: overdue },
  ];
  return all.filter(({ used }) => used);
}
