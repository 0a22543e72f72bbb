import type { FileReportRequest } from './client';

/** The sides on which an incident may lie, as the contract of the api lists them. */
export const SIDES = ['US', 'MX', 'both'] as const satisfies readonly FileReportRequest['side'][];

export type Side = (typeof SIDES)[number];

/** A country as a side, when the contract has it as one. */
export const sideFor = (country: string | null): Side | null => SIDES.find((side) => side === country) ?? null;
