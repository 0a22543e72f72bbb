import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of what is done to information requests. */
export const requestsErrors = {
  'request-still-draft': {
    kind: 'illegal-state',
    title: { en: 'The request is a draft', es: 'La solicitud es un borrador' },
    detail: { en: 'It has not been handed in.', es: 'Aún no se ha ingresado.' },
  },
  'request-awaits-second-person': {
    kind: 'illegal-state',
    title: { en: 'The request waits for a second person', es: 'La solicitud espera a una segunda persona' },
    detail: {
      en: 'It touches protected people; another person of the requesting desk has to release it or return it.',
      es: 'Involucra a personas protegidas; otra persona de la mesa solicitante debe liberarla o devolverla.',
    },
  },
  'request-not-acknowledged': {
    kind: 'illegal-state',
    title: { en: 'The request is not acknowledged yet', es: 'La solicitud aún no tiene acuse de recibo' },
    detail: { en: 'The asked desk has to acknowledge it first.', es: 'La mesa requerida debe acusar recibo primero.' },
  },
  'request-still-open': {
    kind: 'illegal-state',
    title: { en: 'The request is being worked on', es: 'La solicitud está en trámite' },
    detail: { en: 'This act does not fit how the request stands.', es: 'Este acto no corresponde al estado de la solicitud.' },
  },
  'request-clarification-pending': {
    kind: 'illegal-state',
    title: { en: 'A clarification is pending', es: 'Hay una aclaración pendiente' },
    detail: {
      en: 'The requesting desk has to answer the question first.',
      es: 'La mesa solicitante debe contestar primero la aclaración.',
    },
  },
  'request-authorisation-pending': {
    kind: 'illegal-state',
    title: { en: 'An authorisation is pending', es: 'Hay una autorización pendiente' },
    detail: {
      en: 'Record whether it was granted before answering; only a refusal needs none.',
      es: 'Registre si se concedió antes de responder; solo una negativa no la requiere.',
    },
  },
  'request-already-answered': {
    kind: 'illegal-state',
    title: { en: 'The request was already answered', es: 'La solicitud ya fue respondida' },
    detail: { en: 'The requesting desk may close it.', es: 'La mesa solicitante puede cerrarla.' },
  },
  'request-already-refused': {
    kind: 'illegal-state',
    title: { en: 'The request was already refused', es: 'La solicitud ya fue negada' },
    detail: {
      en: 'All or a part was refused. The requesting desk may close it and ask anew.',
      es: 'Se negó total o parcialmente. La mesa solicitante puede cerrarla y solicitar de nuevo.',
    },
  },
  'request-already-closed': {
    kind: 'illegal-state',
    title: { en: 'The request is closed', es: 'La solicitud está cerrada' },
    detail: { en: 'Nothing more can be done to it.', es: 'Ya no admite otro acto.' },
  },
  'request-already-withdrawn': {
    kind: 'illegal-state',
    title: { en: 'The request was withdrawn', es: 'La solicitud fue retirada' },
    detail: {
      en: 'The requesting desk took it back; nothing is owed on it any more.',
      es: 'La mesa solicitante la retiró; ya no hay nada pendiente.',
    },
  },
  'request-already-superseded': {
    kind: 'illegal-state',
    title: { en: 'A later request took its place', es: 'Una solicitud posterior la sustituyó' },
    detail: { en: 'Answer the later one.', es: 'Responda la posterior.' },
  },
  'request-not-yours': {
    kind: 'not-permitted',
    title: { en: 'Only the requesting desk may do this', es: 'Solo la mesa solicitante puede hacerlo' },
    detail: { en: 'Your desk did not make this request.', es: 'Su mesa no hizo esta solicitud.' },
  },
  'request-not-yours-to-answer': {
    kind: 'not-permitted',
    title: { en: 'Only the asked desk may do this', es: 'Solo la mesa requerida puede hacerlo' },
    detail: { en: 'Your desk is not the one that is asked.', es: 'Su mesa no es la requerida.' },
  },
  'request-second-person-same': {
    kind: 'not-permitted',
    title: { en: 'Another person has to release it', es: 'Debe liberarla otra persona' },
    detail: {
      en: 'Whoever wrote it cannot release it as well: what touches protected people takes two.',
      es: 'Quien la elaboró no puede liberarla: lo que involucra a personas protegidas requiere a dos personas.',
    },
  },
  'request-nothing-prepared': {
    kind: 'illegal-state',
    title: { en: 'No answer waits for release', es: 'No hay respuesta por liberar' },
    detail: {
      en: 'The asked desk has not prepared one, or it has crossed already.',
      es: 'La mesa requerida no ha preparado ninguna o ya se envió.',
    },
  },
  'request-provision-returned': {
    kind: 'illegal-state',
    title: { en: 'It was sent back', es: 'Fue devuelta' },
    detail: {
      en: 'It is written anew, or not given. It can be let out once it was handed in again.',
      es: 'Debe corregirse o no entregarse. Podrá liberarse cuando se presente de nuevo.',
    },
  },
  'request-provision-over': {
    kind: 'illegal-state',
    title: { en: 'This cannot be done to it any more', es: 'Ya no admite este acto' },
    detail: {
      en: 'It was given, acknowledged or thrown away. What crossed is recalled, item by item.',
      es: 'Ya se entregó, tiene acuse o se desechó. Lo entregado se retira, elemento por elemento.',
    },
  },
  'request-case-closed': {
    kind: 'illegal-state',
    title: { en: 'The case is closed', es: 'El caso está cerrado' },
    detail: { en: 'Reopen the case, or ask without it.', es: 'Reabra el caso o solicite sin él.' },
  },
  'request-form-unfit': {
    kind: 'unacceptable',
    title: { en: 'The request cannot be sent yet', es: 'La solicitud aún no puede enviarse' },
    detail: {
      en: '{count} to put right; each is named by its place.',
      es: 'Por corregir: {count}; cada punto se indica por su lugar.',
    },
  },
  'request-answer-unfit': {
    kind: 'unacceptable',
    title: { en: 'The answer cannot be given like this', es: 'La respuesta no puede darse así' },
    detail: {
      en: '{count} to put right; each is named by its place.',
      es: 'Por corregir: {count}; cada punto se indica por su lugar.',
    },
  },
  'request-refusal-unfit': {
    kind: 'unacceptable',
    title: { en: 'The refusal cannot be given like this', es: 'La negativa no puede darse así' },
    detail: {
      en: '{count} to put right; each is named by its place.',
      es: 'Por corregir: {count}; cada punto se indica por su lugar.',
    },
  },
} as const satisfies ErrorCatalogue;
