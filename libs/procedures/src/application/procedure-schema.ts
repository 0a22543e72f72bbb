import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ProcedureText } from '../domain/procedure.js';
import { fault, type Path, type ProcedureFault } from '../domain/procedure-fault.js';

/** The build puts the library beside the compiled code as it stands beside the source. */
export const LIBRARY = fileURLToPath(new URL('../../library/', import.meta.url));

const compile = (): ValidateFunction<ProcedureText> => {
  const schema = JSON.parse(readFileSync(`${LIBRARY}procedure.schema.json`, 'utf8')) as object;
  return new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
  }).compile<ProcedureText>(schema);
};

let validator: ValidateFunction<ProcedureText> | undefined;

const pathOf = ({ instancePath }: ErrorObject, value: unknown): Path => {
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

const faultOf = (error: ErrorObject, value: unknown): ProcedureFault => {
  const path = pathOf(error, value);
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'required') return fault('missing', path, { name: String(params['missingProperty']) });
  if (error.keyword === 'additionalProperties')
    return fault('unexpected', [...path, String(params['additionalProperty'])], { name: String(params['additionalProperty']) });
  if (SHAPES.has(error.keyword)) return fault('wrong-shape', path, { wanted: error.message ?? error.keyword });
  const wanted = error.keyword === 'enum' ? (params['allowedValues'] as string[]).join(', ') : (error.message ?? error.keyword);
  return fault('wrong-value', path, { wanted });
};

/** `oneOf` and its parts say the same thing twice: what is missing or too much is said once. */
const isEcho = ({ keyword, schemaPath }: ErrorObject): boolean => keyword !== 'oneOf' && schemaPath.includes('/oneOf/');

/** Whether a value has the shape of a procedure. Every fault, and the value when there is none. */
export const shapeOf = (value: unknown): { readonly text: ProcedureText | null; readonly faults: readonly ProcedureFault[] } => {
  validator ??= compile();
  if (validator(value)) return { text: value, faults: [] };
  const errors = (validator.errors ?? []).filter((error) => !isEcho(error));
  return { text: null, faults: errors.map((error) => faultOf(error, value)) };
};
