import { type Json, type Named, POINTER, type Schema } from './schema-writer.js';

/** Choices are sorted, since the compiler orders the members of a union by when it met them. */
const inOrder = (part: Json): Json => {
  if (part === null || typeof part !== 'object') return part;
  if (Array.isArray(part)) return part.map(inOrder);
  return Object.fromEntries(
    Object.entries(part as Schema).map(([key, value]) => {
      const ordered = inOrder(value);
      if ((key !== 'anyOf' && key !== 'oneOf') || !Array.isArray(ordered)) return [key, ordered];
      return [key, ordered.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))];
    }),
  );
};

/** Names of components by the place that `$ref` says. Where two libs use one name, each is called after its lib as well. */
const namesOf = (named: readonly Named[]): string[] => {
  const isShared = (name: string): boolean => named.filter((one) => one.name === name).length > 1;
  const names: string[] = [];
  for (const { name, lib, place } of named) names[place] = isShared(name) ? `${lib}${name}` : name;
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw new Error(`two different exported types would both be the schema ${twice}`);
  return names;
};

const REFERENCE = new RegExp(`"${POINTER}(\\d+)"`, 'g');

/** Gives the components their names, in whatever speaks of them. */
export const nameComponents = (
  named: readonly Named[],
): { settle<Part>(part: Part): Part; readonly schemas: Record<string, Json> } => {
  const names = namesOf(named);
  const settle = <Part>(part: Part): Part => {
    const text = JSON.stringify(part).replaceAll(REFERENCE, (_, place: string) => `"${POINTER}${names[Number(place)]}"`);
    return inOrder(JSON.parse(text) as Json) as Part;
  };
  const schemas = named.map(({ place, schema }): [string, Json] => [names[place]!, settle<Json>(schema)]);
  return { settle, schemas: Object.fromEntries(schemas.sort(([one], [other]) => (one < other ? -1 : 1))) };
};
