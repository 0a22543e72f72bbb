/** With what the page's policy lets a script write a style. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

/** The lock on the page behind a dialog writes a style of its own, and looks for the nonce under this name. */
export const tellStyleNonce = (): void => void Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
