import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import { PresenceMark } from '../../shared/ui/presence-mark';
import style from './duty.module.css';
import { words } from './words';

/** Desks that left a check unanswered, worst first; nothing while all that are under check answer. */
export function DesksAmiss() {
  const { say, locale } = useSpeech();
  const { desks } = useDirectory();
  const amiss = [...desks.values()]
    .flatMap((desk) => (desk.presence && desk.presence.state !== 'present' ? [{ desk, presence: desk.presence }] : []))
    .toSorted((one, other) => (one.presence.state > other.presence.state ? -1 : 1));
  if (amiss.length === 0) return null;
  return (
    <section aria-labelledby="desks-amiss" aria-live="polite">
      <ul className={style.amiss}>
        <li>
          <h2 id="desks-amiss">{say(words.amiss)}</h2>
        </li>
        {amiss.map(({ desk, presence }) => {
          const alternate = desk.alternateDeskId ? desks.get(desk.alternateDeskId)?.name[locale] : undefined;
          return (
            <li key={desk.id}>
              <DeskName deskId={desk.id} /> <PresenceMark presence={presence} />{' '}
              <span className={style.soft}>
                {say(words.since)} <Moment at={presence.since} corridorId={desk.corridor} />
                {presence.state === 'silent' && alternate ? ` · ${say(words.standsIn, { desk: alternate })}` : ''}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
