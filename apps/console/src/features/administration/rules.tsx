import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getRuleSet, listRuleSets, simulateRules } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './administration.module.css';
import { DraftEditor } from './draft-editor';
import { ruleWords } from './rule-words';
import { RulesTable } from './rules-table';
import { Simulation } from './simulation';
import { Versions } from './versions';

const PAST_CASES = 500;

/** The rules by which incidents find their desks: in force, as they were, and as they are to be. */
export function Rules() {
  const { say } = useSpeech();
  const { may } = useSession();
  const [version, setVersion] = useState<number | null>(null);
  const [drafting, setDrafting] = useState(false);
  const sets = useQuery({ queryKey: ['rules', 'versions'], queryFn: () => listRuleSets({ query: { limit: 50 } }) });
  const shown = useQuery({
    queryKey: ['rules', version ?? 'in-force'],
    queryFn: () => getRuleSet({ query: version === null ? {} : { version } }),
  });
  const trying = useMutation({
    mutationFn: (ruleVersion: number) => simulateRules({ body: { version: ruleVersion, limit: PAST_CASES } }),
  });
  const draft = may('routing.draft') ? (
    <Button size="xs" onClick={() => setDrafting(true)} disabled={drafting || !shown.data}>
      {say(ruleWords.draft)}
    </Button>
  ) : null;
  const title = version === null ? say(ruleWords.inForce) : say(ruleWords.shown, { version });
  return (
    <div className={style.column}>
      <Panel title={say(ruleWords.versions)} actions={draft} flush>
        <Read from={sets}>
          {({ items }) => <Versions sets={items} read={setVersion} simulate={(ruleVersion) => trying.mutate(ruleVersion)} />}
        </Read>
        {trying.error ? <Failure error={trying.error} /> : null}
        {trying.data ? (
          <div className={style.bar}>
            <Simulation found={trying.data} />
          </div>
        ) : null}
      </Panel>
      {drafting && shown.data ? <DraftEditor from={shown.data} close={() => setDrafting(false)} /> : null}
      <Panel title={title} flush>
        <p className={style.bar}>{say(ruleWords.hint)}</p>
        <Read from={shown}>{(set) => <RulesTable set={set} />}</Read>
      </Panel>
    </div>
  );
}
