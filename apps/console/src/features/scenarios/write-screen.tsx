import { Button, FileInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { type CheckedScenarioResponse, type ImportedFaultResponse, readScenarioWorkbook } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useTyped } from '../../shared/drafts/use-typed';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure } from '../../shared/ui/notices';
import { ReadOne } from '../../shared/ui/read-one';
import { Restored } from '../../shared/ui/restored';
import { Panel, Screen } from '../../shared/ui/screen';
import { SourceEditor } from '../procedure-editions';
import { useCaseReplay, useScenario, useScenarioCheck } from './queries';
import { ScenarioDocument } from './scenario-document';
import style from './scenarios.module.css';
import { words } from './words';

const WORKBOOK = /\.xlsx$/i;
const NO_FAULTS: CheckedScenarioResponse['faults'] = [];

const save = (source: string, name: string): void => {
  const url = URL.createObjectURL(new Blob([source], { type: 'application/yaml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

/** What is wrong with a workbook, at its cells: whoever wrote it there mends it there. */
function Cells({ of }: { readonly of: readonly ImportedFaultResponse[] }) {
  const { say } = useSpeech();
  return (
    <section aria-label={say(words.inWorkbook)}>
      <p className={style.soft}>{say(words.inWorkbook)}</p>
      <ol>
        {of.map(({ cell, pointer, code, text }) => (
          <li key={`${pointer} ${code} ${text}`}>
            <b className="tabular">{cell ?? say(words.noSheet)}</b> {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A file that somebody has: a text as it is, a workbook as the text that the server makes of it. */
function Bring({ set }: { readonly set: (source: string) => void }) {
  const { say } = useSpeech();
  const { mutate, isPending, error, data } = useAct({
    act: async (file: File, guard) =>
      WORKBOOK.test(file.name)
        ? readScenarioWorkbook({ body: file, headers: { ...guard } })
        : { source: await file.text(), faults: [] },
    done: ({ source }) => set(source),
  });
  return (
    <>
      <FileInput
        label={say(words.bring)}
        placeholder={say(words.choose)}
        accept=".xlsx,.yaml,.yml,.json"
        disabled={isPending}
        onChange={(file) => file && mutate(file)}
      />
      {error ? <Failure error={error} /> : null}
      {data && data.faults.length > 0 ? <Cells of={data.faults} /> : null}
    </>
  );
}

interface WritingProps {
  /** Out of what it is written: another beginning is another draft. */
  readonly from: string;
  readonly begins: string;
}

function Writing({ from, begins }: WritingProps) {
  const { say } = useSpeech();
  const draft = useTyped(`scenario.${from}`, () => ({ source: begins }));
  const { source } = draft.typed;
  const setSource = (next: string): void => draft.type({ source: next });
  const check = useScenarioCheck(source);
  // A long one is drawn while nobody types.
  const scenario = useDeferredValue(check.data?.scenario ?? null);
  return (
    <>
      <Panel
        title={say(words.text)}
        actions={
          <Button
            size="xs"
            variant="default"
            disabled={source === ''}
            onClick={() => save(source, `${scenario?.id ?? 'scenario'}.yaml`)}
          >
            {say(words.save)}
          </Button>
        }
      >
        <Restored of={draft} />
        <p className={style.soft}>{say(words.writeHint)}</p>
        <Bring set={setSource} />
        {check.error ? <Failure error={check.error} /> : null}
        <SourceEditor
          label={say(words.yaml)}
          source={source}
          set={setSource}
          faults={check.data?.faults ?? NO_FAULTS}
          behind={check.behind}
          readOnly={false}
        />
      </Panel>
      {scenario ? (
        <ScenarioDocument scenario={scenario} />
      ) : (
        <Panel title={say(words.preview)}>
          <p>{say(words.noPreview)}</p>
        </Panel>
      )}
    </>
  );
}

/** A closed case as the draft of a scenario: what was replaced is told, and every text waits to be read. */
function Replay({ caseId }: { readonly caseId: string }) {
  const { say } = useSpeech();
  const drafted = useCaseReplay(caseId);
  return (
    <Screen title={say(words.replayTitle)}>
      <ReadOne from={drafted}>
        {({ source, replaced: { person, contact, number } }) => (
          <>
            <Panel title={say(words.replayOf)}>
              <p>{say(words.replayHint)}</p>
              <p className={style.soft}>{say(words.replayReplaced, { person, contact, number })}</p>
            </Panel>
            <Writing from={caseId} begins={source} />
          </>
        )}
      </ReadOne>
    </Screen>
  );
}

/** Writes a scenario, from one of the library, from a file or from nothing, with what is wrong beside it. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { from = '', case: caseId = '' } = useSearch({ strict: false }) as { readonly from?: string; readonly case?: string };
  const begun = useScenario(from);
  if (caseId !== '') return <Replay caseId={caseId} />;
  return (
    <Screen title={say(words.writeTitle)}>
      {from === '' ? (
        <Writing from="" begins="" />
      ) : (
        <ReadOne from={begun}>{({ source }) => <Writing from={from} begins={source} />}</ReadOne>
      )}
    </Screen>
  );
}
