import type { TextCatalogue } from '#phrases';

export const words = {
  understood: { en: 'Understood', es: 'Enterado' },
  sections: { en: 'Parts of the case', es: 'Partes del caso' },
  next: { en: 'Next part', es: 'Parte siguiente' },
  previous: { en: 'Previous part', es: 'Parte anterior' },
  number: { en: 'number of the case', es: 'folio del caso' },
  lead: { en: 'Lead', es: 'Responsable' },
  since: { en: 'since', es: 'desde' },
  notAcknowledged: { en: 'not acknowledged yet', es: 'sin acuse de recibo' },
  acknowledgedAt: { en: 'acknowledged', es: 'acuse de recibo' },
  replay: { en: 'Make a scenario of it', es: 'Convertirlo en escenario' },
  version: { en: 'Version {version}', es: 'Versión {version}' },
  changed: { en: ', changed', es: ', cambió' },
  yourPlace: { en: 'Your desk', es: 'Su mesa' },
  standingLead: { en: 'leads this case', es: 'es la responsable de este caso' },
  standingSupporting: { en: 'supports on this case', es: 'apoya en este caso' },
  standingInformed: { en: 'is informed of this case', es: 'está informada de este caso' },
  standingJoint: { en: 'arbitrates this case', es: 'arbitra este caso' },
  standingOnlooker: { en: 'sees this case and has no role on it', es: 've este caso y no tiene papel en él' },
  toCases: { en: 'Go to the cases', es: 'Ir a los casos' },
} as const satisfies TextCatalogue;
