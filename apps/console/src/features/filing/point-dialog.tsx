import { Group, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CrossingResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
import { middleOf, PointMap } from '../map';
import { type LatLon, type Place, readPoint } from './place';
import { useGazetteer } from './use-gazetteer';
import { words } from './words';

interface PointDialogProps {
  readonly start: Place | null;
  /** The point as one would type it. */
  readonly chosen: (text: string) => void;
  readonly close: () => void;
}

interface Figures {
  readonly lat: string;
  readonly lon: string;
}

const figuresOf = ({ lat, lon }: LatLon): Figures => ({ lat: lat.toFixed(4), lon: lon.toFixed(4) });

/** Where the map opens: at what was said, else amid the crossings of the desk's corridor. */
const useStart = (start: Place | null): { readonly said: LatLon | null; readonly around: LatLon | null } => {
  const { home, crossings } = useGazetteer();
  return useMemo(() => {
    if (start?.is === 'point') return { said: { lat: start.lat, lon: start.lon }, around: null };
    const middle = (of: (crossing: CrossingResponse) => boolean): LatLon | null =>
      middleOf(crossings.filter(of).flatMap(({ point }) => (point ? [point] : [])));
    const near = start?.is === 'crossing' ? middle(({ id }) => id === start.id) : null;
    return { said: null, around: near ?? middle(({ corridor }) => corridor === home) };
  }, [start, home, crossings]);
};

/** A point on the map, by eye or by figures. */
export function PointDialog({ start, chosen, close }: PointDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const { said, around } = useStart(start);
  const [figures, setFigures] = useState<Figures>(said ? figuresOf(said) : { lat: '', lon: '' });
  const at = useMemo(() => readPoint(`${figures.lat}, ${figures.lon}`), [figures]);
  const figure = (name: 'lat' | 'lon', first = false) => (
    <TextInput
      label={say(words[name])}
      value={figures[name]}
      onChange={({ currentTarget: { value } }) => setFigures((before) => ({ ...before, [name]: value }))}
      inputMode="decimal"
      data-autofocus={first || undefined}
    />
  );
  return (
    <Dialog
      opened
      close={close}
      title={say(words.onMapTitle)}
      does={say(words.usePoint)}
      submit={() => {
        chosen(`${figures.lat}, ${figures.lon}`);
        close();
      }}
      pending={false}
      error={null}
      ready={at !== null}
    >
      <p>{say(words.onMapHint)}</p>
      <Group gap="sm" grow>
        {figure('lat', true)}
        {figure('lon')}
      </Group>
      <PointMap at={at} around={around} moved={(to) => setFigures(figuresOf(to))} />
    </Dialog>
  );
}
