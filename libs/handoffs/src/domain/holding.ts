import { TLP_LABELS, type Tlp } from '#kernel';
import { refuseHandoff } from './handoff.errors.js';

/** What is known about the target when the case's label is weighed. */
export interface Holder {
  /** The most restricted label that this desk may be given, by the table of its level of government. */
  readonly ceiling: Tlp;
  /** The desk sees the case already, so its label was weighed when the desk was let in. */
  readonly holdsCase: boolean;
}

export type GovernmentLevel = 'municipal' | 'county' | 'state' | 'federal' | 'regional' | 'binational';

/**
 * The most restricted label that a desk may be handed unseen. TLP:RED is for named recipients, so it reaches a local desk only where
 * the desk already takes part in the case. A default of this product; FIRST's definitions of the labels say who, not which level.
 */
export const HOLDING_CEILING: Readonly<Record<GovernmentLevel, Tlp>> = {
  municipal: 'TLP:AMBER+STRICT',
  county: 'TLP:AMBER+STRICT',
  state: 'TLP:RED',
  regional: 'TLP:RED',
  federal: 'TLP:RED',
  binational: 'TLP:RED',
};

const rank = (label: Tlp): number => TLP_LABELS.indexOf(label);

/**
 * The case's label must not be stricter than what the target may hold.
 * @throws DomainError `handoff-label-above-target`
 */
export const mustBeHoldable = (label: Tlp, holder: Holder): void => {
  if (holder.holdsCase || rank(label) <= rank(holder.ceiling)) return;
  throw refuseHandoff('handoff-label-above-target', { label, ceiling: holder.ceiling }, '/toDeskId');
};
