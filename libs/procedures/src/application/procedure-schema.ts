import { shapeChecker } from '#platform/yaml';
import { fileURLToPath } from 'node:url';
import type { ProcedureText } from '../domain/procedure.js';

/** The build puts the library beside the compiled code as it stands beside the source. */
export const LIBRARY = fileURLToPath(new URL('../../library/', import.meta.url));

/** Whether a value has the shape of a procedure. Every fault, and the value when there is none. */
export const shapeOf = shapeChecker<ProcedureText>(`${LIBRARY}procedure.schema.json`);
