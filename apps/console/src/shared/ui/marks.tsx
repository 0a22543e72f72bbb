import { IconHeartbeat, IconLock } from '@tabler/icons-react';
import { useCountryName } from '../directory/directory';
import { useSpeech } from '../i18n/speech';
import style from './marks.module.css';
import { words } from './words';

export type Priority = 'P1' | 'P2' | 'P3' | 'P4';

const LIT: Record<Priority, number> = { P1: 4, P2: 3, P3: 2, P4: 1 };
const HEIGHTS = [4, 6, 9, 11];

/** Priority in words, in a colour and in the number of lit bars: never by colour alone. */
export function PriorityMark({ priority, short = false }: { readonly priority: Priority; readonly short?: boolean }) {
  const { term } = useSpeech();
  const said = term('priority', priority);
  return (
    <span className={`${style.mark} ${style[priority]}`} title={said}>
      <span className={style.bars} aria-hidden>
        {HEIGHTS.map((height, index) => (
          <i key={height} style={{ height }} data-off={index >= LIT[priority] || undefined} />
        ))}
      </span>
      {short ? <abbr title={said}>{priority}</abbr> : said}
    </span>
  );
}

/** The state of a case, an offer or an obligation, said in words. `noun` is the term's: `case`, `handoff-state` ... */
export function StateMark({ noun, state }: { readonly noun: string; readonly state: string }) {
  const { term } = useSpeech();
  return <span className={`${style.mark} ${style.plain}`}>{term(noun, state)}</span>;
}

export function LifeSafetyMark() {
  const { say } = useSpeech();
  return (
    <span className={`${style.mark} ${style.P1}`}>
      <IconHeartbeat size={13} aria-hidden />
      {say(words.lifeSafety)}
    </span>
  );
}

/** The TLP label as the standard writes it. */
export function TlpMark({ tlp }: { readonly tlp: string }) {
  return (
    <span className={`${style.mark} ${style.plain}`}>
      <IconLock size={12} aria-hidden />
      {tlp}
    </span>
  );
}

/** A country by its code, with its name for who does not know it. */
export function CountryMark({ country }: { readonly country: string }) {
  const nameOf = useCountryName();
  return (
    <abbr className={style.country} title={nameOf(country)}>
      {country}
    </abbr>
  );
}

export function DutyMark({ onDuty }: { readonly onDuty: boolean }) {
  const { say } = useSpeech();
  return (
    <span className={`${style.mark} ${onDuty ? style.good : style.plain}`}>
      <span aria-hidden>{onDuty ? '●' : '○'}</span>
      {say(onDuty ? words.onDuty : words.offDuty)}
    </span>
  );
}
