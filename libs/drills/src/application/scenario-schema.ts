import { shapeChecker } from '#platform/yaml';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../domain/scenario.js';

/** The build puts the library beside the compiled code as it stands beside the source. */
export const LIBRARY = fileURLToPath(new URL('../../library/', import.meta.url));

/** Whether a value has the shape of a scenario. Every fault, and the value when there is none. */
export const shapeOf = shapeChecker<Scenario>(`${LIBRARY}scenario.schema.json`);
