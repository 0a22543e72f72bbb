import type { Packet } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { BothLanguages } from '../../shared/ui/both-languages';
import { Moment } from '../../shared/ui/moment';
import { usePlaceText } from '../../shared/ui/place-name';
import { Facts } from '../../shared/ui/screen';
import style from './packet-view.module.css';
import { packetWords as words } from './packet-words';
import { Prose } from './prose';
import { sentence } from './sentence';

interface SituationProps {
  readonly situation: Packet['situation'];
  readonly corridorId: string | null;
}

export function Situation({ situation, corridorId }: SituationProps) {
  const { say, term } = useSpeech();
  const deskName = useDeskName();
  const place = usePlaceText(situation.place);
  const { kind, side, occurredAt, impact, reports } = situation;
  return (
    <>
      <Facts
        of={[
          [say(words.what), sentence(term('kind', kind))],
          [say(words.where), [place, term('side', side)].filter((part) => part !== '').join(' · ')],
          [say(words.occurred), <Moment key="at" at={occurredAt} corridorId={corridorId} />],
          ...Object.entries(impact).map(
            ([country, { security, flow }]) =>
              [say(words.impact, { country: term('side', country) }), say(words.impactIs, { security, flow })] as const,
          ),
        ]}
      />
      {reports.map(({ id, deskId, title, description, language, translation }) => (
        <article key={id} className={style.report}>
          <h5>{say(words.reportOf, { desk: deskName(deskId) })}</h5>
          {translation ? (
            <BothLanguages of={{ title, description, language, translation }} deskId={null} />
          ) : (
            <>
              <p lang={language}>
                <strong>{title}</strong>
              </p>
              <Prose text={description} language={language} />
            </>
          )}
        </article>
      ))}
    </>
  );
}
