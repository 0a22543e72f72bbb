import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { breakInDrill, commsCheckDrill, endDrill, paceDrill, pauseDrill, resumeDrill, startDrill } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Dialog, type OpenProps, ReasonDialog } from '../../shared/ui/dialog';
import { KeyedButton, LongText } from '../../shared/ui/fields';
import { Failure } from '../../shared/ui/notices';
import style from './drills.module.css';
import { type DrillRead, useDrillAct } from './queries';
import { words } from './words';

/** One key: what stands goes on, what runs pauses. */
const KEYS = { pause: 'p', resume: 'p' } as const;

interface OfDrill {
  readonly drill: DrillRead;
}
type DialogOf = OfDrill & OpenProps;

const LEAST = 0.1;
const MOST = 3600;

function SpeedField({ value, set }: { readonly value: number; readonly set: (value: number) => void }) {
  const { say } = useSpeech();
  return (
    <NumberInput
      label={say(words.speed)}
      value={value}
      onChange={(next) => typeof next === 'number' && set(next)}
      min={LEAST}
      max={MOST}
      prefix="× "
      data-autofocus
      required
    />
  );
}

/** Starts the clock, or lets it run at another speed from now on. */
function SpeedDialog({ drill: { id, state, clock }, opened, close }: DialogOf) {
  const { say } = useSpeech();
  const starts = state === 'planned' || state === 'comms-check';
  const [scale, setScale] = useState(clock.pace);
  const { mutate, isPending, error } = useDrillAct(
    id,
    (chosen: number, to) => (starts ? startDrill : paceDrill)({ ...to, body: { scale: chosen } }),
    close,
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(starts ? words.start : words.change)}
      does={say(starts ? words.start : words.change)}
      submit={() => mutate(scale)}
      pending={isPending}
      error={error}
    >
      {starts ? <p>{say(words.startHint)}</p> : null}
      <SpeedField value={scale} set={setScale} />
    </Dialog>
  );
}

function PauseDialog({ drill: { id }, opened, close }: DialogOf) {
  const { say } = useSpeech();
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useDrillAct(
    id,
    (why: string, to) => pauseDrill({ ...to, body: why === '' ? {} : { reason: why } }),
    close,
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.pause)}
      does={say(words.pause)}
      submit={() => mutate(reason.trim())}
      pending={isPending}
      error={error}
    >
      <LongText label={say(words.pauseWhy)} value={reason} set={setReason} longest={1000} needed={false} first />
    </Dialog>
  );
}

interface SureProps extends OpenProps {
  readonly title: string;
  readonly does: string;
  readonly hint: string;
  readonly act: { readonly mutate: (input: undefined) => void; readonly isPending: boolean; readonly error: Error | null };
  readonly grave?: boolean;
}

function SureDialog({ title, does, hint, act, grave = false, opened, close }: SureProps) {
  return (
    <Dialog
      opened={opened}
      close={close}
      title={title}
      does={does}
      submit={() => act.mutate(undefined)}
      pending={act.isPending}
      error={act.error}
      {...(grave ? { grave } : { plain: true })}
    >
      <p>{hint}</p>
    </Dialog>
  );
}

function EndDialog({ drill: { id }, ...open }: DialogOf) {
  const { say } = useSpeech();
  const act = useDrillAct(id, (_: undefined, to) => endDrill(to), open.close);
  return <SureDialog {...open} title={say(words.end)} does={say(words.end)} hint={say(words.endHint)} act={act} grave />;
}

function CheckDialog({ drill: { id }, ...open }: DialogOf) {
  const { say } = useSpeech();
  const act = useDrillAct(id, (_: undefined, to) => commsCheckDrill({ ...to, body: {} }), open.close);
  return <SureDialog {...open} title={say(words.check)} does={say(words.check)} hint={say(words.checkHint)} act={act} />;
}

/** A real event comes first: asked once more, in words, because it stops everybody. */
function BreakInDialog({ drill: { id }, opened, close }: DialogOf) {
  const { say } = useSpeech();
  const { mutate, isPending, error } = useDrillAct(id, (reason: string, to) => breakInDrill({ ...to, body: { reason } }), close);
  return (
    <ReasonDialog
      opened={opened}
      close={close}
      title={say(words.breakInTitle)}
      does={say(words.breakInTitle)}
      reason={{ label: say(words.breakInWhat) }}
      submit={mutate}
      pending={isPending}
      error={error}
      grave
    >
      <p>{say(words.breakInHint)}</p>
    </ReasonDialog>
  );
}

function Resume({ drill: { id } }: OfDrill) {
  const { mutate, isPending, error } = useDrillAct(id, (_: undefined, to) => resumeDrill({ ...to, body: {} }));
  return (
    <>
      <KeyedButton says={words.resume} keys={KEYS.resume} run={() => mutate(undefined)} pending={isPending} first />
      {error ? <Failure error={error} /> : null}
    </>
  );
}

const DIALOGS = { speed: SpeedDialog, pause: PauseDialog, end: EndDialog, check: CheckDialog, breakIn: BreakInDialog } as const;

/** The acts on the drill as a whole that its state and the reader's role allow. */
export function RunActs({ drill }: OfDrill) {
  const { say } = useSpeech();
  const [asked, ask] = useState<keyof typeof DIALOGS | null>(null);
  const { state, me } = drill;
  const may = (act: string): boolean => (me?.may as readonly string[] | undefined)?.includes(act) ?? false;
  const before = state === 'planned' || state === 'comms-check';
  const on = state === 'running' || state === 'paused';
  const Asked = asked === null ? null : DIALOGS[asked];
  return (
    <div className={style.acts}>
      {may('run') && before ? (
        <>
          <KeyedButton says={words.start} keys="s" run={() => ask('speed')} first />
          <Button size="xs" variant="default" onClick={() => ask('check')} disabled={state !== 'planned'}>
            {say(words.check)}
          </Button>
        </>
      ) : null}
      {may('control') && state === 'running' ? (
        <KeyedButton says={words.pause} keys={KEYS.pause} run={() => ask('pause')} />
      ) : null}
      {may('control') && state === 'paused' ? <Resume drill={drill} /> : null}
      {may('control') && on ? (
        <Button size="xs" variant="default" onClick={() => ask('speed')}>
          {say(words.change)}
        </Button>
      ) : null}
      {may('run') && on ? (
        <Button size="xs" variant="default" onClick={() => ask('end')}>
          {say(words.end)}
        </Button>
      ) : null}
      {may('break-in') && on ? (
        <Button size="xs" variant="outline" color="var(--en-p1)" onClick={() => ask('breakIn')}>
          {say(words.breakIn)}
        </Button>
      ) : null}
      {Asked ? <Asked drill={drill} opened close={() => ask(null)} /> : null}
    </div>
  );
}
