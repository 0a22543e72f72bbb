import type { TextCatalogue } from '#phrases';

export const refusalWords = {
  numbered: { en: 'Ground {number}', es: 'Motivo {number}' },
  ground: { en: 'Ground of refusal', es: 'Motivo de negativa' },
  choose: { en: 'choose a ground', es: 'elija un motivo' },
  part: { en: 'Part that it covers; empty for all of it', es: 'Parte que abarca; vacío si es toda' },
  words: { en: 'In words: which law, desk or case', es: 'Con palabras: qué ley, mesa o caso' },
  add: { en: 'Refuse a part', es: 'Negar una parte' },
  addAnother: { en: 'Add another ground', es: 'Agregar otro motivo' },
  remove: { en: 'Remove ground {number}', es: 'Quitar motivo {number}' },
  refused: { en: 'Refused: {ground}', es: 'Se niega: {ground}' },
  ofPart: { en: 'covers: {part}', es: 'abarca: {part}' },
} as const satisfies TextCatalogue;
