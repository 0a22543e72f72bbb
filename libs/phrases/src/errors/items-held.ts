import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals about what another desk gave: what may not be read, kept or passed on. */
export const heldItemErrors = {
  'item-onward-never': {
    kind: 'unacceptable',
    title: { en: 'It may not be passed on', es: 'No puede compartirse' },
    detail: {
      en: '{originator} gave it on the condition that it goes no further. Ask {originator} to give it to the other desk itself.',
      es: '{originator} la entregó con la condición de no compartirla. Pida a {originator} que la entregue directamente a la otra mesa.',
    },
  },
  'item-onward-no-evidence': {
    kind: 'unacceptable',
    title: { en: 'It may not be used as evidence', es: 'No puede usarse como prueba' },
    detail: {
      en: '{originator} did not consent to its use in proceedings. What a court is to see goes by mutual legal assistance, between central authorities.',
      es: '{originator} no consintió su uso en un procedimiento. Lo que ha de ver un tribunal va por asistencia jurídica mutua, entre autoridades centrales.',
    },
  },
  'item-onward-needs-consent': {
    kind: 'unacceptable',
    title: { en: 'The originator has to consent first', es: 'Primero debe consentir quien la originó' },
    detail: {
      en: 'It came from {originator}. Ask {originator} for its consent to share it with {desks} for this purpose.',
      es: 'Proviene de {originator}. Solicite a {originator} su consentimiento para compartirla con {desks} para esta finalidad.',
    },
  },
  'item-consent-not-needed': {
    kind: 'unacceptable',
    title: { en: 'No consent is needed', es: 'No hace falta consentimiento' },
    detail: {
      en: 'You may share it with these desks for this purpose as it is, or have asked already.',
      es: 'Puede compartirla con estas mesas para esta finalidad tal como está, o ya lo solicitó.',
    },
  },
  'item-still-held': {
    kind: 'illegal-state',
    title: { en: 'The information is held', es: 'La información está vigente' },
    detail: { en: 'Nothing of the kind can be done to it now.', es: 'Por ahora no admite ese acto.' },
  },
  'item-expired': {
    kind: 'illegal-state',
    title: { en: 'The information has expired', es: 'La información venció' },
    detail: {
      en: 'Its time to be viewed is over. Ask its originator if you still need it.',
      es: 'Terminó el plazo para verla. Si aún la necesita, solicítela a quien la originó.',
    },
  },
  'item-recalled': {
    kind: 'illegal-state',
    title: { en: 'The information was recalled', es: 'La información fue retirada' },
    detail: {
      en: 'Its originator took it back. Do not use it, destroy what you noted of it, and acknowledge the recall.',
      es: 'Quien la originó la retiró. No la use, destruya lo que haya anotado de ella y acuse recibo del retiro.',
    },
  },
  'item-erased': {
    kind: 'illegal-state',
    title: { en: 'The information was erased', es: 'La información fue suprimida' },
    detail: {
      en: 'Its day of destruction has come. The ledger still proves that it crossed; what it said is gone.',
      es: 'Llegó su fecha de destrucción. La bitácora aún prueba que se entregó; lo que decía ya no existe.',
    },
  },
  'item-given-up': {
    kind: 'illegal-state',
    title: { en: 'Your desk gave it up', es: 'Su mesa ya no la conserva' },
    detail: {
      en: 'At a review your desk decided to destroy it.',
      es: 'En una revisión su mesa decidió destruirla.',
    },
  },
  'item-not-held': {
    kind: 'not-permitted',
    title: { en: 'Your desk does not hold it', es: 'Su mesa no la tiene' },
    detail: {
      en: 'Whoever holds the information reviews it.',
      es: 'La revisa quien tiene la información.',
    },
  },
  'item-not-originator': {
    kind: 'not-permitted',
    title: { en: 'It is not yours to change', es: 'No le corresponde modificarla' },
    detail: {
      en: 'Whoever originated the information corrects and recalls it.',
      es: 'La rectifica y la retira quien la originó.',
    },
  },
  'item-show-only': {
    kind: 'not-permitted',
    title: { en: 'It is shown, not given', es: 'Se muestra, no se entrega' },
    detail: {
      en: 'This information may be viewed here and not taken along. Ask its originator to release it.',
      es: 'Esta información puede verse aquí y no puede llevarse. Solicite a quien la originó que la entregue.',
    },
  },
  'item-red-not-taken-along': {
    kind: 'not-permitted',
    title: { en: 'TLP:RED is not taken along', es: 'TLP:RED no se lleva fuera' },
    detail: {
      en: 'The label allows reading by the named recipients alone; no copy leaves the system.',
      es: 'La etiqueta solo admite la lectura de quienes se nombra; ninguna copia sale del sistema.',
    },
  },
  'item-review-needs-reason': {
    kind: 'unacceptable',
    title: { en: 'Why it is kept is missing', es: 'Falta el motivo para conservarla' },
    detail: {
      en: 'Keeping it for another six months needs a reason.',
      es: 'Conservarla otros seis meses requiere un motivo.',
    },
  },
} as const satisfies ErrorCatalogue;
