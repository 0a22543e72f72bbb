import { FIELD_READERS, type RelationOf } from './field-readers.js';
import { type FieldOf, RESPONSE_FIELDS, type ResponseName } from './response-fields.js';

/** Who reads an answer. */
export interface FieldReader<Name extends ResponseName> {
  readonly relation: RelationOf<Name>;
  /** The reader sees where its trail leads; not, where that is not said. */
  readonly follows?: boolean;
}

/** Has the fields of the table, all of them and no others. */
type Whole<Name extends ResponseName, Answer> = Readonly<Record<FieldOf<Name>, unknown>> &
  ([Exclude<keyof Answer, FieldOf<Name>>] extends [never] ? unknown : never);

type Fields = Record<string, unknown>;

/** The fields of an answer that a reader is not given, by the two tables alone. */
export const withheldFrom = (name: ResponseName, relation: string, follows: boolean): readonly string[] => {
  const grants = Object.values(FIELD_READERS)
    .filter(({ answers }) => (answers as readonly string[]).includes(name))
    .flatMap(({ relations }) => (relations as Readonly<Record<string, readonly string[]>>)[relation] ?? []);
  const granted = new Set(grants.map((grant) => (grant === 'trail?' && follows ? 'trail' : grant)));
  return Object.entries(RESPONSE_FIELDS[name]).flatMap(([of, fields]) => (granted.has(of) ? [] : fields));
};

const known = new Map<string, readonly string[]>();
const withheld = (name: ResponseName, relation: string, follows: boolean): readonly string[] => {
  const key = `${name} ${relation} ${follows}`;
  const found = known.get(key) ?? withheldFrom(name, relation, follows);
  known.set(key, found);
  return found;
};

/** What stands where something is withheld; it says no more than that nothing is there. */
const nothingInPlaceOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return [];
  return typeof value === 'boolean' ? false : null;
};

const without = (whole: Fields, [head = '', ...rest]: readonly string[]): Fields => {
  const value = whole[head];
  if (rest.length === 0) return { ...whole, [head]: nothingInPlaceOf(value) };
  return value === null ? whole : { ...whole, [head]: without(value as Fields, rest) };
};

/**
 * An answer as this reader may have it. Every answer that tells of a thing which crosses desks goes through here: a field without a class does not compile, and one
 * whose class the reader does not read is not in what is returned.
 */
export const shown = <Name extends ResponseName, Answer extends object>(
  name: Name,
  { relation, follows = false }: FieldReader<Name>,
  whole: Answer & Whole<Name, Answer>,
): Answer => withheld(name, relation, follows).reduce((left, path) => without(left, path.split('.')), whole as Fields) as Answer;
