import { Checkbox, MultiSelect, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createActivation, type ProcedureResponse } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { type OpenProps, ReasonDialog } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import style from './crisis.module.css';
import { type Proposed, RAISABLE, type RaisedLevel } from './proposed';
import { words } from './words';

/** Choices of the directory by their names. */
function useNamed() {
  const { locale } = useSpeech();
  const byName = (one: { label: string }, other: { label: string }): number => one.label.localeCompare(other.label, locale);
  return (of: Iterable<{ id: string; name: { en: string; es: string } }>) =>
    [...of].map(({ id: value, name }) => ({ value, label: name[locale] })).toSorted(byName);
}

/** What is chosen, and the act itself. */
function useRaising(procedureId: string, proposed: Proposed | null) {
  const navigate = useNavigate();
  const [level, setLevel] = useState<RaisedLevel>(proposed?.level ?? 'elevated');
  const [emergency, setEmergency] = useState(false);
  const [crossingIds, setPlaces] = useState<string[]>([...(proposed?.crossingIds ?? [])]);
  const [corridor, setCorridor] = useState<string | null>(null);
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const answers = answered.map((question) => ({ question, is: true }));
  const where = { crossingIds, ...(crossingIds.length === 0 && corridor ? { corridorId: corridor } : {}) };
  const takes = proposed?.proposalId ? { proposalIds: [proposed.proposalId] } : {};
  const act = useAct({
    act: (reason: string, guard) =>
      createActivation({ body: { procedureId, level, emergency, reason, ...where, answers, ...takes }, headers: { ...guard } }),
    touches: ['activations', 'border'],
    done: (room) => void navigate({ to: '/activations/$activationId', params: { activationId: room.id } as never }),
  });
  return {
    level,
    setLevel,
    emergency,
    setEmergency,
    places: crossingIds,
    setPlaces,
    corridor,
    setCorridor,
    answered,
    setAnswered,
    act,
  };
}

/** The crossings, or the corridor where none is named. */
function Places({ of: chosen }: { readonly of: ReturnType<typeof useRaising> }) {
  const { say } = useSpeech();
  const { crossings, corridors } = useDirectory();
  const named = useNamed();
  const { places, corridor } = chosen;
  return (
    <>
      <MultiSelect
        label={say(words.crossings)}
        data={named(crossings.values())}
        value={places}
        onChange={chosen.setPlaces}
        searchable
        limit={60}
      />
      {places.length === 0 ? (
        <Select
          label={say(words.corridor)}
          data={named(corridors.values())}
          value={corridor}
          onChange={chosen.setCorridor}
          searchable
        />
      ) : null}
    </>
  );
}

interface RaiseDialogProps extends OpenProps {
  readonly procedure: ProcedureResponse;
  /** What a wait or an alert proposes: it stands in the fields, to be read and changed. */
  readonly proposed: Proposed | null;
}

/** The fewest things: the level, where, what happens, and the questions whose answers begin steps. */
export function RaiseDialog({ procedure: { id, text }, proposed, opened, close }: RaiseDialogProps) {
  const { say, term, locale } = useSpeech();
  const chosen = useRaising(id, proposed);
  const { level, emergency, places, corridor, answered } = chosen;
  const { mutate, isPending, error } = chosen.act;
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.raiseTitle)}
      does={say(words.raise)}
      reason={{ label: say(words.reason), first: false, ...(proposed && { text: proposed.reason }) }}
      submit={mutate}
      pending={isPending}
      error={error}
      ready={places.length > 0 || corridor !== null}
    >
      <p className={style.soft}>{say(words.raiseHint)}</p>
      {proposed?.proposalId ? <p className={style.soft}>{say(words.takesUp)}</p> : null}
      <Choice
        label={say(words.level)}
        value={level}
        set={chosen.setLevel}
        of={RAISABLE.map((value) => ({ value, label: term('level', value) }))}
      />
      {level === 'crisis' ? null : (
        <Checkbox
          label={say(words.emergency)}
          checked={emergency}
          onChange={({ currentTarget }) => chosen.setEmergency(currentTarget.checked)}
        />
      )}
      <Places of={chosen} />
      <Checkbox.Group label={say(words.questions)} value={[...answered]} onChange={chosen.setAnswered}>
        {text.questions.map(({ id: question, ask }) => (
          <Checkbox key={question} mt={6} value={question} label={ask[locale]} />
        ))}
      </Checkbox.Group>
    </ReasonDialog>
  );
}
