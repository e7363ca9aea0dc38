import { inflateRawSync } from 'node:zlib';

const directoryEnd = 0x06054b50;

/** One file out of a ZIP archive (a DOCX is one), as text. */
export function unzipped(archive: Buffer, name: string): string {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== directoryEnd) throw new Error('This is no ZIP archive');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [named, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [number, number, number];
    if (archive.toString('utf8', at + 46, at + 46 + named) === name) return unpacked(archive, at);
    at += 46 + named + extra + comment;
  }
  throw new Error(`There is no ${name} in the archive`);
}

/** The content an entry of the directory leads to. */
function unpacked(archive: Buffer, entry: number): string {
  const [method, size, local] = [archive.readUInt16LE(entry + 10), archive.readUInt32LE(entry + 20), archive.readUInt32LE(entry + 42)];
  const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(begin, begin + size);
  return (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}
