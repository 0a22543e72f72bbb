import { deflateRawSync } from 'node:zlib';

const u16 = (...values: number[]): Buffer => Buffer.concat(values.map((value) => Buffer.from([value & 255, value >> 8])));
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A ZIP as small as they come, without checksums. `method`: 8 packs what is text; what is given as bytes goes in as it is. */
export const writeZip = (parts: Readonly<Record<string, string | Buffer>>, { method = 8, remark = '' } = {}): Buffer => {
  const [files, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const body = typeof content === 'string' ? Buffer.from(content) : content;
    const packed = method === 8 && typeof content === 'string' ? deflateRawSync(body) : body;
    const head = [u16(20, 0, method, 0, 0), u32(0), u32(packed.length), u32(body.length), u16(name.length, 0)];
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), ...head, Buffer.from(name), packed]);
    list.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), u16(20), ...head, u16(0, 0, 0), u32(0), u32(at), Buffer.from(name)]),
    );
    files.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(list);
  const end = [
    Buffer.from('PK\x05\x06', 'latin1'),
    u16(0, 0, list.length, list.length),
    u32(directory.length),
    u32(at),
    u16(remark.length),
  ];
  return Buffer.concat([...files, directory, ...end, Buffer.from(remark)]);
};
