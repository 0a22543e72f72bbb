import type { TextCatalogue } from '../catalogue.js';

/** Words of the border board that a user reads. Keys are `<noun>.<value>`. */
export const borderTerms = {
  'lane-status.open': { en: 'open', es: 'abierto' },
  'lane-status.restricted': { en: 'restricted', es: 'restringido' },
  'lane-status.suspended': { en: 'suspended', es: 'suspendido' },
  'lane-status.closed': { en: 'closed', es: 'cerrado' },
  'lane-status.unknown': { en: 'unknown', es: 'sin dato' },
  'closure.announced': { en: 'announced', es: 'anunciado' },
  'closure.begun': { en: 'under way', es: 'en curso' },
  'closure.ended': { en: 'ended', es: 'terminado' },
  'closure.withdrawn': { en: 'withdrawn', es: 'retirado' },
  'reopening.planned': { en: 'planned', es: 'planeada' },
  'reopening.under-way': { en: 'under way', es: 'en curso' },
  'reopening.done': { en: 'complete', es: 'concluida' },
  'reopening.abandoned': { en: 'abandoned', es: 'abandonada' },
  'wait-proposal.open': { en: 'waits for a person', es: 'espera decisión' },
  'wait-proposal.taken': { en: 'taken up', es: 'retomada' },
  'wait-proposal.dismissed': { en: 'dismissed', es: 'descartada' },
  'wait-proposal.lapsed': { en: 'lapsed', es: 'sin efecto' },
  'proposed-level.watch': { en: 'watch', es: 'vigilancia' },
  'proposed-level.elevated': { en: 'elevated', es: 'elevado' },
} as const satisfies TextCatalogue;
