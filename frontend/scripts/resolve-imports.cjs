// Where an import of ours leads, for eslint-plugin-boundaries: `@/x` is `src/x`, `./x` stands beside the importer.
// By hand, because the resolver that reads tsconfig.json brings a native program for every platform there is, and a
// lock made where one of them is not offered cannot be installed from.
const fs = require('node:fs');
const path = require('node:path');

const SRC = path.join(__dirname, '..', 'src');
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

exports.interfaceVersion = 2;

exports.resolve = (source, importer) => {
  const place = source.startsWith('@/')
    ? path.join(SRC, source.slice(2))
    : source.startsWith('.')
      ? path.resolve(path.dirname(importer), source)
      : undefined;
  const found = place && ENDINGS.map((ending) => place + ending).find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
  return found ? { found: true, path: found } : { found: false };
};
