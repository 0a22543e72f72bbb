import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { reportEarlyNotice, type EarlyNoticeResponse, type FileReportRequest } from '../../shared/api/client';
import { SIDES } from '../../shared/api/sides';
import { useAct } from '../../shared/api/use-act';
import { useTyped } from '../../shared/drafts/use-typed';
import { useSpeech } from '../../shared/i18n/speech';
import { useNow } from '../../shared/i18n/use-now';
import { useReturnFocus } from '../../shared/keyboard/use-return-focus';
import { Dialog } from '../../shared/ui/dialog';
import { Choice, LongText } from '../../shared/ui/fields';
import { CrossingChoice, type Kind, KindChoice, LabelChoice, type Tlp } from './choices';
import { type Filing, filingOf, requestOf } from './filing';
import { words } from './words';

interface FileDialogProps {
  readonly notice: EarlyNoticeResponse;
  readonly close: () => void;
}

interface FieldsProps {
  readonly filing: Filing;
  readonly change: (part: Partial<Filing>) => void;
}

function FilingFields({ filing, change }: FieldsProps) {
  const { say, term } = useSpeech();
  return (
    <>
      <KindChoice value={filing.kind} choose={(kind: Kind | null) => change({ kind })} needed />
      <TextInput
        label={say(words.reportTitle)}
        value={filing.title}
        maxLength={200}
        required
        data-autofocus
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <LongText
        label={say(words.description)}
        value={filing.description}
        set={(description) => change({ description })}
        longest={6144}
        needed={false}
        lang={filing.language}
      />
      <CrossingChoice value={filing.crossingId} choose={(crossingId) => change({ crossingId })} needed />
      <Choice
        label={say(words.side)}
        value={filing.side}
        set={(side) => change({ side })}
        of={SIDES.map((value) => ({ value, label: term('side', value) }))}
      />
      {(['security', 'flow'] as const).map((of) => (
        <NumberInput
          key={of}
          label={say(words[of])}
          value={filing[of]}
          min={0}
          max={4}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(level) => change({ [of]: Number(level) })}
        />
      ))}
      <LabelChoice value={filing.tlp} choose={(tlp: Tlp) => change({ tlp })} />
      <Checkbox
        label={say(words.lifeSafety)}
        checked={filing.lifeSafety}
        onChange={({ currentTarget }) => change({ lifeSafety: currentTarget.checked })}
      />
    </>
  );
}

/** The notice becomes a report, filed by this desk with what the notice says already. */
export function FileDialog({ notice, close }: FileDialogProps) {
  useReturnFocus();
  const { say } = useSpeech();
  const now = useNow();
  const draft = useTyped(`report-early-notice.${notice.id}`, () => filingOf(notice));
  const filing = draft.typed;
  const request = requestOf(filing, new Date(now).toISOString());
  const { mutate, isPending, error } = useAct<FileReportRequest, EarlyNoticeResponse>({
    act: (body, guard) =>
      reportEarlyNotice({ path: { id: notice.id }, body, headers: { ...guard, 'If-Match': `"${notice.version}"` } }),
    touches: ['early-notices', 'cases', 'reports', 'my-desk'],
    done: () => {
      draft.forget();
      close();
    },
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.file)}
      does={say(words.file)}
      submit={() => {
        if (request) mutate(request);
      }}
      pending={isPending}
      error={error}
      draft={draft}
      ready={request !== null}
    >
      <p>{say(words.fileHint)}</p>
      <FilingFields filing={filing} change={draft.type} />
    </Dialog>
  );
}
