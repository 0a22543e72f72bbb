/** Of the browsers of today some know it; the others let any text become markup, and are held by the rest of the page's policy. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: Readonly<Record<'createHTML' | 'createScriptURL', (text: string) => string>>): unknown;
}

/** Style sheets that components write pass: no markup is without this sign. @throws TypeError for whatever could be an element */
export const plainText = (text: string): string => {
  if (text.includes('<')) throw new TypeError('text may not become markup');
  return text;
};

/** @throws TypeError for a script that is none of the files that the build left */
export const ownFile = (url: string): string => {
  const { origin, pathname } = new URL(url, window.location.href);
  if (origin !== window.location.origin || !pathname.startsWith('/assets/')) throw new TypeError('not a script of ours');
  return url;
};

/** The one way by which text becomes more than text in this page. Its policy knows no other, and none by which it becomes code. */
export const guardMarkup = (): void => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createHTML: plainText, createScriptURL: ownFile });
};
