import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of handoffs. */
export const handoffsErrors = {
  'handoff-still-offered': {
    kind: 'illegal-state',
    title: { en: 'The offer waits for the other desk', es: 'La oferta espera la respuesta de la otra mesa' },
    detail: {
      en: 'There are no conditions to confirm and no question to answer.',
      es: 'No hay condiciones por confirmar ni aclaraciones por contestar.',
    },
  },
  'handoff-clarification-pending': {
    kind: 'illegal-state',
    title: { en: 'A clarification is pending', es: 'Hay una aclaración pendiente' },
    detail: {
      en: 'The target asked a question; the offering desk has to answer it first.',
      es: 'La mesa destinataria pidió una aclaración; la mesa que ofrece debe contestarla primero.',
    },
  },
  'handoff-awaits-confirmation': {
    kind: 'illegal-state',
    title: { en: 'Accepted with conditions', es: 'Aceptado con condiciones' },
    detail: {
      en: 'The offering desk has to confirm the conditions or withdraw the offer.',
      es: 'La mesa que ofrece debe confirmar las condiciones o retirar la oferta.',
    },
  },
  'handoff-already-accepted': {
    kind: 'illegal-state',
    title: { en: 'The handoff was already accepted', es: 'El traspaso ya fue aceptado' },
    detail: { en: 'Nothing more can be done to this offer.', es: 'Esta oferta ya no admite otro acto.' },
  },
  'handoff-already-confirmed': {
    kind: 'illegal-state',
    title: { en: 'The handoff was already confirmed', es: 'El traspaso ya fue confirmado' },
    detail: { en: 'Nothing more can be done to this offer.', es: 'Esta oferta ya no admite otro acto.' },
  },
  'handoff-already-declined': {
    kind: 'illegal-state',
    title: { en: 'The handoff was already declined', es: 'El traspaso ya fue declinado' },
    detail: {
      en: 'The lead did not move. A new offer may be made.',
      es: 'La responsabilidad del caso no cambió. Puede hacerse una nueva oferta.',
    },
  },
  'handoff-already-withdrawn': {
    kind: 'illegal-state',
    title: { en: 'The offer was withdrawn', es: 'La oferta fue retirada' },
    detail: { en: 'The lead did not move.', es: 'La responsabilidad del caso no cambió.' },
  },
  'handoff-already-expired': {
    kind: 'illegal-state',
    title: { en: 'The offer expired', es: 'La oferta venció' },
    detail: {
      en: 'Nobody answered in time, so the lead did not move. A new offer may be made.',
      es: 'Nadie respondió dentro del plazo, por lo que la responsabilidad del caso no cambió. Puede hacerse una nueva oferta.',
    },
  },
  'handoff-offer-open': {
    kind: 'illegal-state',
    title: { en: 'This case has an open offer', es: 'Este caso ya tiene una oferta abierta' },
    detail: {
      en: 'One offer at a time. Wait for its answer or withdraw it.',
      es: 'Solo puede haber una oferta a la vez. Espere la respuesta o retire la oferta.',
    },
  },
  'handoff-case-closed': {
    kind: 'illegal-state',
    title: { en: 'The case is closed', es: 'El caso está cerrado' },
    detail: {
      en: 'A closed case is not handed over. Reopen it first.',
      es: 'Un caso cerrado no se traspasa. Primero reábralo.',
    },
  },
  'handoff-offerer-not-lead': {
    kind: 'illegal-state',
    title: { en: 'The offering desk no longer leads this case', es: 'La mesa que ofrece ya no es la responsable de este caso' },
    detail: {
      en: 'The lead moved after the offer, so there is nothing to take.',
      es: 'La responsabilidad del caso cambió después de la oferta, por lo que ya no hay nada que aceptar.',
    },
  },
  'handoff-target-inactive': {
    kind: 'illegal-state',
    title: { en: 'The target desk is not active', es: 'La mesa destinataria no está activa' },
    detail: {
      en: 'A desk that is closed cannot take a case. Offer it to its alternate.',
      es: 'Una mesa dada de baja no puede recibir casos. Ofrézcalo a su mesa suplente.',
    },
  },
  'handoff-answer-overdue': {
    kind: 'illegal-state',
    title: { en: 'The time to answer is over', es: 'El plazo para responder ya venció' },
    detail: {
      en: 'A question no longer stops the clock. Accept or decline, if the offer is still open.',
      es: 'Una aclaración ya no detiene el plazo. Acepte o decline, si la oferta sigue abierta.',
    },
  },
  'handoff-packet-changed': {
    kind: 'illegal-state',
    title: { en: 'The case changed after the offer', es: 'El caso cambió después de la oferta' },
    detail: {
      en: 'The briefing that was offered no longer tells the case as it is. The offering desk has to offer it again.',
      es: 'El paquete informativo ofrecido ya no refleja el caso. La mesa que ofrece debe volver a ofrecerlo.',
    },
  },
  'handoff-packet-unchanged': {
    kind: 'illegal-state',
    title: { en: 'There is nothing new to offer', es: 'No hay nada nuevo que ofrecer' },
    detail: {
      en: 'The case did not change since the last offer, which stands.',
      es: 'El caso no ha cambiado desde la última oferta, que sigue vigente.',
    },
  },
  'handoff-lead-only': {
    kind: 'not-permitted',
    title: { en: 'Only the lead desk may offer the case', es: 'Solo la mesa responsable puede ofrecer el caso' },
    detail: {
      en: 'Your desk does not lead this case. It may claim it.',
      es: 'Su mesa no es la responsable de este caso. Puede reclamar la competencia.',
    },
  },
  'handoff-not-your-offer': {
    kind: 'not-permitted',
    title: { en: 'Only the offering desk may do this', es: 'Solo la mesa que ofrece puede hacerlo' },
    detail: {
      en: 'Your desk did not make this offer.',
      es: 'Su mesa no hizo esta oferta.',
    },
  },
  'handoff-not-yours-to-answer': {
    kind: 'not-permitted',
    title: { en: 'Only the target desk may answer', es: 'Solo la mesa destinataria puede responder' },
    detail: {
      en: 'The offer was not made to your desk.',
      es: 'La oferta no se dirigió a su mesa.',
    },
  },
  'handoff-respond-within-out-of-range': {
    kind: 'unacceptable',
    title: { en: 'The time to answer is out of range', es: 'El plazo de respuesta está fuera de rango' },
    detail: {
      en: 'Give between {least} and {most} minutes for an offer of this urgency.',
      es: 'Indique entre {least} y {most} minutos para una oferta de esta urgencia.',
    },
  },
  'handoff-target-unknown': {
    kind: 'unacceptable',
    title: { en: 'There is no such desk', es: 'No existe esa mesa' },
    detail: {
      en: 'Name a desk of the directory.',
      es: 'Indique una mesa del directorio.',
    },
  },
  'handoff-target-same': {
    kind: 'unacceptable',
    title: { en: 'A desk cannot hand over to itself', es: 'Una mesa no puede traspasarse un caso a sí misma' },
    detail: { en: 'Name another desk.', es: 'Indique otra mesa.' },
  },
  'handoff-target-without-terminal': {
    kind: 'unacceptable',
    title: { en: 'The target desk has no terminal', es: 'La mesa destinataria no tiene terminal' },
    detail: {
      en: 'It could not answer here. Make a referral outside the system, or offer to its alternate.',
      es: 'No podría responder por este medio. Haga una canalización externa u ofrézcalo a su mesa suplente.',
    },
  },
  'handoff-label-above-target': {
    kind: 'unacceptable',
    title: {
      en: 'The target may not hold a case with this label',
      es: 'La mesa destinataria no puede recibir un caso con esta etiqueta',
    },
    detail: {
      en: 'The case is {label}; the desk may be given up to {ceiling}. Have the label lowered or let the desk take part first.',
      es: 'El caso es {label}; la mesa puede recibir hasta {ceiling}. Solicite bajar la etiqueta o incorpore antes a la mesa.',
    },
  },
  'handoff-joint-lead-needs-life-safety': {
    kind: 'unacceptable',
    title: { en: 'Joint lead is for life safety only', es: 'La conducción conjunta es solo para riesgo a la vida' },
    detail: {
      en: 'Offer a transfer, or mark the risk to life if there is one.',
      es: 'Ofrezca un traspaso o, si existe riesgo para la vida, indíquelo.',
    },
  },
  'handoff-strand-missing': {
    kind: 'unacceptable',
    title: { en: 'Say what is handed over', es: 'Indique qué se entrega' },
    detail: {
      en: 'A strand handoff names the person, vehicle, evidence or site that goes.',
      es: 'Un traspaso parcial indica la persona, el vehículo, la evidencia o el sitio que se entrega.',
    },
  },
  'handoff-strand-only-for-strand': {
    kind: 'unacceptable',
    title: { en: 'Only a strand handoff names a strand', es: 'Solo un traspaso parcial lleva este dato' },
    detail: {
      en: 'Leave the strand out, or choose the kind strand. What goes along bodily is the physical transfer.',
      es: 'Omita el dato o elija el tipo parcial. Lo que se entrega físicamente va en la entrega física.',
    },
  },
  'handoff-outside-body-missing': {
    kind: 'unacceptable',
    title: { en: 'Name the body outside the system', es: 'Indique la instancia externa' },
    detail: {
      en: 'A referral outside needs the name of the body and how it is reached.',
      es: 'Una canalización externa requiere el nombre de la instancia y el medio de contacto.',
    },
  },
  'handoff-outside-has-no-desk': {
    kind: 'unacceptable',
    title: { en: 'A referral outside goes to no desk', es: 'Una canalización externa no se dirige a una mesa' },
    detail: {
      en: 'Leave the desk out, or offer a transfer to it.',
      es: 'Omita la mesa u ofrézcale un traspaso.',
    },
  },
  'handoff-outside-only-for-referral': {
    kind: 'unacceptable',
    title: {
      en: 'Only a referral outside names an outside body',
      es: 'Solo una canalización externa lleva una instancia externa',
    },
    detail: {
      en: 'Leave the outside body out, or choose the kind referral_outside.',
      es: 'Omita la instancia externa o elija el tipo canalización externa.',
    },
  },
  'handoff-conditions-missing': {
    kind: 'unacceptable',
    title: { en: 'Say the conditions', es: 'Indique las condiciones' },
    detail: {
      en: 'Accepting with conditions needs at least one.',
      es: 'Aceptar con condiciones requiere al menos una.',
    },
  },
  'handoff-ground-needs-text': {
    kind: 'unacceptable',
    title: { en: 'This ground needs words', es: 'Este motivo requiere explicación' },
    detail: {
      en: 'The ground "other" is accepted with a reason in words only.',
      es: 'El motivo «otro» solo se acepta con una explicación por escrito.',
    },
  },
  'handoff-better-desk-unsuitable': {
    kind: 'unacceptable',
    title: { en: 'The better desk cannot be this one', es: 'La mesa sugerida no es válida' },
    detail: {
      en: 'Name an existing third desk, or none.',
      es: 'Indique una tercera mesa que exista, o ninguna.',
    },
  },
} as const satisfies ErrorCatalogue;
