import { useState } from 'react';
import type { CaseResponse } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { CaseLink } from '../../../shared/ui/case-link';
import { onDemand } from '../../../shared/ui/on-demand';
import { Panel } from '../../../shared/ui/screen';
import style from '../case.module.css';
import { KeyedButton } from '../../../shared/ui/fields';
import { useInView } from '../reading/case-in-view';
import { CaseClearances } from '../../clearances';
import { worksOnIt } from '../reading/standing';
import { sectionWords } from '../sections';
import { Grouped } from './grouped';
import type { Suggested } from './link-dialog';
import { LookAlikes } from './look-alikes';
import { words } from './words';

const LinkDialog = onDemand(async () => (await import('./link-dialog')).LinkDialog);

type CaseTie = Extract<CaseResponse['links'][number], { readonly kind: 'case' }>;

const caseTies = ({ links }: CaseResponse): readonly CaseTie[] => links.filter((link): link is CaseTie => link.kind === 'case');

function Ties({ of }: { readonly of: readonly CaseTie[] }) {
  const { say } = useSpeech();
  if (of.length === 0) return <p className={style.soft}>{say(words.noLinks)}</p>;
  return (
    <ul className={style.desks}>
      {of.map(({ caseId, number, relation, reason }) => (
        <li key={`${caseId} ${relation}`}>
          <span className={style.grow}>
            <CaseLink of={{ id: caseId, number, title: number }} short /> {say(words[relation])}
            {reason ? <span className={style.soft}>: {reason}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Cases that people tied to this one, and those that look alike and wait for a word. */
export function LinksPanel() {
  const { say } = useSpeech();
  const { seen, reader, standing } = useInView();
  const [suggested, setSuggested] = useState<Suggested | null>(null);
  const works = worksOnIt(standing) && reader.may('case.work') && seen.state !== 'closed';
  const begin = (): void => setSuggested({ relation: 'related' });
  const ties = caseTies(seen);
  return (
    <Panel
      title={say(sectionWords.links)}
      id="links"
      actions={works ? <KeyedButton small keys="l" says={words.link} run={begin} /> : null}
    >
      <Ties of={ties} />
      <Grouped suggest={works ? setSuggested : null} />
      <LookAlikes
        tied={new Set([...ties, ...seen.groupedWith].map(({ caseId }) => caseId))}
        suggest={works ? setSuggested : null}
      />
      <CaseClearances caseId={seen.id} onlyRead={seen.breakGlass !== null} />
      {works || seen.state === 'closed' ? null : <p className={style.soft}>{say(words.workingOnly)}</p>}
      {suggested ? <LinkDialog suggested={suggested} close={() => setSuggested(null)} /> : null}
    </Panel>
  );
}
