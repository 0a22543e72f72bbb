import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import style from './supervision.module.css';
import { words } from './words';

/** The word of the api for every desk that one may look at. */
export const ALL_DESKS = 'all';

/** Desks that the reader may look at: those of the agency, and for a coordinator those of the country. The api decides again. */
const useReach = () => {
  const { me } = useSession();
  const { desks } = useDirectory();
  const { locale } = useSpeech();
  return useMemo(() => {
    const wide = me.user.roles.includes('coordinator');
    return [...desks.values()]
      .filter(({ agencyId, country }) => agencyId === me.desk.agencyId || (wide && country === me.desk.country))
      .map(({ id, name }) => ({ value: id, label: name[locale] }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale));
  }, [desks, me, locale]);
};

interface DeskPickerProps {
  /** The own desk when empty. */
  readonly desks: readonly string[];
  readonly choose: (desks: readonly string[]) => void;
}

/** Which desks to look over; nothing to choose for who may look at one only. */
export function DeskPicker({ desks, choose }: DeskPickerProps) {
  const { say } = useSpeech();
  const reach = useReach();
  if (reach.length < 2) return null;
  const data = [{ value: ALL_DESKS, label: say(words.allDesks) }, ...reach];
  return (
    <MultiSelect
      className={style.picker}
      aria-label={say(words.desks)}
      placeholder={desks.length === 0 ? say(words.ownDesk) : undefined}
      data={data}
      searchable
      clearable
      value={[...desks]}
      onChange={(chosen) => choose(chosen.at(-1) === ALL_DESKS ? [ALL_DESKS] : chosen.filter((desk) => desk !== ALL_DESKS))}
    />
  );
}
