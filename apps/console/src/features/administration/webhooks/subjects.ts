import { subjectWords } from './words';

/** What an event is about: the first part of its type. */
export type Subject = keyof typeof subjectWords;

const subjectOf = (type: string): string => type.slice(0, type.indexOf('.'));

/** Subjects that there is anything to tell of, in the order of the words. */
export const subjectsOf = (types: readonly string[]): readonly Subject[] => {
  const there = new Set(types.map(subjectOf));
  return (Object.keys(subjectWords) as Subject[]).filter((subject) => there.has(subject));
};

/** The types of what was chosen; null, for all, when nothing was. */
export const typesAbout = <Type extends string>(types: readonly Type[], chosen: readonly string[]): Type[] | null =>
  chosen.length === 0 ? null : types.filter((type) => chosen.includes(subjectOf(type)));
