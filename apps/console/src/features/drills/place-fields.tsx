import { Select } from '@mantine/core';
import type { RosterPlace } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskSelect } from '../../shared/ui/desk-select';
import { useCandidates } from './queries';
import { words } from './words';

export const ROLES = ['player', 'controller', 'evaluator', 'observer', 'simulation-cell', 'director'] as const;

/** A place as it is being filled in. */
export interface PlaceDraft {
  readonly role: RosterPlace['role'];
  /** The desk at which the person works; a player plays it. */
  readonly deskId: string | null;
  readonly personId: string | null;
}

export const emptyPlace = (role: PlaceDraft['role'] = 'player'): PlaceDraft => ({ role, deskId: null, personId: null });

export const isWhole = ({ deskId, personId }: PlaceDraft): boolean => deskId !== null && personId !== null;

/** What is sent of it: the desk is that of a player alone, others look over all. */
export const placeOf = ({ role, deskId, personId }: PlaceDraft) => ({
  role,
  personId: personId ?? '',
  ...(role === 'player' && deskId !== null && { deskId }),
});

interface PlaceFieldsProps {
  readonly place: PlaceDraft;
  readonly set: (place: PlaceDraft) => void;
  /** Desks of the scenario, for players; all when absent. */
  readonly played?: ReadonlySet<string> | undefined;
}

/** Who does what: the role, then the desk, then somebody in office there. */
export function PlaceFields({ place, set, played }: PlaceFieldsProps) {
  const { say, term } = useSpeech();
  const { data } = useCandidates(place.deskId === null ? [] : [place.deskId]);
  const people = (data?.items ?? []).map(({ personId, name }) => ({ value: personId, label: name }));
  return (
    <>
      <Select
        label={say(words.roleOf)}
        data={ROLES.map((value) => ({ value, label: term('drill-role', value) }))}
        value={place.role}
        onChange={(role) => set({ ...place, role: (role ?? 'player') as PlaceDraft['role'] })}
        allowDeselect={false}
      />
      <DeskSelect
        label={say(words.desk)}
        value={place.deskId}
        choose={(deskId) => set({ ...place, deskId, personId: null })}
        among={(id) => place.role !== 'player' || (played?.has(id) ?? true)}
      />
      <Select
        label={say(words.person)}
        data={people}
        value={place.personId}
        onChange={(personId) => set({ ...place, personId })}
        disabled={place.deskId === null}
        searchable
        required
      />
    </>
  );
}
