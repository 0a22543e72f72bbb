import { afterDue, afterOpening, asWarning, realMinutes, type ShippedLadder } from './ladder-parts.js';

export const ACTIVATION_LADDER_KEYS = [
  'confirm-activation-emergency',
  'confirm-activation',
  'do-step-life-safety',
  'do-step',
  'answer-alert',
  'settle-orders',
  'review-activation',
  'publish-situation-report',
  'confirm-statement',
  'answer-resource-request',
  'settle-resource-offer',
  'deliver-resource',
  'do-improvement',
] as const;

/**
 * Crisis procedures. The other country's key climbs to its capital soonest of all: while it is missing one side acts alone. Steps say their
 * own time; what they share is how they climb.
 */
export const activationLadders: Readonly<Record<(typeof ACTIVATION_LADDER_KEYS)[number], ShippedLadder>> = {
  'confirm-activation-emergency': {
    name: { en: 'Turn the second key, emergency', es: 'Girar la segunda llave, emergencia' },
    limit: realMinutes(15),
    steps: [
      afterOpening(5, 'notify-duty-officer'),
      afterOpening(10, 'notify-supervisor'),
      afterDue(0, 'notify-both-supervisors'),
      afterDue(0, 'notify-capital'),
      afterDue(15, 'notify-joint-desk'),
    ],
    repeat: { times: 3, fromStep: 3, everyMinutes: 30 },
  },
  'confirm-activation': {
    name: { en: 'Turn the second key', es: 'Girar la segunda llave' },
    limit: realMinutes(60),
    steps: [
      afterOpening(15, 'notify-desk'),
      asWarning('notify-duty-officer'),
      afterDue(0, 'notify-both-supervisors'),
      afterDue(30, 'notify-capital'),
    ],
    repeat: { times: 2, fromStep: 2, everyMinutes: 120 },
  },
  'do-step-life-safety': {
    name: { en: 'A step of a procedure, risk to life', es: 'Paso de un procedimiento, riesgo para la vida' },
    limit: realMinutes(30),
    steps: [
      asWarning('notify-duty-officer'),
      afterDue(0, 'notify-supervisor'),
      afterDue(10, 'notify-both-supervisors'),
      afterDue(20, 'notify-joint-desk'),
    ],
    repeat: { times: 3, fromStep: 2, everyMinutes: 30 },
  },
  'do-step': {
    name: { en: 'A step of a procedure', es: 'Paso de un procedimiento' },
    limit: realMinutes(240),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(30, 'notify-supervisor'),
      afterDue(60, 'notify-joint-desk'),
    ],
    repeat: { times: 2, fromStep: 2, everyMinutes: 120 },
  },
  'answer-alert': {
    name: { en: 'Say how the desk stands', es: 'Informar el estado de la mesa' },
    limit: realMinutes(30),
    steps: [asWarning('notify-duty-officer'), afterDue(0, 'notify-supervisor'), afterDue(30, 'notify-joint-desk')],
    repeat: { times: 1, fromStep: 1, everyMinutes: 60 },
  },
  'settle-orders': {
    name: { en: 'Settle orders that compete', es: 'Conciliar órdenes que se contradicen' },
    limit: realMinutes(60),
    steps: [
      afterOpening(15, 'notify-duty-officer'),
      asWarning('notify-supervisor'),
      afterDue(0, 'notify-joint-desk'),
      afterDue(60, 'notify-capital'),
    ],
    repeat: { times: 3, fromStep: 2, everyMinutes: 120 },
  },
  'review-activation': {
    name: { en: 'Hand in the review after an activation', es: 'Entregar la revisión posterior a una activación' },
    limit: realMinutes(20_160),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-supervisor'), afterDue(4320, 'notify-joint-desk')],
    repeat: { times: 1, fromStep: 1, everyMinutes: 10_080 },
  },
  'publish-situation-report': {
    name: { en: 'Publish the next situation report', es: 'Publicar el siguiente informe de situación' },
    limit: realMinutes(240),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(15, 'notify-supervisor'),
      afterDue(30, 'notify-both-supervisors'),
    ],
    repeat: { times: 1, fromStep: 2, everyMinutes: 60 },
  },
  'confirm-statement': {
    name: { en: 'Turn the second key on a statement', es: 'Girar la segunda llave de un comunicado' },
    limit: realMinutes(120),
    steps: [afterOpening(5, 'notify-duty-officer'), asWarning('notify-supervisor'), afterDue(0, 'notify-both-supervisors')],
    repeat: { times: 1, fromStep: 2, everyMinutes: 60 },
  },
  'answer-resource-request': {
    name: { en: 'Answer a request for a resource', es: 'Responder una solicitud de recurso' },
    limit: realMinutes(60),
    steps: [
      afterOpening(5, 'notify-duty-officer'),
      asWarning('notify-supervisor'),
      afterDue(0, 'notify-both-supervisors'),
      afterDue(30, 'notify-joint-desk'),
    ],
    repeat: { times: 2, fromStep: 2, everyMinutes: 60 },
  },
  'settle-resource-offer': {
    name: { en: 'Answer the offer of a resource', es: 'Responder la oferta de un recurso' },
    limit: realMinutes(60),
    steps: [afterOpening(5, 'notify-duty-officer'), asWarning('notify-supervisor'), afterDue(0, 'notify-both-supervisors')],
    repeat: { times: 1, fromStep: 2, everyMinutes: 60 },
  },
  'deliver-resource': {
    name: { en: 'Get the promised resource there', es: 'Hacer llegar el recurso comprometido' },
    limit: realMinutes(120),
    steps: [
      asWarning('notify-desk'),
      afterDue(0, 'notify-duty-officer'),
      afterDue(15, 'notify-both-supervisors'),
      afterDue(45, 'notify-joint-desk'),
    ],
    repeat: { times: 2, fromStep: 2, everyMinutes: 60 },
  },
  'do-improvement': {
    name: { en: 'Carry out an improvement after an activation', es: 'Realizar una mejora posterior a una activación' },
    limit: realMinutes(43_200),
    steps: [asWarning('notify-desk'), afterDue(0, 'notify-supervisor'), afterDue(4320, 'notify-joint-desk')],
    repeat: { times: 1, fromStep: 1, everyMinutes: 10_080 },
  },
};
