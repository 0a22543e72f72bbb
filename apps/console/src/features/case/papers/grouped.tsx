import { Button } from '@mantine/core';
import type { CaseResponse } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { CaseLink } from '../../../shared/ui/case-link';
import { Moment } from '../../../shared/ui/moment';
import style from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import type { Suggested } from './link-dialog';
import { words } from './words';

type GroupedWith = CaseResponse['groupedWith'][number];

interface GroupedProps {
  /** Null for who may not link. */
  readonly suggest: ((suggested: Suggested) => void) | null;
}

function One({ of, suggest }: GroupedProps & { readonly of: GroupedWith }) {
  const { say } = useSpeech();
  const { seen } = useInView();
  const { caseId, number, title, relation, likeness, since } = of;
  const other = { caseId, number, deskId: seen.lead.deskId };
  const answers = [
    { relation, says: words.keepGroup },
    { relation: 'distinct', says: words.actDistinct },
  ] as const;
  return (
    <li>
      <span className={style.grow}>
        <CaseLink of={{ id: caseId, number, title }} /> {say(words[relation])}
        <br />
        <span className={style.soft}>
          {say(words.alikePercent, { percent: likeness })} · <Moment at={since} />
        </span>
        {suggest ? (
          <span className={`${style.answers} no-print`}>
            {answers.map((answer) => (
              <Button
                key={answer.relation}
                size="compact-xs"
                variant="default"
                aria-label={say(words.linkNumber, { act: say(answer.says), number })}
                onClick={() => suggest({ relation: answer.relation, other })}
              >
                {say(answer.says)}
              </Button>
            ))}
          </span>
        ) : null}
      </span>
    </li>
  );
}

/** What a surge put together with this case: people keep it, or say that the two are distinct. What nobody keeps goes with the surge. */
export function Grouped({ suggest }: GroupedProps) {
  const { say } = useSpeech();
  const { seen } = useInView();
  if (seen.groupedWith.length === 0) return null;
  return (
    <>
      <h3 className={style.small}>{say(words.grouped)}</h3>
      <p className={style.soft}>{say(words.groupedHint)}</p>
      <ul className={style.desks}>
        {seen.groupedWith.map((of) => (
          <One key={of.caseId} of={of} suggest={suggest} />
        ))}
      </ul>
    </>
  );
}
