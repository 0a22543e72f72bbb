import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type BorderMap, getBorderMap } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { PriorityMark } from '../../shared/ui/marks';
import { Loading, Read } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { BorderCanvas } from './border-canvas';
import style from './map.module.css';
import type { Pin } from './pins';
import { ChosenPlace, PlaceList } from './place-list';
import { casePlaces, corridorPlaces, crossingPlaces, totalOf, worstOf } from './places';
import { counts, words } from './words';

interface Chosen {
  readonly crossing: string;
  readonly corridor: string;
}

const chosenIn = (search: Readonly<Record<string, unknown>>): Chosen => ({
  crossing: typeof search.crossing === 'string' ? search.crossing : '',
  corridor: typeof search.corridor === 'string' ? search.corridor : '',
});

/** What stands on the map, the most urgent first. */
const usePins = (map: BorderMap, chosen: Chosen): readonly Pin[] => {
  const { crossings, corridors } = useDirectory();
  const { locale, count } = useSpeech();
  return useMemo(() => {
    const said = (name: string, open: BorderMap['open']): string =>
      [name, worstOf(open), count(counts.open, totalOf(open))].filter(Boolean).join(', ');
    const ofCrossings = crossingPlaces(map, crossings.values()).map(({ crossing, open }): Pin => {
      const name = crossing.name[locale];
      const { id, point, planned } = crossing;
      return { id, kind: 'crossing', at: point, name, said: said(name, open), open, planned, chosen: id === chosen.crossing };
    });
    const ofCorridors = corridorPlaces(map, crossings.values()).map(({ id, at, open }): Pin => {
      const name = nameIn(corridors, id, locale);
      return { id, kind: 'corridor', at, name, said: said(name, open), open, planned: false, chosen: id === chosen.corridor };
    });
    const ofCases = casePlaces(map).map(({ id, number, title, at, open }): Pin => {
      const saidOf = `${number}, ${worstOf(open)}, ${title}`;
      return { id, kind: 'case', at, name: number, said: saidOf, open, planned: false, chosen: false };
    });
    return [...ofCrossings, ...ofCases, ...ofCorridors.toSorted((one, other) => totalOf(other.open) - totalOf(one.open))];
  }, [map, crossings, corridors, locale, count, chosen.crossing, chosen.corridor]);
};

function Legend() {
  const { say, locale } = useSpeech();
  const { members } = useDirectory();
  return (
    <div className={style.legend} aria-label={say(words.legend)} role="group">
      {(['P1', 'P2', 'P3', 'P4'] as const).map((priority) => (
        <PriorityMark key={priority} priority={priority} />
      ))}
      <span>
        <b>{`P2 · 3`}</b> {say(words.legendBadge)}
      </span>
      <span>
        <i className={style.ring} aria-hidden /> {say(words.legendNone)}
      </span>
      <span>
        <b className={style.spot}>P2</b> {say(words.legendCase)}
      </span>
      <span>
        <i className={style.rule} aria-hidden /> {say(words.legendLine)} ({members.map(({ name }) => name[locale]).join(' / ')})
      </span>
      <span className={style.soft}>{say(words.source)}</span>
    </div>
  );
}

function Side({ map, chosen }: { readonly map: BorderMap; readonly chosen: Chosen }) {
  const { say, locale } = useSpeech();
  const { crossings, corridors } = useDirectory();
  const crossing = crossings.get(chosen.crossing);
  const corridor = corridors.get(chosen.corridor);
  if (crossing) {
    const position = crossing.point ? (crossing.point.approximate ? [say(words.approximate)] : []) : [say(words.noPosition)];
    const notes = [...(crossing.planned ? [say(words.legendPlanned)] : []), ...position];
    const cases = map.cases.filter(({ crossingId }) => crossingId === crossing.id);
    return <ChosenPlace name={crossing.name[locale]} notes={notes} cases={cases} />;
  }
  if (corridor) {
    const within = map.cases.filter(({ crossingId }) => crossings.get(crossingId ?? '')?.corridor === corridor.id);
    return <ChosenPlace name={corridor.name[locale]} notes={[]} cases={within} />;
  }
  return <PlaceList map={map} places={crossingPlaces(map, crossings.values())} />;
}

function BorderView({ map }: { readonly map: BorderMap }) {
  const navigate = useNavigate();
  const chosen = chosenIn(useSearch({ strict: false }));
  const pins = usePins(map, chosen);
  const choose = ({ kind, id }: Pin): void =>
    void (kind === 'case'
      ? navigate({ to: '/cases/$caseId', params: { caseId: id } as never })
      : navigate({ to: '/map', search: { [kind]: id } as never }));
  return (
    <>
      <div className={style.split}>
        <BorderCanvas pins={pins} chosen={pins.find((pin) => pin.chosen) ?? null} choose={choose} />
        <div className={style.side}>
          <Side map={map} chosen={chosen} />
        </div>
      </div>
      <Legend />
    </>
  );
}

/** Where the open cases are: the border as it lies, and the same as a list. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { ready } = useDirectory();
  const asked = useQuery({ queryKey: ['map'], queryFn: () => getBorderMap() });
  return (
    <Screen title={say(words.title)} full>
      <Read from={asked}>{(map) => (ready ? <BorderView map={map} /> : <Loading />)}</Read>
    </Screen>
  );
}
