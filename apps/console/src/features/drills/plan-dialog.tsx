import { Select } from '@mantine/core';
import { useState } from 'react';
import { createDrillImprovement, type DrillReportResponse, type PlanImprovementRequest } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskSelect } from '../../shared/ui/desk-select';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { bothWritten, EMPTY, isWritten, type Typed } from './evaluate-draft';
import style from './report.module.css';
import { useEvaluation } from './report-queries';
import { words } from './report-words';
import { BothLanguages, ObjectiveSelect } from './written-fields';
import { TimeField } from '../../shared/ui/time-field';

const ELEMENTS = ['planning', 'organisation', 'equipment', 'training', 'exercise'] as const;

interface Draft {
  readonly element: PlanImprovementRequest['element'];
  readonly ownerDeskId: string | null;
  /** A day, as a date field has it. */
  readonly day: string;
  readonly objectiveId: string | null;
}

const BEGUN: Draft = { element: 'planning', ownerDeskId: null, day: '', objectiveId: null };

interface FieldsProps {
  readonly report: DrillReportResponse;
  readonly draft: Draft;
  readonly set: (draft: Draft) => void;
}

function WhoAndWhen({ report, draft, set }: FieldsProps) {
  const { say, term } = useSpeech();
  return (
    <div className={style.fields}>
      <DeskSelect label={say(words.owner)} value={draft.ownerDeskId} choose={(ownerDeskId) => set({ ...draft, ownerDeskId })} />
      <TimeField kind="day" label={say(words.dueOn)} value={draft.day} set={(next) => set({ ...draft, day: next })} required />
      <Select
        label={say(words.element)}
        data={ELEMENTS.map((value) => ({ value, label: term('drill-element', value) }))}
        value={draft.element}
        onChange={(element) => element !== null && set({ ...draft, element })}
        allowDeselect={false}
      />
      <ObjectiveSelect of={report} value={draft.objectiveId} choose={(objectiveId) => set({ ...draft, objectiveId })} />
    </div>
  );
}

/** By the end of that day, on the clock of whoever plans it. */
const endOf = (day: string): string => new Date(`${day}T23:59:00`).toISOString();

export function PlanDialog({ report, opened, close }: OpenProps & { readonly report: DrillReportResponse }) {
  const { say } = useSpeech();
  const [text, setText] = useState<Typed>(EMPTY);
  const [draft, setDraft] = useState(BEGUN);
  const act = useEvaluation(
    (body: PlanImprovementRequest, headers) =>
      createDrillImprovement({ path: { id: report.drillId }, body, headers: { ...headers } }),
    close,
  );
  const { element, ownerDeskId, day, objectiveId } = draft;
  const submit = (): void =>
    act.mutate({
      text: bothWritten(text),
      element,
      ownerDeskId: ownerDeskId ?? '',
      dueAt: endOf(day),
      ...(objectiveId !== null && { objectiveId }),
    });
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.planAction)}
      does={say(words.save)}
      submit={submit}
      pending={act.isPending}
      error={act.error}
      ready={isWritten(text) && ownerDeskId !== null && day !== ''}
    >
      <BothLanguages value={text} set={setText} hint={say(words.planHint)} />
      <WhoAndWhen report={report} draft={draft} set={setDraft} />
    </Dialog>
  );
}
