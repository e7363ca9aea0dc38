// Fails when a message of the source is not in its catalog, lacks a translation,
// loses a placeholder in translation, has a plural without the forms its language needs, or is translated
// in two ways in two catalogs: the reader loads them merged, so one would stand in the place of the other.
import { getConfig } from '@lingui/conf';
import { getCatalogs } from '@lingui/cli/api';
import { parse } from '@messageformat/parser';

const FORMS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] };

function inspect(tokens, found) {
  for (const token of tokens) {
    if (token.arg) found.names.add(String(token.arg));
    if (token.type === 'plural' || token.type === 'selectordinal') {
      found.plurals.push(token.cases.map((one) => one.key));
    }
    for (const one of token.cases ?? []) inspect(one.tokens, found);
  }
}

function shape(message) {
  const found = { names: new Set(), plurals: [], tags: [] };
  inspect(parse(message), found);
  found.tags = (message.match(/<\/?\w+\/?>/g) ?? []).toSorted();
  return found;
}

function complaints(locale, source, translated) {
  const [wanted, got] = [shape(source), shape(translated)];
  const wrong = [];
  for (const name of wanted.names) if (!got.names.has(name)) wrong.push(`loses {${name}}`);
  if (String(wanted.tags) !== String(got.tags)) wrong.push('has other <tags>');
  for (const forms of got.plurals) {
    const missing = FORMS[locale].filter((form) => !forms.includes(form));
    if (missing.length > 0) wrong.push(`plural lacks ${missing.join(', ')}`);
  }
  return wrong;
}

const config = getConfig();
let failures = 0;
let messages = 0;
const translations = new Map();
for (const catalog of await getCatalogs(config)) {
  const collected = (await catalog.collect()) ?? {};
  for (const locale of config.locales) {
    const stored = (await catalog.read(locale)) ?? {};
    const fail = (source, what) => {
      failures += 1;
      console.error(`${catalog.getFilename(locale)}: «${source}»: ${what}`);
    };
    for (const [id, entry] of Object.entries(collected)) {
      const source = entry.message ?? id;
      const translated = locale === config.sourceLocale ? source : stored[id]?.translation;
      if (!stored[id]) fail(source, 'not in the catalog, run npm run i18n:extract');
      else if (!translated) fail(source, 'not translated');
      else for (const wrong of complaints(locale, source, translated)) fail(source, wrong);
      const other = translations.get(`${locale} ${id}`) ?? translated;
      if (translated !== other) fail(source, `«${translated}» here, «${other}» elsewhere: agree, or give it a context`);
      translations.set(`${locale} ${id}`, translated);
    }
    if (locale === config.sourceLocale) messages += Object.keys(collected).length;
  }
}
console.log(`${messages} messages looked at, ${failures} wrong`);
process.exit(failures > 0 ? 1 : 0);
