import type { ReportWithVersionsResponse } from '../../shared/api/client';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { BothLanguages } from '../../shared/ui/both-languages';
import { LifeSafetyMark, TlpMark } from '../../shared/ui/marks';
import { PlaceName } from '../../shared/ui/place-name';
import style from './reports.module.css';
import { words } from './words';

/** What was reported, in its writer's words: who decides must have read it. */
export function Told({ report }: { readonly report: ReportWithVersionsResponse }) {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  const { title, description, language, translation, kind, place, lifeSafety, handling, deskId } = report;
  return (
    <section className={style.told} aria-label={title}>
      {translation ? null : <strong lang={language}>{title}</strong>}
      <p className={style.marks}>
        {lifeSafety ? <LifeSafetyMark /> : null} <TlpMark tlp={handling.tlp} />{' '}
        <span>
          {term('kind', kind)} · <PlaceName place={place} /> · {say(words.filedBy, { desk: nameOf(deskId) })}
        </span>
      </p>
      {translation ? (
        <BothLanguages of={{ ...report, translation }} deskId={translation.deskId} />
      ) : (
        <p lang={language}>{description}</p>
      )}
    </section>
  );
}
