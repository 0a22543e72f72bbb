import { SegmentedControl, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useShortcut } from '../../shared/keyboard/shortcuts';
import { useListKeys } from '../../shared/keyboard/use-list-keys';
import { useSession } from '../../shared/session/session';
import { Screen } from '../../shared/ui/screen';
import { ACT_KEYS } from './act-bar';
import { useActDialog, type Asked } from './act-dialog';
import { actWords } from './act-words';
import { useCasesOf, type Direction } from './handoff-queries';
import { actsOn, OFFER_ACTS, type OfferAct } from './offer-acts';
import { readFilter, STATES, type OfferFilter } from './offer-filter';
import { OffersList } from './offers-list';
import style from './offers.module.css';
import { OpenedOffer } from './opened-offer';
import { useListedOffers } from './use-listed-offers';
import { words } from './words';

const DIRECTIONS: readonly Direction[] = ['in', 'out'];

const useFilter = (): readonly [
  OfferFilter,
  (change: { readonly [Key in keyof OfferFilter]: OfferFilter[Key] | undefined }) => void,
] => {
  const filter = readFilter(useSearch({ strict: false }));
  const navigate = useNavigate();
  return [filter, (change) => void navigate({ to: '.', search: { ...filter, ...change } as never, replace: !change.offer })];
};

function Filters({ filter, change }: { readonly filter: OfferFilter; readonly change: ReturnType<typeof useFilter>[1] }) {
  const { say, term } = useSpeech();
  return (
    <div className={style.filters}>
      <SegmentedControl
        aria-label={say(words.side)}
        data={[
          { value: 'both', label: say(words.both) },
          { value: 'in', label: say(words.in) },
          { value: 'out', label: say(words.out) },
        ]}
        value={filter.direction ?? 'both'}
        onChange={(value) => change({ direction: DIRECTIONS.find((one) => one === value) })}
      />
      <Select
        aria-label={say(words.state)}
        placeholder={say(words.anyState)}
        clearable
        data={STATES.map((state) => ({ value: state, label: term('handoff-state', state) }))}
        value={filter.state ?? null}
        onChange={(value) => change({ state: STATES.find((one) => one === value) })}
      />
    </div>
  );
}

/** A key for an act that can be done to the offer where the reader is. */
function ActKey({
  act,
  offer,
  ask,
}: {
  readonly act: OfferAct;
  readonly offer: HandoffResponse;
  readonly ask: (asked: Asked) => void;
}) {
  useShortcut({ keys: ACT_KEYS[act], says: actWords[act], group: 'act', run: () => ask({ offer, act }) });
  return null;
}

function ActKeys({ offer, ask }: { readonly offer: HandoffResponse | undefined; readonly ask: (asked: Asked) => void }) {
  const { me, may } = useSession();
  if (!offer) return null;
  const possible = actsOn(offer, me.desk.id, may);
  return OFFER_ACTS.map((act) => (possible.includes(act) ? <ActKey key={act} act={act} offer={offer} ask={ask} /> : null));
}

/** All offers to the reader's desk and by it, and the one that is read beside them. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const [filter, change] = useFilter();
  const { ask, dialog } = useActDialog();
  const listed = { in: useListedOffers('in', filter), out: useListedOffers('out', filter) };
  const shown = DIRECTIONS.filter((direction) => filter.direction === undefined || filter.direction === direction);
  const offers = shown.flatMap((direction) => [...listed[direction].waiting, ...listed[direction].ended]);
  const cases = useCasesOf(offers);
  const keys = useListKeys({ items: offers, idOf: ({ id }) => id });
  const opened = offers.find(({ id }) => id === filter.offer);
  return (
    <Screen title={say(words.screen)} actions={<Filters filter={filter} change={change} />}>
      <div className={style.screen}>
        <div className={style.lists}>
          {shown.map((direction) => (
            <OffersList
              key={direction}
              direction={direction}
              listed={listed[direction]}
              filtered={filter.state !== undefined}
              cases={cases}
              keys={keys}
              openedId={filter.offer}
              open={({ id }) => change({ offer: id })}
            />
          ))}
        </div>
        <OpenedOffer id={filter.offer} ask={ask} close={() => change({ offer: undefined })} />
      </div>
      <ActKeys offer={keys.selected ?? opened} ask={ask} />
      {dialog}
    </Screen>
  );
}
