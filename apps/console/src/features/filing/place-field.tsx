import { Button } from '@mantine/core';
import { IconMapPin } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useSpeech } from '../../shared/i18n/speech';
import { useToldKey } from '../../shared/keyboard/shortcuts';
import { CountryMark } from '../../shared/ui/marks';
import type { Fields } from './draft';
import { fieldId } from './faults';
import style from './fields.module.css';
import { type Found, findPlaces, type Gazetteer, type Place, sideOf } from './place';
import { type OptionGroup, SearchField } from './search-field';
import { useGazetteer } from './use-gazetteer';
import { PointDialog } from './point-dialog';
import { usePlaceWords } from './use-place-words';
import { words } from './words';

interface PlaceFieldProps {
  readonly text: string;
  readonly value: Place | null;
  readonly fault: string | undefined;
  readonly change: (fields: Partial<Fields>) => void;
}

const keyOf = (place: Place): string => ('id' in place ? place.id : place.is);

function Beside({ found: { place, by } }: { readonly found: Found }) {
  const { say } = useSpeech();
  const side = sideOf(place);
  const what =
    place.is === 'crossing' ? words.crossing : place.is === 'locality' && place.kind === 'county' ? words.county : null;
  return (
    <>
      {by ? `${say(words.knownAs, { by })} · ` : null}
      {what ? say(what) : place.is === 'locality' ? say(words.municipality) : null} {side ? <CountryMark country={side} /> : null}
    </>
  );
}

/** What the text may mean, as the list shows it. */
function useOptions(text: string, gazetteer: Gazetteer): readonly OptionGroup<Place>[] {
  const saidOf = usePlaceWords();
  const options = findPlaces(text, gazetteer).map((found) => ({
    key: keyOf(found.place),
    value: found.place,
    label: saidOf(found.place),
    beside: <Beside found={found} />,
  }));
  return options.length > 0 ? [{ label: null, options }] : [];
}

/** The way to say it by pointing. Tab goes from the place straight to the side, as most reports need it; a key of its own opens the map. */
function OnMap({ open }: { readonly open: () => void }) {
  const { say } = useSpeech();
  useToldKey('Alt+M', words.onMap);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      tabIndex={-1}
      leftSection={<IconMapPin size={15} aria-hidden />}
      rightSection={<kbd aria-hidden>Alt M</kbd>}
      aria-keyshortcuts="Alt+M"
      aria-haspopup="dialog"
      onClick={open}
    >
      {say(words.onMap)}
    </Button>
  );
}

/** What the text was taken for, said back. */
function Understood({ text, value }: Pick<PlaceFieldProps, 'text' | 'value'>) {
  const { say } = useSpeech();
  const saidOf = usePlaceWords();
  const told = value ? (
    <strong>{say(words.understood, { place: saidOf(value) })}</strong>
  ) : text.trim() ? (
    say(words.placeOpen)
  ) : (
    '\u00a0'
  );
  return (
    <p className={style.understood} aria-live="polite">
      {told}
    </p>
  );
}

/** One field for every way in which people say where something is. */
export function PlaceField({ text, value, fault, change }: PlaceFieldProps) {
  const { say, locale } = useSpeech();
  const gazetteer = useGazetteer();
  const groups = useOptions(text, gazetteer);
  const [onMap, setOnMap] = useState(false);
  const typed = (placeText: string): void => {
    // Figures say all there is to choose: they are understood as they are typed.
    const [found] = findPlaces(placeText, gazetteer);
    const isFigure = found && (found.place.is === 'point' || found.place.is === 'river');
    change({ placeText, place: isFigure ? found.place : null });
  };
  const picked = (place: Place): void => {
    const side = sideOf(place);
    change({ place, placeText: 'name' in place ? place.name[locale] : text.trim(), ...(side && { side }) });
  };
  const heard = (event: KeyboardEvent): void => {
    // By its place: with Alt the letter is another one on some keyboards.
    if (!event.altKey || event.code !== 'KeyM') return;
    event.preventDefault();
    setOnMap(true);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- hears a key of the field inside
    <div onKeyDown={heard}>
      <SearchField
        id={fieldId('place')}
        label={say(words.place)}
        hint={say(words.placeHint)}
        placeholder={say(words.placePlaceholder)}
        fault={fault}
        text={text}
        groups={groups}
        nothing={say(words.placeNothing)}
        typed={typed}
        picked={picked}
      >
        <Understood text={text} value={value} />
        <OnMap open={() => setOnMap(true)} />
      </SearchField>
      {onMap ? <PointDialog start={value} chosen={typed} close={() => setOnMap(false)} /> : null}
    </div>
  );
}
