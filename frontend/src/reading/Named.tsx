import { useLingui } from '@lingui/react/macro';

type Name = Readonly<Record<string, unknown>>;

/** A name given by language, in the reader's; where it lacks that language, in its own and marked so. */
export function Named({ name, className }: { name: Name; className?: string }) {
  const { i18n } = useLingui();
  const language = [i18n.locale, 'ru', 'en'].find((one) => typeof name[one] === 'string' && name[one] !== '');
  return (
    <span className={className} lang={language === i18n.locale ? undefined : language}>
      {language ? String(name[language]) : ''}
    </span>
  );
}
