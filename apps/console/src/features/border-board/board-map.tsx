import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { BoardCrossingResponse } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { BorderCanvas, middleOf, NOTHING_OPEN, type Pin } from '../map';
import style from './board.module.css';
import { SHAPES, strictest, TONES } from './lanes';

const usePins = (crossings: readonly BoardCrossingResponse[]): readonly Pin[] => {
  const { crossings: known, corridors } = useDirectory();
  const { locale, term } = useSpeech();
  return useMemo(() => {
    const pin = (id: string, kind: 'crossing' | 'corridor', name: string, of: readonly BoardCrossingResponse[]): Pin => {
      const status = strictest(of.flatMap(({ lanes }) => lanes));
      const points = of.flatMap(({ crossingId }) => known.get(crossingId)?.point ?? []);
      const mark = { text: `${SHAPES[status]} ${term('lane-status', status)}`, tone: TONES[status] };
      const said = `${name}, ${term('lane-status', status)}`;
      return { id, kind, at: middleOf(points), name, said, open: NOTHING_OPEN, planned: false, chosen: false, mark };
    };
    const there = crossings.filter(({ planned }) => !planned);
    const ofCrossings = there.map((one) => pin(one.crossingId, 'crossing', nameIn(known, one.crossingId, locale), [one]));
    const ofCorridors = [...new Set(there.map(({ corridor }) => corridor))].map((id) =>
      pin(
        id,
        'corridor',
        nameIn(corridors, id, locale),
        there.filter(({ corridor }) => corridor === id),
      ),
    );
    return [...ofCrossings, ...ofCorridors];
  }, [crossings, known, corridors, locale, term]);
};

/** The border as it lies, each crossing by the strictest of its lanes. The table says the same, and more. */
export function BoardMap({
  crossings,
  zoom,
}: {
  readonly crossings: readonly BoardCrossingResponse[];
  readonly zoom: (corridor: string) => void;
}) {
  const navigate = useNavigate();
  const pins = usePins(crossings);
  const choose = ({ kind, id }: Pin): void =>
    kind === 'corridor' ? zoom(id) : void navigate({ to: '/board/$crossingId', params: { crossingId: id } as never });
  return (
    <div className={style.map}>
      <BorderCanvas pins={pins} chosen={null} choose={choose} />
    </div>
  );
}
