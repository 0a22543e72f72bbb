import { NumberInput, Select } from '@mantine/core';
import { createDrillObservation, type DrillReportResponse, type ObserveDrillRequest } from '../../shared/api/client';
import { useTyped } from '../../shared/drafts/use-typed';
import { useSpeech } from '../../shared/i18n/speech';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { bothWritten, EMPTY, isWritten, type Typed } from './evaluate-draft';
import style from './report.module.css';
import { useEvaluation } from './report-queries';
import { words } from './report-words';
import { BothLanguages, ObjectiveSelect } from './written-fields';

/** What an observation is about. */
interface About {
  readonly objectiveId: string | null;
  readonly taskId: string | null;
  readonly inject: number | null;
}

interface Observed {
  readonly kind: ObserveDrillRequest['kind'];
  readonly text: Typed;
  readonly about: About;
}

const WHOLE: About = { objectiveId: null, taskId: null, inject: null };

/** What can be written about. */
type OfDrill = Pick<DrillReportResponse, 'drillId' | 'objectives'>;

interface AboutProps {
  readonly report: OfDrill;
  readonly about: About;
  readonly set: (about: About) => void;
}

function AboutFields({ report, about, set }: AboutProps) {
  const { say, locale } = useSpeech();
  const tasks = report.objectives.find(({ id }) => id === about.objectiveId)?.tasks ?? [];
  return (
    <div className={style.fields}>
      <ObjectiveSelect
        of={report}
        value={about.objectiveId}
        choose={(objectiveId) => set({ ...about, objectiveId, taskId: null })}
      />
      {tasks.length > 0 ? (
        <Select
          label={say(words.task)}
          data={tasks.map(({ id, text }) => ({ value: id, label: text[locale] }))}
          value={about.taskId}
          onChange={(taskId) => set({ ...about, taskId })}
          clearable
        />
      ) : null}
      <NumberInput
        label={say(words.inject)}
        value={about.inject ?? ''}
        onChange={(inject) => set({ ...about, inject: typeof inject === 'number' ? inject : null })}
        min={1}
        allowDecimal={false}
      />
    </div>
  );
}

const KINDS = ['strength', 'area', 'neutral'] as const;

export function ObserveDialog({ report, opened, close }: OpenProps & { readonly report: OfDrill }) {
  const { say, term } = useSpeech();
  const draft = useTyped<Observed>(`observation.${report.drillId}`, () => ({ kind: 'strength', text: EMPTY, about: WHOLE }));
  const { kind, text, about } = draft.typed;
  const act = useEvaluation(
    (body: ObserveDrillRequest, headers) =>
      createDrillObservation({ path: { id: report.drillId }, body, headers: { ...headers } }),
    () => {
      draft.forget();
      close();
    },
  );
  const { objectiveId, taskId, inject } = about;
  const submit = (): void =>
    act.mutate({
      kind,
      text: bothWritten(text),
      ...(objectiveId !== null && { objectiveId }),
      ...(taskId !== null && { taskId }),
      ...(inject !== null && { inject }),
    });
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.observe)}
      does={say(words.save)}
      submit={submit}
      pending={act.isPending}
      error={act.error}
      draft={draft}
      ready={isWritten(text)}
    >
      <BothLanguages value={text} set={(next) => draft.type({ text: next })} hint={say(words.observeHint)} />
      <Choice
        label={say(words.kind)}
        value={kind}
        set={(next) => draft.type({ kind: next })}
        of={KINDS.map((value) => ({ value, label: term('drill-observation', value) }))}
      />
      {report.objectives.length > 0 ? (
        <AboutFields report={report} about={about} set={(next) => draft.type({ about: next })} />
      ) : null}
    </Dialog>
  );
}
