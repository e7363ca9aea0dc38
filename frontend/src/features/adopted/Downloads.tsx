import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { nameIn } from '@/i18n/language';
import { Icon } from '@/ui/Icon';
import { Select } from '@/ui/Select';

interface DownloadsProps {
  act: string;
  version: number;
  languages: readonly string[];
  /** The language in which the words are followed. */
  authentic: string;
}

/** The text as files; the one with tracked changes against an earlier version of the reader's choice. */
export function Downloads({ act, version, languages, authentic }: DownloadsProps) {
  const { t, i18n } = useLingui();
  const [against, compare] = useState('1');
  const [language, choose] = useState(languages[0] ?? 'ru');
  const file = (format: string, more = '') =>
    `/api/acts/${act}/versions/${version}/export?format=${format}&language=${language}${more}`;
  const earlier = Array.from({ length: version - 1 }, (_, at) => String(at + 1));
  const names = new Intl.DisplayNames(i18n.locale, { type: 'language' });
  return (
    <section className="stack-tight">
      <h2>
        <Trans>Файлы</Trans>
      </h2>
      {languages.length > 1 && (
        <Select
          label={t`Язык`}
          value={language}
          options={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
          onChange={choose}
        />
      )}
      <ul className="downloads">
        <File href={file('docx')} name={t`Word, чистый текст`} />
        <File href={file('akn')} name="Akoma Ntoso 3.0 (XML)" />
        {language === authentic && (
          <File href={file('akn-sources')} name={t`Akoma Ntoso 3.0 с происхождением каждого слова`} />
        )}
        <File href={file('text')} name={t`Простой текст`} />
      </ul>
      {earlier.length > 0 && (
        <>
          <Select
            label={t`Изменения относительно редакции`}
            value={against}
            options={earlier.map((value) => ({ value, label: nameIn({ ru: `Редакция ${value}`, en: `Version ${value}` }, i18n.locale) }))}
            onChange={compare}
          />
          <ul className="downloads">
            <File href={file('docx-tracked', `&against=${against}`)} name={t`Word с отмеченными изменениями`} />
          </ul>
        </>
      )}
    </section>
  );
}

function File({ href, name }: { href: string; name: string }) {
  return (
    <li>
      <a href={href} download>
        <Icon name="download" />
        {name}
      </a>
    </li>
  );
}
