import type { Locale } from '#kernel';
import { sayTerm, type Term } from '#phrases';
import { createHash } from 'node:crypto';

/** Small enough for an old telephone on a bad line: no script, no picture, no font. */
const STYLE = `body{font:18px/1.5 sans-serif;margin:0 auto;max-width:34em;padding:16px;color:#111;background:#fff}
h1{font-size:22px;margin:8px 0 16px}label{display:block;font-weight:bold;margin:16px 0 4px}
select,textarea{font:inherit;width:100%;box-sizing:border-box;padding:8px;border:1px solid #555}
button{font:inherit;font-weight:bold;padding:12px 20px;margin:20px 0;border:0;background:#0b4f8a;color:#fff}
.what{font-weight:bold}.alarm{font-weight:bold;color:#a30000}.note{color:#444}nav{float:right}`;

/** What the browser may do with the page: show it, with this style, and send its form back to us. */
export const ACT_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const OTHER: Readonly<Record<Locale, Locale>> = { en: 'es', es: 'en' };
const NAMES: Readonly<Record<Locale, string>> = { en: 'English', es: 'Español' };

export interface Saying {
  readonly locale: Locale;
}

/** The page around its content, which is markup already. */
export const actPage = ({ locale }: Saying, title: string, content: readonly string[]): string =>
  [
    `<!doctype html><html lang="${locale === 'es' ? 'es-MX' : 'en'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escaped(title)} · Enlace</title><style>${STYLE}</style></head><body>`,
    `<nav><a href="?lang=${OTHER[locale]}" lang="${OTHER[locale]}">${NAMES[OTHER[locale]]}</a></nav><main><h1>${escaped(title)}</h1>`,
    ...content,
    '</main></body></html>',
  ].join('\n');

export const paragraph = (text: string, kind?: 'what' | 'alarm' | 'note'): string =>
  `<p${kind ? ` class="${kind}"` : ''}>${escaped(text)}</p>`;

/** A page that only says something. */
export const sayingPage = (saying: Saying, title: Term, text: Term): string =>
  actPage(saying, sayTerm(title, saying.locale), [paragraph(sayTerm(text, saying.locale))]);
