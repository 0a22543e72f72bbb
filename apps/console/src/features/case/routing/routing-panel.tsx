import { IconAlertTriangle } from '@tabler/icons-react';
import { useDeskName } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { DeskName } from '../../../shared/ui/desk-name';
import { Facts, Panel } from '../../../shared/ui/screen';
import style from '../case.module.css';
import { useInView } from '../reading/case-in-view';
import { sectionWords } from '../sections';
import { words } from './words';

function Desks({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className={style.plainList}>
      {of.map((deskId) => (
        <li key={deskId}>
          <DeskName deskId={deskId} />
        </li>
      ))}
    </ul>
  );
}

/** Why this desk leads: the rule and its reason in words, and which desks it named besides. */
export function RoutingPanel() {
  const { say, locale } = useSpeech();
  const nameOf = useDeskName();
  const { seen } = useInView();
  const { reason, ruleVersion, instrument, alternates, concurrent, standIns, notifyBeforeAct, fallback } = seen.routing;
  const standIn = ({ deskId, replacedBy }: (typeof standIns)[number]): string =>
    replacedBy
      ? say(words.replaced, { desk: nameOf(deskId), other: nameOf(replacedBy) })
      : say(words.notReplaced, { desk: nameOf(deskId) });
  return (
    <Panel title={say(sectionWords.routing)} id="routing">
      {notifyBeforeAct.length > 0 ? (
        <div className={style.notify}>
          <IconAlertTriangle size={16} aria-hidden /> <strong>{say(words.notify)}</strong>
          <Desks of={notifyBeforeAct} />
        </div>
      ) : null}
      <p className={style.reason}>{reason[locale]}</p>
      {fallback ? <p className={style.urgent}>{say(words.fallback)}</p> : null}
      <Facts
        of={[
          [say(words.ruleSet), ruleVersion],
          [say(words.instrument), instrument?.name[locale] ?? say(words.noInstrument)],
          alternates.length > 0 ? [say(words.alternates), <Desks key="alternates" of={alternates} />] : null,
          concurrent.length > 0 ? [say(words.concurrent), <Desks key="concurrent" of={concurrent} />] : null,
          standIns.length > 0 ? [say(words.standIns), standIns.map(standIn).join('. ')] : null,
        ]}
      />
    </Panel>
  );
}
