import { describe, expect, it } from '@jest/globals';
import { writeZip as zip } from '#platform/testing';
import { officeText } from './office-text.js';

const paragraph = (...runs: string[]): string => `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`;
const body = (...paragraphs: string[]): string =>
  `<?xml version="1.0"?><w:document><w:body>${paragraphs.join('')}</w:body></w:document>`;
const linesOf = (bytes: Uint8Array): string[] => officeText(bytes).split('\n');

describe('the words of an office document', () => {
  it.each([[8], [0]])('are read paragraph by paragraph, however a word is cut into runs (method %i)', (method) => {
    const file = zip(
      { 'word/document.xml': body(paragraph('SEC', 'RET//NO', 'FORN'), paragraph('Ca&#xF1;&#243;n &amp; m&#225;s')) },
      { method },
    );
    expect(linesOf(file)).toEqual(expect.arrayContaining(['SECRET//NOFORN', 'Cañón & más']));
  });

  it('are those of headers, footers, notes, comments, cells, names of sheets and the description too', () => {
    const file = zip(
      {
        'word/header1.xml': `<w:hdr>${paragraph('RESERVADO')}</w:hdr>`,
        'word/footer2.xml': `<w:ftr>${paragraph('CONFIDENCIAL')}</w:ftr>`,
        'word/comments.xml': `<w:comments><w:comment>${paragraph('(S//NF) One')}</w:comment></w:comments>`,
        'xl/sharedStrings.xml': '<sst><si><t>TOP SECRET</t></si><si><t>Lane</t></si></sst>',
        'xl/worksheets/sheet1.xml': '<worksheet><c t="inlineStr"><is><t>SECRETO</t></is></c></worksheet>',
        'docProps/core.xml':
          '<cp:coreProperties><dc:title>NCIC RESPONSE</dc:title><dc:creator>x</dc:creator></cp:coreProperties>',
        'word/media/image1.png': 'SECRET',
      },
      { remark: 'a remark behind the list' },
    );
    expect(linesOf(file)).toEqual(
      expect.arrayContaining(['RESERVADO', 'CONFIDENCIAL', '(S//NF) One', 'TOP SECRET', 'SECRETO', 'NCIC RESPONSE']),
    );
    expect(linesOf(file)).not.toContain('SECRET');
  });

  it('stand at the head also of one that unpacks to far more than is looked at', () => {
    const bomb = body(paragraph('SECRET//NOFORN'), paragraph('x'.repeat(20_000_000)));
    const said = officeText(zip({ 'word/document.xml': bomb, 'docProps/core.xml': '<dc:title>RESERVADO</dc:title>' }));
    expect(said.split('\n')).toEqual(expect.arrayContaining(['RESERVADO', 'SECRET//NOFORN']));
    expect(said.length).toBeLessThan(4 * 1024 * 1024 + 100);
  });

  it.each([
    ['no ZIP', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['cut off', zip({ 'word/document.xml': body(paragraph('SECRET')) }).subarray(40)],
    ['packed badly', zip({ 'word/document.xml': Buffer.from('not deflated at all') })],
    ['packed in another way', zip({ 'word/document.xml': 'x' }, { method: 12 })],
    ['a list that names places that are not there', Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18, 0xff)])],
    ['with a document type', zip({ 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "SECRET">]>${paragraph('&a;')}` })],
  ])('are none, and no failure, of a file that is %s', (_, bytes) => {
    expect(officeText(bytes).trim()).toBe('');
  });
});
