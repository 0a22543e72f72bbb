import { Button } from '@mantine/core';
import type { Similar } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { CaseLink } from '../../../shared/ui/case-link';
import { DeskName } from '../../../shared/ui/desk-name';
import { Read } from '../../../shared/ui/notices';
import style from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import { useSimilar } from '../reading/queries';
import type { Suggested } from './link-dialog';
import { words } from './words';

interface LookAlikesProps {
  /** Cases about which people have spoken already. */
  readonly tied: ReadonlySet<string>;
  /** Null for who may not link. */
  readonly suggest: ((suggested: Suggested) => void) | null;
}

const ANSWERS = [
  { relation: 'related', says: words.actRelated },
  { relation: 'merged-from', says: words.actSame },
  { relation: 'distinct', says: words.actDistinct },
] as const;

function Alike({ like, suggest }: { readonly like: Similar; readonly suggest: LookAlikesProps['suggest'] }) {
  const { say, term } = useSpeech();
  if (!like.visible)
    return (
      <li>
        <span className={style.grow}>
          <DeskName deskId={like.deskId} /> {say(words.ask, { kind: term('kind', like.kind) })}
        </span>
      </li>
    );
  const { caseId, number, title, deskId, likeness } = like;
  return (
    <li>
      <span className={style.grow}>
        <CaseLink of={{ id: caseId, number, title }} />
        <br />
        <span className={style.soft}>
          <DeskName deskId={deskId} /> · {say(words.alikePercent, { percent: likeness })}
        </span>
        {suggest ? (
          <span className={`${style.answers} no-print`}>
            {ANSWERS.map(({ relation, says }) => (
              <Button
                key={relation}
                size="compact-xs"
                variant="default"
                aria-label={say(words.linkNumber, { act: say(says), number })}
                onClick={() => suggest({ relation, other: { caseId, number, deskId } })}
              >
                {say(says)}
              </Button>
            ))}
          </span>
        ) : null}
      </span>
    </li>
  );
}

/** Cases that may be about the same incident. People decide; what was not released is only known by who to ask. */
export function LookAlikes({ tied, suggest }: LookAlikesProps) {
  const { say } = useSpeech();
  const { seen } = useInView();
  const similar = useSimilar(seen.id);
  return (
    <>
      <h3 className={style.small}>{say(words.alike)}</h3>
      <Read from={similar}>
        {(all) => {
          const left = all.filter((like) => !like.visible || !tied.has(like.caseId));
          return left.length === 0 ? (
            <p className={style.soft}>{say(words.noAlike)}</p>
          ) : (
            <ul className={style.desks}>
              {left.map((like) => (
                <Alike key={like.visible ? like.caseId : `${like.deskId} ${like.kind}`} like={like} suggest={suggest} />
              ))}
            </ul>
          );
        }}
      </Read>
    </>
  );
}
