/** What we use of pdfmake. The types that others keep for it bring the browser's names into a server. */
declare module 'pdfmake' {
  export interface Text {
    readonly text: string;
    readonly bold?: boolean;
    readonly fontSize?: number;
    readonly alignment?: 'right';
    readonly margin?: readonly [left: number, top: number, right?: number, bottom?: number];
    readonly pageBreak?: 'before';
    readonly headlineLevel?: number;
  }

  export interface Picture {
    readonly svg: string;
    readonly width: number;
    readonly margin?: Text['margin'];
  }

  /** A part where it was laid out. */
  export interface Placed {
    readonly text?: unknown;
    readonly svg?: unknown;
    readonly headlineLevel?: number;
    readonly startPosition: { readonly pageNumber: number };
  }

  export interface Table {
    readonly table: {
      readonly widths: readonly (number | '*')[];
      readonly body: readonly (readonly Text[])[];
      readonly headerRows?: number;
      readonly keepWithHeaderRows?: number;
      readonly dontBreakRows?: boolean;
      readonly heights?: (row: number) => number | 'auto';
    };
    readonly layout?: 'noBorders';
    readonly margin?: Text['margin'];
  }

  export interface Definition {
    readonly pageSize: 'LETTER';
    readonly pageMargins: number | readonly [left: number, top: number, right: number, bottom: number];
    readonly tagged: boolean;
    readonly displayTitle: boolean;
    readonly language: string;
    readonly info: { readonly title: string; readonly creationDate?: Date };
    readonly defaultStyle: { readonly font: string; readonly fontSize: number; readonly lineHeight: number };
    readonly header?: (page: number, pages: number) => Text;
    readonly footer: (page: number, pages: number) => Text;
    readonly pageBreakBefore?: (part: Placed, around: { readonly getFollowingNodesOnPage: () => readonly Placed[] }) => boolean;
    readonly content: readonly (Text | Table | Picture)[];
  }

  type Faces = Readonly<Record<string, Readonly<Record<string, string>>>>;

  const pdfmake: {
    setFonts(faces: Faces): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: Definition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}

declare module 'pdfmake/fonts/Roboto.js' {
  const faces: { readonly Roboto: Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>> };
  export default faces;
}
