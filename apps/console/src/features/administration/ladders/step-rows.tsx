import { Button, NativeSelect, NumberInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { LadderRead } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { useToldKey } from '../../../shared/keyboard/shortcuts';
import {
  type Action,
  addStep,
  changeStep,
  type From,
  type LadderDraft,
  moveStep,
  removeStep,
  type StepDraft,
} from './ladder-draft';
import { ladderWords as words } from './ladder-words';
import style from './ladders.module.css';

const FROM = ['opening', 'warning', 'due'] as const satisfies readonly From[];

export interface StepRowsProps {
  readonly of: Pick<LadderRead, 'actions'>;
  readonly draft: LadderDraft;
  readonly set: (draft: LadderDraft) => void;
  /** What is wrong at a place of the text, in the reader's words. */
  readonly faultAt: (pointer: string) => string | undefined;
}

interface StepRowProps extends StepRowsProps {
  readonly step: StepDraft;
  readonly place: number;
}

type MovesProps = Pick<StepRowProps, 'draft' | 'set' | 'step'> & { readonly number: number };

/** What can be done with a rung as a whole. */
function Moves({ draft, set, step: { id }, number }: MovesProps) {
  const { say } = useSpeech();
  const acts = [
    { says: say(words.up), sign: '↑', run: () => set(moveStep(draft, id, -1)) },
    { says: say(words.down), sign: '↓', run: () => set(moveStep(draft, id, 1)) },
    { says: say(words.remove), sign: say(words.remove), run: () => set(removeStep(draft, id)) },
  ];
  return (
    <div className={style.moves}>
      {acts.map(({ says, sign, run }) => (
        <Button
          key={says}
          size="compact-xs"
          variant="default"
          aria-label={say(words.ofStep, { act: says, number })}
          onClick={run}
        >
          {sign}
        </Button>
      ))}
    </div>
  );
}

function StepRow({ of, draft, set, faultAt, step, place }: StepRowProps) {
  const { say, term } = useSpeech();
  const number = place + 1;
  const change = (to: Partial<StepDraft>): void => set(changeStep(draft, step.id, to));
  const hear = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null || !event.altKey) return;
    event.preventDefault();
    set(moveStep(draft, step.id, by));
  };
  const at = `/ladder/steps/${place}`;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Alt with the arrows from the fields inside
    <fieldset className={style.step} onKeyDown={hear}>
      <legend>{say(words.stepNumber, { number })}</legend>
      <NativeSelect
        label={say(words.action)}
        value={step.action}
        onChange={({ currentTarget }) => change({ action: currentTarget.value as Action })}
        data={of.actions.map((value) => ({ value, label: term('ladder-action', value) }))}
        error={faultAt(`${at}/action`) ?? faultAt(at)}
      />
      <NativeSelect
        label={say(words.counted)}
        value={step.from}
        onChange={({ currentTarget }) => change({ from: currentTarget.value as From })}
        data={FROM.map((value) => ({ value, label: say(words[value]) }))}
      />
      <NumberInput
        label={say(words.after)}
        value={step.from === 'warning' ? '' : step.minutes}
        onChange={(value) => change({ minutes: Number(value) })}
        disabled={step.from === 'warning'}
        min={0}
        step={5}
        allowDecimal={false}
        error={faultAt(`${at}/at/minutes`)}
      />
      <Moves {...{ draft, set, step, number }} />
    </fieldset>
  );
}

/** The rungs, one beneath the other; each moves by its buttons or by Alt with the arrows, and keeps the keyboard. */
export function StepRows(props: StepRowsProps) {
  const { of, draft, set, faultAt } = props;
  const { say } = useSpeech();
  useToldKey('Alt+↑', words.up);
  useToldKey('Alt+↓', words.down);
  const whole = faultAt('/ladder/steps');
  return (
    <div className={style.steps}>
      <p className={style.soft}>{say(words.moveHint)}</p>
      {draft.steps.map((step, place) => (
        <StepRow key={step.id} {...props} step={step} place={place} />
      ))}
      {whole ? (
        <p className={style.fault} role="alert">
          {whole}
        </p>
      ) : null}
      <Button
        size="xs"
        variant="default"
        className={style.add}
        onClick={() => set(addStep(draft, of.actions.includes('notify-supervisor') ? 'notify-supervisor' : 'notify-desk'))}
      >
        {say(words.add)}
      </Button>
    </div>
  );
}
