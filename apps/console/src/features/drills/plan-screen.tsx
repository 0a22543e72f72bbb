import { Button, Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { createDrill } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { ownZone } from '../../shared/i18n/times';
import { instantOf } from '../../shared/i18n/wall-clock';
import { useSession } from '../../shared/session/session';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel, Screen } from '../../shared/ui/screen';
import style from './drills.module.css';
import { emptyPlace, isWhole, type PlaceDraft, PlaceFields, placeOf } from './place-fields';
import { useScenarios } from './queries';
import { minutesWords } from './counted-words';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

interface Plan {
  readonly scenario: string | null;
  readonly plannedFor: string;
  readonly places: readonly PlaceDraft[];
}

/** The fields of a plan, and the act itself: whoever plans directs. */
function usePlan(begins: string | null) {
  const navigate = useNavigate();
  const { me } = useSession();
  const zone = useDirectory().desks.get(me.desk.id)?.zone ?? ownZone();
  const [plan, setPlan] = useState<Plan>({ scenario: begins, plannedFor: '', places: [] });
  const act = useAct({
    act: ({ scenario, plannedFor, places }: Plan, guard) =>
      createDrill({
        body: {
          scenario: scenario ?? '',
          roster: [{ personId: me.user.id, role: 'director' }, ...places.filter(isWhole).map(placeOf)],
          ...(plannedFor !== '' && { plannedFor: instantOf(plannedFor, zone) }),
        },
        headers: { ...guard },
      }),
    touches: ['drills'],
    done: ({ id }) => void navigate({ to: '/drills/$drillId', params: { drillId: id } as never }),
  });
  return { zone, plan, change: (part: Partial<Plan>) => setPlan((before) => ({ ...before, ...part })), act };
}

function Places({
  places,
  set,
}: {
  readonly places: readonly PlaceDraft[];
  readonly set: (places: readonly PlaceDraft[]) => void;
}) {
  const { say } = useSpeech();
  return (
    <>
      <p className={style.soft}>{say(words.director)}</p>
      {places.map((place, at) => (
        // Rows have no name of their own before they are sent.
        <div key={`${at}`} className={style.place}>
          <PlaceFields place={place} set={(next) => set(places.with(at, next))} />
          <Button
            variant="default"
            onClick={() => set(places.toSpliced(at, 1))}
            aria-label={say(words.removeOf, { name: `${at + 1}` })}
          >
            {say(words.remove)}
          </Button>
        </div>
      ))}
      <Button variant="default" onClick={() => set([...places, emptyPlace()])}>
        {say(words.addPerson)}
      </Button>
    </>
  );
}

function Planning({ scenarios }: { readonly scenarios: readonly { readonly value: string; readonly label: string }[] }) {
  const { say } = useSpeech();
  const { scenario: named } = useSearch({ strict: false }) as { readonly scenario?: string };
  const { plan, change, act, zone } = usePlan(scenarios.some(({ value }) => value === named) ? (named ?? null) : null);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (plan.scenario !== null) act.mutate(plan);
  };
  return (
    <form className={style.form} onSubmit={send}>
      {act.error ? <Failure error={act.error} /> : null}
      <Select
        label={say(words.scenario)}
        data={scenarios}
        value={plan.scenario}
        onChange={(scenario) => change({ scenario })}
        searchable
        required
      />
      <TimeField
        kind="moment"
        zone={zone}
        label={say(words.when)}
        value={plan.plannedFor}
        set={(next) => change({ plannedFor: next })}
      />
      <Panel title={say(words.people)}>
        <Places places={plan.places} set={(places) => change({ places })} />
      </Panel>
      <div>
        <Button type="submit" loading={act.isPending} disabled={plan.scenario === null || !plan.places.every(isWhole)}>
          {say(words.plan)}
        </Button>
      </div>
    </form>
  );
}

/** Plans a drill: a scenario is enough; when, and who, may follow. */
export function ScreenRoute() {
  const { say, count, locale } = useSpeech();
  const scenarios = useScenarios();
  return (
    <Screen title={say(words.plan)}>
      <Read from={scenarios}>
        {({ items }) => (
          <Planning
            scenarios={items.map(({ id, title, minutes }) => ({
              value: id,
              label: `${title[locale]} · ${count(minutesWords, minutes)}`,
            }))}
          />
        )}
      </Read>
    </Screen>
  );
}
