import { useDirectory, nameIn } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import type { Body, Difference, Step } from './ladder-draft';
import { ladderWords as words } from './ladder-words';

const DAY = 1440;

/** Says a ladder's parts in the reader's words. */
export function useSayLadder() {
  const { say, term, locale } = useSpeech();
  const { desks } = useDirectory();
  const span = (minutes: number): string => {
    if (minutes >= DAY && minutes % DAY === 0) return say(words.days, { count: minutes / DAY });
    return minutes >= 60 && minutes % 60 === 0
      ? say(words.hours, { count: minutes / 60 })
      : say(words.minutes, { count: minutes });
  };
  const when = ({ at }: Step): string => {
    if (at.from === 'warning' || !('minutes' in at)) return say(words.atWarning);
    if (at.from === 'opening') return say(words.atOpening, { span: span(at.minutes) });
    return at.minutes === 0 ? say(words.atDue) : say(words.afterDue, { span: span(at.minutes) });
  };
  const step = (one: Step): string => say(words.stepIs, { action: term('ladder-action', one.action), when: when(one) });
  const limit = ({ minutes, count }: Body['limit']): string =>
    say(words.limitIs, { span: span(minutes), count: say(words[count]) });
  const repeat = ({ times, fromStep, everyMinutes }: Body['repeat']): string =>
    times === 0 ? say(words.repeatNone) : say(words.repeatIs, { times, step: fromStep + 1, span: span(everyMinutes) });
  const acknowledgement = (minutes: number | null): string =>
    minutes === null ? say(words.acknowledgementElsewhere) : say(words.acknowledgementIs, { span: span(minutes) });
  const scope = (of: string): string => {
    const [kind, id = ''] = of.split(':');
    if (kind === 'country') return say(words.scopeCountry, { country: term('side', id) });
    return kind === 'desk' ? nameIn(desks, id, locale) : say(words.scopeAll);
  };
  const changed = (before: string, after: string): string => say(words.changedTo, { before, after });
  const difference = (one: Difference): string => {
    switch (one.what) {
      case 'name':
        return say(words.changedName);
      case 'limit':
        return changed(limit(one.before), limit(one.after));
      case 'silence':
        return changed(
          ...([one.before, one.after].map((of) => say(words.silenceIs, { span: span(of ?? 0) })) as [string, string]),
        );
      case 'acknowledgement':
        return changed(acknowledgement(one.before), acknowledgement(one.after));
      case 'repeat':
        return changed(repeat(one.before), repeat(one.after));
      case 'added':
        return say(words.added, { step: step(one.step) });
      case 'removed':
        return say(words.removed, { step: step(one.step) });
    }
  };
  return { span, when, step, limit, repeat, acknowledgement, scope, difference };
}
