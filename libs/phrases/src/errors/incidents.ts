import type { ErrorCatalogue } from '../catalogue.js';

/** Refusals of incidents. */
export const incidentsErrors = {
  'case-not-acknowledged': {
    kind: 'illegal-state',
    title: { en: 'The case has not been acknowledged yet', es: 'El caso aún no tiene acuse' },
    detail: { en: 'Its lead desk acknowledges it first.', es: 'La mesa responsable debe acusar recibo primero.' },
  },
  'case-not-started': {
    kind: 'illegal-state',
    title: { en: 'Work on the case has not started', es: 'El trabajo del caso aún no inicia' },
    detail: {
      en: 'It is acknowledged. Start it before you resolve it.',
      es: 'Ya tiene acuse de recibo. Inícielo antes de darlo por resuelto.',
    },
  },
  'case-not-resolved': {
    kind: 'illegal-state',
    title: { en: 'The case is in progress', es: 'El caso está en atención' },
    detail: {
      en: 'Resolve it with outcome and summary before you close it.',
      es: 'Déjelo resuelto, con desenlace y resumen, antes de cerrarlo.',
    },
  },
  'case-already-resolved': {
    kind: 'illegal-state',
    title: { en: 'The case is resolved', es: 'El caso está resuelto' },
    detail: { en: 'It can be closed, or reopened with a reason.', es: 'Puede cerrarse, o reabrirse con un motivo.' },
  },
  'case-closed': {
    kind: 'illegal-state',
    title: { en: 'The case is closed', es: 'El caso está cerrado' },
    detail: {
      en: 'Nothing is added to a closed case. Reopen it with a reason.',
      es: 'A un caso cerrado no se le agrega nada. Reábralo con un motivo.',
    },
  },
  'case-already-acknowledged': {
    kind: 'illegal-state',
    title: { en: 'The lead desk has acknowledged the case already', es: 'La mesa responsable ya acusó recibo del caso' },
    detail: { en: 'It was acknowledged at {at}.', es: 'El acuse se registró el {at}.' },
  },
  'case-lead-moved': {
    kind: 'illegal-state',
    title: { en: 'The lead of this case has moved', es: 'La responsabilidad de este caso ya cambió de mesa' },
    detail: {
      en: 'Your desk led this case before; now {leadDeskId} does. What you wanted is for that desk to decide.',
      es: 'Su mesa fue la responsable de este caso; ahora lo es {leadDeskId}. Lo que pide corresponde decidirlo a esa mesa.',
    },
  },
  'case-lead-only': {
    kind: 'not-permitted',
    title: { en: 'Only the lead desk may do this', es: 'Solo la mesa responsable puede hacerlo' },
    detail: {
      en: 'The lead of this case is {leadDeskId}. Ask it, or claim the case.',
      es: 'La mesa responsable de este caso es {leadDeskId}. Solicítelo a ella o reclame el caso.',
    },
  },
  'case-working-desks-only': {
    kind: 'not-permitted',
    title: { en: 'Only the lead and supporting desks may do this', es: 'Solo la mesa responsable y las de apoyo pueden hacerlo' },
    detail: {
      en: 'Your desk is informed of this case. The lead may add it as a supporting desk.',
      es: 'Su mesa está informada de este caso. La mesa responsable puede incorporarla como mesa de apoyo.',
    },
  },
  'case-not-closable': {
    kind: 'illegal-state',
    title: { en: 'Something still holds the case open', es: 'Algo mantiene abierto el caso' },
    detail: { en: '{count} to settle first: {blockers}.', es: 'Falta resolver ({count}): {blockers}.' },
  },
  'case-priority-unchanged': {
    kind: 'illegal-state',
    title: { en: 'The case has this priority already', es: 'El caso ya tiene esa prioridad' },
    detail: { en: 'Its priority is {priority}.', es: 'Su prioridad es {priority}.' },
  },
  'case-priority-reason-missing': {
    kind: 'unacceptable',
    title: { en: 'Lowering a priority needs a reason', es: 'Bajar la prioridad exige un motivo' },
    detail: {
      en: 'From {from} to {to}: say why. If in doubt, leave the higher one.',
      es: 'De {from} a {to}: indique el motivo. En caso de duda, deje la más alta.',
    },
  },
  'case-impact-not-your-country': {
    kind: 'not-permitted',
    title: { en: 'Each country judges its own impact', es: 'Cada país valora su propio impacto' },
    detail: { en: 'Your desk may set the impact for {country} only.', es: 'Su mesa solo puede fijar el impacto de {country}.' },
  },
  'case-task-unknown': {
    kind: 'unacceptable',
    title: { en: 'The case has no such task', es: 'El caso no tiene esa tarea' },
    detail: { en: 'No task {taskId} is on the checklist.', es: 'La tarea {taskId} no está en la lista de verificación.' },
  },
  'case-task-done': {
    kind: 'illegal-state',
    title: { en: 'The task is done already', es: 'La tarea ya está concluida' },
    detail: { en: 'It was completed at {at}.', es: 'Se concluyó el {at}.' },
  },
  'case-task-not-yours': {
    kind: 'not-permitted',
    title: { en: 'The task belongs to another desk', es: 'La tarea corresponde a otra mesa' },
    detail: {
      en: 'It is owed by {deskId}; the lead may complete it as well.',
      es: 'Corresponde a {deskId}; también puede concluirla la mesa responsable.',
    },
  },
  'case-participant-known': {
    kind: 'illegal-state',
    title: { en: 'The desk has this role already', es: 'La mesa ya tiene ese papel' },
    detail: { en: '{deskId} is {role} on this case.', es: '{deskId} ya participa en este caso con el papel {role}.' },
  },
  'case-participant-unknown': {
    kind: 'unacceptable',
    title: { en: 'The desk does not take part in the case', es: 'La mesa no participa en el caso' },
    detail: { en: '{deskId} is neither supporting nor informed.', es: '{deskId} no es mesa de apoyo ni informada.' },
  },
  'case-lead-not-removable': {
    kind: 'illegal-state',
    title: { en: 'The lead cannot be removed', es: 'La mesa responsable no puede retirarse' },
    detail: {
      en: 'A case is never without a lead. Offer a handoff.',
      es: 'Un caso nunca queda sin responsable. Ofrezca un traspaso.',
    },
  },
  'case-desk-unknown': {
    kind: 'unacceptable',
    title: { en: 'No such desk', es: 'No existe esa mesa' },
    detail: { en: '{deskId} is not an active desk of the directory.', es: '{deskId} no es una mesa activa del directorio.' },
  },
  'case-link-self': {
    kind: 'unacceptable',
    title: { en: 'A case cannot be linked to itself', es: 'Un caso no puede vincularse consigo mismo' },
    detail: { en: 'Name another case.', es: 'Indique otro caso.' },
  },
  'case-link-known': {
    kind: 'illegal-state',
    title: { en: 'The cases are linked already', es: 'Los casos ya están vinculados' },
    detail: { en: '{number} is linked as {relation}.', es: '{number} ya está vinculado ({relation}).' },
  },
  'case-link-reason-missing': {
    kind: 'unacceptable',
    title: { en: 'Say why they are not the same', es: 'Indique por qué no son lo mismo' },
    detail: { en: 'A refused look-alike needs a reason.', es: 'Descartar un caso parecido exige un motivo.' },
  },
  'case-merge-needs-one-lead': {
    kind: 'illegal-state',
    title: { en: 'Cases merge only under one lead', es: 'Los casos solo se fusionan bajo una misma mesa responsable' },
    detail: {
      en: '{number} is led by {leadDeskId}. Offer a handoff first.',
      es: 'La mesa responsable de {number} es {leadDeskId}. Ofrezca primero un traspaso.',
    },
  },
  'case-offer-open': {
    kind: 'illegal-state',
    title: { en: 'The case is on offer', es: 'El caso está en oferta de traspaso' },
    detail: {
      en: 'One offer at a time: {handoffId} is not answered yet.',
      es: 'Una oferta a la vez: {handoffId} aún no tiene respuesta.',
    },
  },
  'case-offer-not-open': {
    kind: 'illegal-state',
    title: { en: 'The offer is no longer open', es: 'La oferta ya no está abierta' },
    detail: { en: 'The case has no open offer {handoffId}.', es: 'El caso no tiene abierta la oferta {handoffId}.' },
  },
  'case-led-already': {
    kind: 'illegal-state',
    title: { en: 'The desk leads the case already', es: 'La mesa ya es la responsable del caso' },
    detail: { en: '{deskId} is the lead.', es: '{deskId} es la mesa responsable.' },
  },
  'case-reassign-own-agency-only': {
    kind: 'not-permitted',
    title: { en: 'Only inside your agency', es: 'Solo dentro de su dependencia' },
    detail: {
      en: 'A supervisor moves the lead between desks of the own agency. To another agency it is offered.',
      es: 'La supervisión turna casos entre mesas de su propia dependencia. A otra dependencia se le ofrece el traspaso.',
    },
  },
  'case-claim-not-competent': {
    kind: 'not-permitted',
    title: { en: 'Your desk is not competent for this kind', es: 'Su mesa no tiene competencia en esta materia' },
    detail: {
      en: 'The directory gives {deskId} no competence for {kind}.',
      es: 'El directorio no asigna a {deskId} competencia en {kind}.',
    },
  },
  'case-claim-known': {
    kind: 'illegal-state',
    title: { en: 'Your desk has claimed this case already', es: 'Su mesa ya reclamó este caso' },
    detail: { en: 'The joint desks are deciding.', es: 'Las mesas conjuntas están resolviendo.' },
  },
  'case-conflict-none': {
    kind: 'illegal-state',
    title: { en: 'There is no conflict of jurisdiction', es: 'No hay conflicto de competencia' },
    detail: { en: 'Nothing is before the joint desks.', es: 'No hay nada ante las mesas conjuntas.' },
  },
  'case-joint-desk-only': {
    kind: 'not-permitted',
    title: { en: 'Only a joint desk may do this', es: 'Solo una mesa conjunta puede hacerlo' },
    detail: { en: 'The conflict is before {jointDesks}.', es: 'El conflicto está ante {jointDesks}.' },
  },
  'case-joint-desks-missing': {
    kind: 'unacceptable',
    title: { en: 'No joint desk of both countries', es: 'Faltan mesas conjuntas de ambos países' },
    detail: {
      en: 'A conflict needs an active joint desk in each country; the directory has {jointDesks}.',
      es: 'Un conflicto requiere una mesa conjunta activa en cada país; el directorio tiene {jointDesks}.',
    },
  },
  'case-proposal-none': {
    kind: 'illegal-state',
    title: { en: 'Nothing is proposed yet', es: 'Aún no hay propuesta' },
    detail: {
      en: 'One joint desk proposes a lead, the other confirms it.',
      es: 'Una mesa conjunta propone a la mesa responsable y la otra confirma.',
    },
  },
  'case-proposal-own': {
    kind: 'illegal-state',
    title: { en: 'The other country confirms', es: 'Confirma el otro país' },
    detail: {
      en: '{country} proposed {deskId}; the joint desk of the other country confirms it or proposes another.',
      es: '{country} propuso a {deskId}; la mesa conjunta del otro país confirma o propone otra.',
    },
  },
  'case-proposal-differs': {
    kind: 'illegal-state',
    title: { en: 'The proposal has changed', es: 'La propuesta cambió' },
    detail: { en: 'What is proposed now is {deskId}.', es: 'La propuesta vigente es {deskId}.' },
  },
  'case-correction-unknown': {
    kind: 'unacceptable',
    title: { en: 'The case has no such correction', es: 'El caso no tiene esa corrección' },
    detail: { en: 'No correction {correctionId} was issued.', es: 'No se emitió la corrección {correctionId}.' },
  },
  'case-correction-not-addressed': {
    kind: 'not-permitted',
    title: { en: 'The correction was not addressed to your desk', es: 'La corrección no se dirigió a su mesa' },
    detail: { en: 'Only its recipients acknowledge it.', es: 'Solo sus destinatarias acusan recibo.' },
  },
  'case-correction-acknowledged': {
    kind: 'illegal-state',
    title: { en: 'Your desk has acknowledged the correction already', es: 'Su mesa ya acusó recibo de la corrección' },
    detail: { en: 'It was acknowledged at {at}.', es: 'El acuse se registró el {at}.' },
  },
} as const satisfies ErrorCatalogue;
