import type { PlacedFault as Placed } from '#kernel';
import { type ReadText, readText } from '#platform/yaml';
import { checkProcedure, type KnownWorld } from '../domain/check-procedure.js';
import type { ProcedureText } from '../domain/procedure.js';
import { fault, type FaultCode, type ProcedureFault } from '../domain/procedure-fault.js';
import { shapeOf } from './procedure-schema.js';

export type PlacedFault = Placed<ProcedureFault>;
export type ReadProcedure = ReadText<ProcedureText, FaultCode>;

/** Longer than any procedure that somebody could follow. */
export const MOST_BYTES = 300_000;

/** Reads one file of the library. Never throws: what is wrong is a fault with its line. */
export const readProcedure = (source: string, world: KnownWorld, name?: string): ReadProcedure =>
  readText(source, {
    mostBytes: MOST_BYTES,
    shapeOf,
    senseOf: (text) => [
      ...(name === undefined || name === text.id ? [] : [fault('other-name', ['id'], { name })]),
      ...checkProcedure(text, world),
    ],
  });
