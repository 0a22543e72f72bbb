import type { Locale } from '#kernel';

/** Sends a form and says how it was refused. */
export type SendForm = (
  form: object,
  language: Locale,
) => Promise<{ statusCode: number; json(): { errors?: { pointer: string; detail: string }[] } }>;

/** Each place of a form, as a JSON pointer, with what cannot stand there: null nowhere, a thing where a value is, a list where a thing is. */
const wrongsOf = (value: unknown, at = ''): [pointer: string, wrong: unknown][] => {
  const isThing = typeof value === 'object' && value !== null;
  const inside = isThing ? Object.entries(value).flatMap(([name, inner]) => wrongsOf(inner, `${at}/${name}`)) : [];
  const own = Array.isArray(value) ? [null] : [null, isThing ? [] : { x: 1 }];
  return [...(at === '' ? [] : own.map((wrong): [string, unknown] => [at, wrong])), ...inside];
};

const withAt = (form: object, pointer: string, wrong: unknown): object => {
  const copy = structuredClone(form);
  const names = pointer.split('/').slice(1);
  const last = names.pop()!;
  const holder = names.reduce<Record<string, unknown>>((inner, name) => inner[name] as Record<string, unknown>, copy as never);
  holder[last] = wrong;
  return copy;
};

/** Each part in turn, wherever it stands, becomes one that cannot be: what is not told by its place in both languages. */
export const untoldFaults = async (form: object, send: SendForm): Promise<string[]> => {
  const refusal = async (wrong: object, language: Locale) => {
    const answer = await send(wrong, language);
    const { errors = [] } = answer.json();
    const pointers = [...new Set(errors.map(({ pointer }) => pointer))];
    return { status: answer.statusCode, pointers, words: errors[0]?.detail };
  };
  const wrongs = wrongsOf(form);
  if (wrongs.length === 0) throw new Error('a form without values proves nothing');
  const untold: string[] = [];
  for (const [pointer, value] of wrongs) {
    const wrong = withAt(form, pointer, value);
    const [en, es] = [await refusal(wrong, 'en'), await refusal(wrong, 'es')];
    // A part of a list is told by its own place or by that of the list.
    const places = [pointer, pointer.replace(/\/\d+$/, '')];
    const told = en.status === 400 && en.pointers.length > 0 && en.pointers.every((place) => places.includes(place));
    const alike = `${en.status} ${en.pointers.join()}` === `${es.status} ${es.pointers.join()}`;
    if (!told || !alike || es.words === en.words) untold.push(JSON.stringify({ pointer, value, en, es }));
  }
  return untold;
};
