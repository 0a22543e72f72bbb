import { Button, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { createDeskRosterRotation, previewDeskRoster, type RosterResponse, type RotationRequest } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { localOf } from '../../shared/i18n/wall-clock';
import { Failure } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { Picture } from './picture';
import style from './rosters.module.css';
import { draftOf, isWhole, newRotation, replaced, type RotationDraft, rotationSent, without } from './rotation-draft';
import { RotationFields } from './rotation-fields';
import { namesOf } from './use-said';
import { gapCount, words } from './words';

const TYPING_MILLIS = 350;
const DAYS = 14;
const MOST = 6;

/** Who would be on duty by what is written: nothing is set by asking. */
function Foresight({ roster, drafts }: { readonly roster: RosterResponse; readonly drafts: readonly RotationDraft[] }) {
  const { say, count } = useSpeech();
  const whole = drafts.length > 0 && drafts.every(isWhole);
  const said = JSON.stringify(drafts.map(rotationSent));
  const [settled] = useDebouncedValue(said, TYPING_MILLIS);
  const { data, error } = useQuery({
    queryKey: ['roster-preview', roster.deskId, roster.from, settled],
    queryFn: () =>
      previewDeskRoster({
        path: { id: roster.deskId },
        body: { rotations: JSON.parse(settled) as RotationRequest[], from: roster.from, days: DAYS },
      }),
    enabled: whole && said === settled,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (drafts.length === 0) return <p className={style.soft}>{say(words.noRotations)}</p>;
  if (!whole) return <p className={style.soft}>{say(words.foresightWait)}</p>;
  if (error) return <Failure error={error} />;
  if (!data) return null;
  return (
    <>
      <p role="status">{data.gaps.length === 0 ? say(words.allCovered) : count(gapCount, data.gaps.length)}</p>
      <Picture
        outlook={data}
        rotations={drafts.map((draft) => ({ ...draft, people: [], hours: { kind: 'desk' } }))}
        names={namesOf(roster)}
        zone={roster.zone}
        count={DAYS}
      />
    </>
  );
}

/** The rotations as they are being written; they are set whole, under the version that was seen. */
const useEditing = (roster: RosterResponse, close: () => void) => {
  const today = localOf(roster.now, roster.zone).slice(0, 10);
  const [drafts, setDrafts] = useState<readonly RotationDraft[]>(() =>
    roster.rotations.length > 0 ? roster.rotations.map(draftOf) : [newRotation(today)],
  );
  const [reason, setReason] = useState('');
  // What was seen when the editing began: whoever set them meanwhile is not overwritten unseen.
  const [seen] = useState(roster.version);
  const { mutate, isPending, error } = useAct({
    act: (body: { readonly rotations: RotationRequest[]; readonly reason: string }, guard) =>
      createDeskRosterRotation({ path: { id: roster.deskId }, body, headers: { ...guard, 'If-Match': `"${seen}"` } }),
    touches: ['rosters'],
    done: close,
  });
  return {
    drafts,
    reason,
    setReason,
    error,
    pending: isPending,
    add: () => setDrafts([...drafts, newRotation(today)]),
    change: (nth: number, to: Partial<RotationDraft>) => setDrafts(replaced(drafts, nth, { ...drafts[nth]!, ...to })),
    remove: (nth: number) => setDrafts(without(drafts, nth)),
    faultAt: (pointer: string) => (error instanceof Problem ? error.faultOf(pointer) : undefined),
    submit: () => mutate({ rotations: drafts.map(rotationSent), reason: reason.trim() }),
  };
};

interface WhyProps {
  readonly reason: string;
  readonly set: (reason: string) => void;
  readonly fault: string | undefined;
}

function Why({ reason, set, fault }: WhyProps) {
  const { say } = useSpeech();
  return (
    <Textarea
      label={say(words.whyEdit)}
      value={reason}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      maxLength={500}
      error={fault}
      autosize
      minRows={2}
      required
    />
  );
}

/** The rotations of a desk, written: what they would give stands beneath while they are written. */
export function RotationsEditor({ roster, close }: { readonly roster: RosterResponse; readonly close: () => void }) {
  const { say } = useSpeech();
  const editing = useEditing(roster, close);
  const { drafts, reason, error, pending, faultAt } = editing;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '' && !pending) editing.submit();
  };
  return (
    <Panel title={say(words.rotations)}>
      <form onSubmit={send} className={style.editor}>
        {error ? <Failure error={error} /> : null}
        {drafts.map((draft, nth) => (
          <RotationFields
            key={draft.id}
            roster={roster}
            draft={draft}
            change={(to) => editing.change(nth, to)}
            remove={() => editing.remove(nth)}
            fault={(pointer) => faultAt(`/rotations/${nth}${pointer}`)}
          />
        ))}
        {drafts.length < MOST ? (
          <Button size="xs" variant="default" className={style.begin} onClick={editing.add}>
            {say(words.addRotation)}
          </Button>
        ) : null}
        <section className={style.foresight} aria-label={say(words.foresight)}>
          <h3>{say(words.foresight)}</h3>
          <Foresight roster={roster} drafts={drafts} />
        </section>
        <Why reason={reason} set={editing.setReason} fault={faultAt('/reason')} />
        <div className={style.foot}>
          <Button variant="default" onClick={close}>
            {say(words.cancel)}
          </Button>
          <Button type="submit" loading={pending} disabled={reason.trim() === ''}>
            {say(words.save)}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
