/** What an act on an endpoint has to say: a secret that is shown once, or a line. */
export type Told =
  | { readonly kind: 'secret'; readonly name: string; readonly secret: string; readonly again: boolean }
  | { readonly kind: 'line'; readonly text: string };
