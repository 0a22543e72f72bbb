import { type Bilingual, type ErrorParams, type TextFault, textFault, type TextPath } from '#kernel';
import { isTerm, sayTerm, type Term } from '#phrases';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';

/** A value of the right shape, or every fault of its shape. */
export interface Shape<Text> {
  readonly text: Text | null;
  readonly faults: readonly TextFault[];
}

const compile = <Text>(file: string): ValidateFunction<Text> =>
  new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    discriminator: true,
  }).compile<Text>(JSON.parse(readFileSync(file, 'utf8')) as object);

const pathOf = ({ instancePath }: ErrorObject, value: unknown): TextPath => {
  let here = value;
  return instancePath
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(here) ? Number(name) : name;
      here = (here as Record<string | number, unknown> | undefined)?.[key];
      return key;
    });
};

const SHAPES: ReadonlySet<string> = new Set(['type', 'minItems', 'maxItems', 'uniqueItems']);

const inBoth = (term: Term, params: ErrorParams): Bilingual => ({
  en: sayTerm(term, 'en', params),
  es: sayTerm(term, 'es', params),
});

/** What the schema asks for, in the languages of its readers. */
const wantedBy = ({ keyword, params }: ErrorObject): string | Bilingual => {
  const { allowedValues, allowedValue, type, limit = '', pattern = '' } = params as Readonly<Record<string, unknown>>;
  if (keyword === 'enum') return (allowedValues as string[]).join(', ');
  const term = `text-wanted.${keyword === 'type' ? String(type) : keyword}`;
  return inBoth(isTerm(term) ? term : 'text-wanted.one-of', {
    limit: String(limit),
    pattern: String(pattern),
    value: String(allowedValue),
  });
};

/** Of a part that says itself which kind it is: whether it says none, or one that there is not. */
const kindFault = ({ params, parentSchema }: ErrorObject, path: TextPath): TextFault => {
  const { tag, tagValue } = params as { readonly tag: string; readonly tagValue?: unknown };
  if (tagValue === undefined) return textFault('missing', path, { name: tag });
  const kinds = (parentSchema as { oneOf: { properties: Record<string, { const?: string }> }[] }).oneOf;
  return textFault('wrong-value', [...path, tag], {
    wanted: kinds.map(({ properties }) => String(properties[tag]?.const)).join(', '),
  });
};

const faultOf = (error: ErrorObject, value: unknown): TextFault => {
  const path = pathOf(error, value);
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'discriminator') return kindFault(error, path);
  if (error.keyword === 'required') return textFault('missing', path, { name: String(params['missingProperty']) });
  if (error.keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    return textFault('unexpected', [...path, name], { name });
  }
  return textFault(SHAPES.has(error.keyword) ? 'wrong-shape' : 'wrong-value', path, { wanted: wantedBy(error) });
};

/** `oneOf` and its parts say the same thing twice: what is missing or too much is said once. Parts that name their kind fail in one of them only. */
const withoutEchoes = (errors: readonly ErrorObject[]): ErrorObject[] => {
  const doubled = errors.filter(({ keyword }) => keyword === 'oneOf').map(({ schemaPath }) => `${schemaPath}/`);
  return errors.filter(({ schemaPath }) => !doubled.some((start) => schemaPath.startsWith(start)));
};

/** Holds values against a published schema, which is read when the first one is. */
export const shapeChecker = <Text>(file: string): ((value: unknown) => Shape<Text>) => {
  let validator: ValidateFunction<Text> | undefined;
  return (value) => {
    validator ??= compile<Text>(file);
    if (validator(value)) return { text: value, faults: [] };
    return { text: null, faults: withoutEchoes(validator.errors ?? []).map((error) => faultOf(error, value)) };
  };
};
