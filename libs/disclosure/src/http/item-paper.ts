import type { Bilingual, Locale } from '#kernel';
import { sayTerm } from '#phrases';
import type { OpenedItem } from '../application/open-item.handler.js';

const RULE = '-'.repeat(72);

/** An item as a text that may be taken along: the label stands at its head and its foot, unchanged in both languages. */
export const itemPaper = ({ item: { id, state }, content }: OpenedItem, originator: Bilingual, locale: Locale): string => {
  const { tlp, handling, nature, caveat, providedAt, edition, destroyBy } = state;
  const term = (key: Parameters<typeof sayTerm>[0]): string => sayTerm(key, locale);
  const facts = [
    `${term('item-paper.originator')}: ${originator[locale]}`,
    `${term('disclosure-table.nature')}: ${nature}`,
    `${term('disclosure-table.handling')}: ${handling.code} ${term(`handling-code.${handling.code}`)}${handling.words ? `: ${handling.words}` : ''}`,
    ...(caveat === null ? [] : [`${term('disclosure-table.caveat')}: ${caveat}`]),
    `${term('disclosure-table.at')}: ${providedAt}`,
    `${term('item-paper.edition')}: ${edition}`,
    ...(destroyBy === null ? [] : [`${term('item-paper.destroy-by')}: ${destroyBy}`]),
    `${term('disclosure-table.item')}: ${id}`,
  ];
  const said = [
    content.text ?? '',
    ...content.translations.flatMap(({ language, status, text }) => [
      RULE,
      `${language}: ${term(`translation-status.${status}`)}`,
      '',
      text,
    ]),
  ];
  return [tlp, RULE, ...facts, RULE, ...said, RULE, tlp, ''].join('\n');
};
