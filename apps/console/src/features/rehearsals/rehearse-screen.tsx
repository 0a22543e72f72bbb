import { Button, NumberInput, Select } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { createRehearsal, type RehearsalResponse, type ScenarioLineResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { Moment } from '../../shared/ui/moment';
import { Empty, Failure } from '../../shared/ui/notices';
import { ReadOne } from '../../shared/ui/read-one';
import { Panel, Screen } from '../../shared/ui/screen';
import { ComparisonTables } from './comparison';
import { type DraftOf, useRehearsals, useScenarioTitles } from './queries';
import style from './rehearsals.module.css';
import { words } from './words';

const MOST_SEED = 1_000_000;

interface Chosen {
  readonly scenario: string | null;
  readonly seed: number;
}

interface FieldsProps {
  readonly draft: Chosen;
  readonly set: (draft: Chosen) => void;
  readonly scenarios: readonly ScenarioLineResponse[];
}

function Fields({ draft, set, scenarios }: FieldsProps) {
  const { say, locale } = useSpeech();
  return (
    <>
      <Select
        className={style.scenario}
        label={say(words.scenario)}
        data={scenarios.map(({ id, title, minutes }) => ({
          value: id,
          label: `${title[locale]} (${minutes} min)`,
        }))}
        value={draft.scenario}
        onChange={(scenario) => set({ ...draft, scenario })}
        searchable
        required
      />
      <NumberInput
        className={style.seed}
        label={say(words.seed)}
        description={say(words.seedHint)}
        value={draft.seed}
        onChange={(next) => typeof next === 'number' && set({ ...draft, seed: next })}
        min={0}
        max={MOST_SEED}
        allowDecimal={false}
      />
    </>
  );
}

function Asking({ of: { kind, key, number } }: { readonly of: DraftOf }) {
  const { say } = useSpeech();
  const scenarios = useScenarioTitles();
  const [draft, setDraft] = useState<Chosen>({ scenario: null, seed: 1 });
  const { scenario, seed } = draft;
  const asking = useAct({
    act: (chosen: { readonly scenario: string; readonly seed: number }, headers) =>
      createRehearsal({ body: { draft: { kind, number, ...(key !== null && { key }) }, ...chosen }, headers: { ...headers } }),
    touches: ['rehearsals'],
  });
  return (
    <Panel title={say(words.rehearse)}>
      <p className={style.soft}>{say(words.hint)}</p>
      <form
        className={style.asking}
        onSubmit={(event) => {
          event.preventDefault();
          if (scenario !== null) asking.mutate({ scenario, seed });
        }}
      >
        <Fields draft={draft} set={setDraft} scenarios={scenarios.data?.items ?? []} />
        <Button type="submit" loading={asking.isPending} disabled={scenario === null}>
          {say(words.start)}
        </Button>
      </form>
      {scenarios.error ? <Failure error={scenarios.error} /> : null}
      {asking.error ? <Failure error={asking.error} /> : null}
    </Panel>
  );
}

function useSayState() {
  const { say } = useSpeech();
  return ({ state, played, counts, code }: RehearsalResponse): string => {
    if (state === 'playing') return say(words.playing, { minutes: played.minutes, of: played.of });
    if (state === 'compared') return say(words.compared, { better: counts?.better ?? 0, worse: counts?.worse ?? 0 });
    return state === 'failed' ? say(words.failed, { code: code ?? '' }) : say(words.asked);
  };
}

function Rehearsed({ of }: { readonly of: RehearsalResponse }) {
  const { say, locale } = useSpeech();
  const stateOf = useSayState();
  const { scenario, seed, askedAt, state, played, drills, comparison } = of;
  return (
    <Panel
      title={scenario.title[locale]}
      beside={
        <span className={style.soft} role="status">
          {stateOf(of)}
        </span>
      }
    >
      <p className={style.soft}>
        {say(words.variation, { seed })} · <Moment at={askedAt} />
      </p>
      {state === 'playing' ? <progress value={played.minutes} max={played.of} aria-label={stateOf(of)} /> : null}
      {comparison ? <ComparisonTables of={comparison} /> : null}
      {state === 'compared' && drills ? (
        <p>
          <Link to="/drills/$drillId/report" params={{ drillId: drills.today } as never}>
            {say(words.drillToday)}
          </Link>
          {' · '}
          <Link to="/drills/$drillId/report" params={{ drillId: drills.drafted } as never}>
            {say(words.drillDrafted)}
          </Link>
        </p>
      ) : null}
    </Panel>
  );
}

const TITLES = { rules: words.titleRules, procedure: words.titleProcedure, ladder: words.titleLadder } as const;

/** What a draft would change: a scenario played on it and on what is in force. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { kind, key, number } = useParams({ strict: false }) as { kind: DraftOf['kind']; key: string; number: string };
  const draft: DraftOf = { kind, key: key === '-' ? null : key, number: Number(number) };
  const rehearsals = useRehearsals(draft);
  return (
    <Screen title={say(TITLES[kind] ?? words.titleRules, { number, key })}>
      <Asking of={draft} />
      <ReadOne from={rehearsals}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(words.none)}>
              <span>{say(words.noneHint)}</span>
            </Empty>
          ) : (
            items.map((one) => <Rehearsed key={one.id} of={one} />)
          )
        }
      </ReadOne>
    </Screen>
  );
}
