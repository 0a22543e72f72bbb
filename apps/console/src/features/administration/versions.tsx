import { Button } from '@mantine/core';
import { approveRuleSet, publishRuleSet, type RuleSetSigned } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DataTable } from '../../shared/ui/data-table';
import { Ago } from '../../shared/ui/moment';
import { Failure } from '../../shared/ui/notices';
import { OwnKeyMark } from '../../shared/ui/own-key-mark';
import { RehearseButton } from '../rehearsals';
import style from './administration.module.css';
import { ruleWords } from './rule-words';
import { words } from './words';

/** What still has to happen before a version decides anything, and who may not do it. */
export const missingOf = (
  { status, drafted }: Pick<RuleSetSigned, 'status' | 'drafted'>,
  me: string,
): 'missOwn' | 'missApproval' | 'missPublish' | null => {
  if (status === 'draft') return drafted.by === me ? 'missOwn' : 'missApproval';
  return status === 'approved' ? 'missPublish' : null;
};

interface VersionProps {
  readonly set: RuleSetSigned;
  readonly read: (ruleVersion: number) => void;
  readonly simulate: (ruleVersion: number) => void;
}

function Version({ set, read, simulate }: VersionProps) {
  const { say, term } = useSpeech();
  const { me, may } = useSession();
  const missing = missingOf(set, me.user.id);
  const call = { path: { ruleVersion: String(set.ruleVersion) }, headers: { 'If-Match': `"${set.version}"` } };
  const approving = useAct({ act: (_version: number) => approveRuleSet(call), touches: ['rules'] });
  const publishing = useAct({ act: (_version: number) => publishRuleSet(call), touches: ['rules'] });
  const error = approving.error ?? publishing.error;
  const open = set.status === 'draft' || set.status === 'approved';
  return (
    <tr>
      <th scope="row" className="tabular">
        {set.ruleVersion}
      </th>
      <td>
        {term('rule-set', set.status)}
        <span className={style.sub}>
          <Ago at={(set.published ?? set.approved ?? set.drafted).at} />
        </span>
        {set.approved ? <OwnKeyMark votes={set.votes} at={set.approved.at} /> : null}
      </td>
      <td>{set.note}</td>
      <td>
        {missing ? <span className={style.warn}>{say(ruleWords[missing])}</span> : '—'}
        {error ? <Failure error={error} /> : null}
      </td>
      <td className={style.acts}>
        <Button size="xs" variant="default" onClick={() => read(set.ruleVersion)}>
          {say(ruleWords.read)}
        </Button>
        {open && may('routing.draft') ? (
          <Button size="xs" variant="default" onClick={() => simulate(set.ruleVersion)}>
            {say(ruleWords.simulate)}
          </Button>
        ) : null}
        {open ? <RehearseButton draft={{ kind: 'rules', key: null, number: set.ruleVersion }} /> : null}
        {missing === 'missApproval' && may('routing.publish') ? (
          <Button size="xs" loading={approving.isPending} onClick={() => approving.mutate(set.version)}>
            {say(ruleWords.approve)}
          </Button>
        ) : null}
        {missing === 'missPublish' && may('routing.publish') ? (
          <Button size="xs" loading={publishing.isPending} onClick={() => publishing.mutate(set.version)}>
            {say(ruleWords.publish)}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

interface VersionsProps extends Omit<VersionProps, 'set'> {
  readonly sets: readonly RuleSetSigned[];
}

/** Every version that was written, the newest first, and what each still lacks. */
export function Versions({ sets, read, simulate }: VersionsProps) {
  const { say } = useSpeech();
  return (
    <DataTable
      label={say(ruleWords.versions)}
      heads={[ruleWords.version, ruleWords.state, ruleWords.why, ruleWords.missing, words.acts]}
    >
      {sets.map((set) => (
        <Version key={set.ruleVersion} set={set} read={read} simulate={simulate} />
      ))}
    </DataTable>
  );
}
