import type { Envelope } from '#platform/messaging';
import type { DrillEventOf } from '../domain/drill.events.js';

type WentOn = DrillEventOf<'drill.went-on'>['data'];

/** A drill went on, and its report is final now. */
export const reportIsFinal = ({ data }: Envelope): boolean => (data as WentOn).to === 'report-final';
