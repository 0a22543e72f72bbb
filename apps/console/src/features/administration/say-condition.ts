import type { Rule } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { ruleWords } from './rule-words';

type When = Rule['when'];

/** A condition in words, one sentence part for each thing that it asks. */
export function useSayCondition(): (when: When) => readonly string[] {
  const { say, term, locale } = useSpeech();
  const { crossings, corridors } = useDirectory();
  const list = (of: readonly string[]): string => new Intl.ListFormat(locale, { type: 'disjunction' }).format(of);
  const places = (when: When): readonly string[] => [
    ...(when.crossings ?? []).map((id) => nameIn(crossings, id, locale)),
    ...(when.municipalities ?? []),
    ...(when.counties ?? []),
    ...(when.corridors ?? []).map((id) => nameIn(corridors, id, locale)),
  ];
  const facts = ({ atSea, lifeSafety, maxKmToLine, impactFrom, localTime, tlpUpTo }: When): readonly string[] => [
    ...(maxKmToLine === undefined ? [] : [say(ruleWords.km, { km: maxKmToLine })]),
    ...(atSea === undefined ? [] : [say(atSea ? ruleWords.sea : ruleWords.land)]),
    ...(lifeSafety === undefined ? [] : [say(lifeSafety ? ruleWords.life : ruleWords.noLife)]),
    ...(impactFrom?.security === undefined ? [] : [say(ruleWords.security, { level: impactFrom.security })]),
    ...(impactFrom?.flow === undefined ? [] : [say(ruleWords.flow, { level: impactFrom.flow })]),
    ...(localTime ? [say(ruleWords.time, { from: localTime.from, to: localTime.to, zone: localTime.zone })] : []),
    ...(tlpUpTo ? [say(ruleWords.tlp, { tlp: tlpUpTo })] : []),
  ];
  return (when) => {
    const at = places(when);
    const said = [
      ...(when.kinds ? [list(when.kinds.map((kind) => term('kind', kind)))] : []),
      ...(when.sides ? [say(ruleWords.side, { list: list(when.sides.map((side) => term('side', side))) })] : []),
      ...(when.filedBy ? [say(ruleWords.filedBy, { list: list(when.filedBy.map((one) => term('side', one))) })] : []),
      ...(at.length > 0 ? [say(ruleWords.at, { list: list(at) })] : []),
      ...facts(when),
    ];
    return said.length > 0 ? said : [say(ruleWords.always)];
  };
}
