import type { TextCatalogue } from '../catalogue.js';

/** What is said of each event of a procedure and of an activation. */
export const proceduresEvents = {
  'activation.raised': { en: 'Procedure activated by one country', es: 'Procedimiento activado por un país' },
  'activation.level-entered': { en: 'A side entered a level', es: 'Un lado entró en un nivel' },
  'activation.asked': { en: 'The other country’s key was asked for', es: 'Se solicitó la llave del otro país' },
  'activation.ask-settled': { en: 'The question of the second key was settled', es: 'Se definió la segunda llave' },
  'activation.ended': { en: 'Activation ended', es: 'Activación terminada' },
  'activation.answered': { en: 'A question of the procedure was answered', es: 'Se respondió una pregunta del procedimiento' },
  'activation.steps-changed': { en: 'Steps began or were set aside', es: 'Pasos que empiezan o se apartan' },
  'activation.step-started': { en: 'Step begun', es: 'Paso iniciado' },
  'activation.step-done': { en: 'Step done', es: 'Paso cumplido' },
  'activation.step-skipped': { en: 'Step left out, with a reason', es: 'Paso omitido, con motivo' },
  'activation.told': { en: 'Others were told', es: 'Se dio aviso' },
  'activation.ordered': { en: 'Order recorded', es: 'Orden registrada' },
  'activation.order-lifted': { en: 'Order lifted', es: 'Orden levantada' },
  'activation.orders-conflict': { en: 'Two orders compete', es: 'Dos órdenes se contradicen' },
  'activation.conflict-agreed': {
    en: 'A command said how the two orders go together',
    es: 'Un comando indicó cómo se concilian las dos órdenes',
  },
  'activation.conflict-gone': { en: 'The orders no longer compete', es: 'Las órdenes ya no se contradicen' },
  'activation.post-taken': { en: 'A post changed hands', es: 'Un puesto cambió de titular' },
  'activation.objective-set': { en: 'Objective set', es: 'Objetivo fijado' },
  'activation.objective-closed': { en: 'Objective met or dropped', es: 'Objetivo cumplido o retirado' },
  'activation.period-opened': { en: 'Operational period opened', es: 'Periodo operacional abierto' },
  'activation.agency-answered': { en: 'A desk said how it stands', es: 'Una mesa informó su estado' },
  'activation.case-linked': { en: 'Case linked to the activation', es: 'Caso vinculado a la activación' },
  'activation.overlap-found': {
    en: 'Another activation holds the same crossing',
    es: 'Otra activación abarca el mismo cruce',
  },
  'activation.noted': { en: 'Significant event noted', es: 'Evento relevante anotado' },
  'activation.reviewed': { en: 'Review handed in', es: 'Revisión entregada' },
} as const satisfies TextCatalogue;
