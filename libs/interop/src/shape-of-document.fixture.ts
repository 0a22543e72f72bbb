import { XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';

/** What is wrong with the text of an element, or null. */
type Fits = (text: string) => boolean;
/** An element with its children in their order; or one that holds text alone. */
export type Shape = Fits | readonly Place[];
/** A place in the order of children: its name, how often at least and at most, and what it holds. */
export type Place = readonly [name: string, least: 0 | 1, most: 1 | typeof MANY, shape: Shape];

export const MANY = Number.POSITIVE_INFINITY;

/** A document that others read by a published form: its root, and the namespace that every element of it is of. */
export interface DocumentForm {
  readonly root: string;
  readonly namespace: string;
  readonly shape: readonly Place[];
  /** Elements of these namespaces may follow or be embedded; they are judged by their own form. */
  readonly embeds: readonly string[];
}

export const text: Fits = () => true;
export const oneOf =
  (...words: readonly string[]): Fits =>
  (said) =>
    words.includes(said);
export const matching =
  (pattern: RegExp): Fits =>
  (said) =>
    pattern.test(said);

/**
 * A time as CAP and EDXL-DE want it: to the second, with an offset in figures and never a letter (UTC is -00:00), on a day that there is.
 */
export const time: Fits = (said) => {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)[-+](\d\d):(\d\d)$/.exec(said);
  if (!found) return false;
  const [year, month, day, hour, minute, second, ahead, past] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const there = new Date(Date.UTC(year, month - 1, day));
  const isDay = there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
  return isDay && hour < 24 && minute < 60 && second < 60 && past < 60 && ahead * 60 + past <= 14 * 60;
};

const childrenOf = (element: XmlElement) => {
  const children: XmlElement[] = [];
  let words = '';
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) children.push(node);
    else if (node instanceof XmlText) words += node.content;
  }
  return { children, words };
};

class Judge {
  readonly faults: string[] = [];

  constructor(private readonly form: DocumentForm) {}

  element(element: XmlElement, shape: Shape, at: string): void {
    if (element.attrs.length > 0) this.faults.push(`${at} has attributes`);
    const { children, words } = childrenOf(element);
    if (typeof shape === 'function') {
      if (children.length > 0) this.faults.push(`${at} holds elements`);
      else if (!shape(element.content)) this.faults.push(`${at} says ${JSON.stringify(element.content)}`);
      return;
    }
    if (words.trim() !== '') this.faults.push(`${at} holds words between its elements`);
    this.inOrder(children, shape, at);
  }

  private inOrder(children: readonly XmlElement[], places: readonly Place[], at: string): void {
    let next = 0;
    for (const [name, least, most, shape] of places) {
      let found = 0;
      while (found < most && next < children.length && this.isOwn(children[next]!) && children[next]!.name === name) {
        this.element(children[next]!, shape, `${at}/${name}`);
        found += 1;
        next += 1;
      }
      if (found < least) this.faults.push(`${at} lacks ${name} where it has its place`);
    }
    for (const left of children.slice(next))
      if (!this.form.embeds.includes(left.namespaceUri)) this.faults.push(`${at} has ${left.name} out of place`);
  }

  private isOwn(element: XmlElement): boolean {
    return element.namespaceUri === this.form.namespace;
  }
}

/** Everything in which a document is not of the form, each with the way to it. @throws XmlError when it is no XML */
export const shapeFaults = (written: string, form: DocumentForm): readonly string[] => {
  using document = XmlDocument.fromString(written);
  const { root } = document;
  if (root.name !== form.root || root.namespaceUri !== form.namespace) return [`/${root.name} is another document`];
  const judge = new Judge(form);
  judge.element(root, form.shape, `/${root.name}`);
  return judge.faults;
};
