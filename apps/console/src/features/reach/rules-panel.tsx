import { Button, NativeSelect, Switch } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { type ReachResponse, saveMyReach } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { languageName } from '../../shared/i18n/language';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './reach.module.css';
import { draftOf, NEVER, type RulesDraft, wishOf } from './rules-draft';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

const URGENCIES = [
  { field: 'lifeSafety', urgency: 'life-safety', choices: ['0', '2', '5'] },
  { field: 'urgent', urgency: 'urgent', choices: ['0', '5', '15', '30', '60', NEVER] },
  { field: 'routine', urgency: 'routine', choices: ['0', '30', '60', '240', NEVER] },
] as const;

const ZONES = [
  'America/Tijuana',
  'America/Los_Angeles',
  'America/Phoenix',
  'America/Hermosillo',
  'America/Denver',
  'America/Ciudad_Juarez',
  'America/Ojinaga',
  'America/Chicago',
  'America/Matamoros',
  'America/Monterrey',
  'America/Mexico_City',
  'America/New_York',
] as const;

interface PartProps {
  readonly draft: RulesDraft;
  readonly set: (change: Partial<RulesDraft>) => void;
}

function Delays({ draft, set }: PartProps) {
  const { say, term } = useSpeech();
  const label = (choice: string): string => {
    if (choice === NEVER) return say(words.never);
    return choice === '0' ? say(words.atOnce) : say(words.afterMinutes, { minutes: choice });
  };
  return (
    <div className={style.fields}>
      {URGENCIES.map(({ field, urgency, choices }) => (
        <NativeSelect
          key={field}
          label={say(words.whenFor, { urgency: term('notice-urgency', urgency) })}
          value={draft[field]}
          data={[...new Set([...choices, draft[field]])].map((value) => ({ value, label: label(value) }))}
          onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
        />
      ))}
    </div>
  );
}

function Quiet({ draft, set }: PartProps) {
  const { say } = useSpeech();
  return (
    <fieldset className={style.quiet}>
      <legend>{say(words.quiet)}</legend>
      <Switch
        label={say(words.quietOn)}
        description={say(words.quietHint)}
        checked={draft.isQuiet}
        onChange={({ currentTarget }) => set({ isQuiet: currentTarget.checked })}
      />
      {draft.isQuiet ? (
        <div className={style.fields}>
          <TimeField label={say(words.from)} kind="clock" required value={draft.from} set={(next) => set({ from: next })} />
          <TimeField label={say(words.to)} kind="clock" required value={draft.to} set={(next) => set({ to: next })} />
        </div>
      ) : null}
    </fieldset>
  );
}

function Places({ draft, set, reach }: PartProps & { readonly reach: ReachResponse }) {
  const { say, locale } = useSpeech();
  const { inUse } = reach;
  const zones = [...new Set([...ZONES, ...(draft.zone === '' ? [] : [draft.zone])])];
  return (
    <div className={style.fields}>
      <NativeSelect
        label={say(words.language)}
        value={draft.language}
        data={[
          { value: '', label: say(words.ofDesk, { value: languageName(inUse.language, locale) }) },
          ...(['en', 'es'] as const).map((one) => ({ value: one as string, label: languageName(one, locale) })),
        ]}
        onChange={({ currentTarget }) => set({ language: currentTarget.value })}
      />
      <NativeSelect
        label={say(words.zone)}
        value={draft.zone}
        data={[
          { value: '', label: say(words.ofDesk, { value: zoneLabel(inUse.zone) }) },
          ...zones.map((zone) => ({ value: zone as string, label: zoneLabel(zone) })),
        ]}
        onChange={({ currentTarget }) => set({ zone: currentTarget.value })}
      />
    </div>
  );
}

const zoneLabel = (zone: string): string => zone.split('/').at(-1)!.replaceAll('_', ' ');

/** What is sent by mail and when; saved whole. */
export function RulesPanel({ reach }: { readonly reach: ReachResponse }) {
  const { say } = useSpeech();
  const [draft, setDraft] = useState(() => draftOf(reach));
  const saving = useAct({
    act: (wish: RulesDraft, guard) =>
      saveMyReach({ body: wishOf(wish), headers: { ...guard, 'If-Match': `"${reach.version}"` } }),
    touches: ['reach'],
  });
  const set = (change: Partial<RulesDraft>): void => {
    saving.reset();
    setDraft((before) => ({ ...before, ...change }));
  };
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    saving.mutate(draft);
  };
  return (
    <Panel title={say(words.rules)}>
      <form className={style.form} onSubmit={send}>
        <Delays draft={draft} set={set} />
        <Quiet draft={draft} set={set} />
        <Places draft={draft} set={set} reach={reach} />
        {saving.error ? <Failure error={saving.error} /> : null}
        <div className={style.foot}>
          <Button type="submit" loading={saving.isPending}>
            {say(words.save)}
          </Button>
          <span aria-live="polite">{saving.isSuccess ? say(words.saved) : ''}</span>
        </div>
      </form>
    </Panel>
  );
}
