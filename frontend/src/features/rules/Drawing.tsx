import { Trans, useLingui } from '@lingui/react/macro';

/** The stages and moves as the server draws them; the same stands in words in the tables beneath. */
export function Drawing({ address }: { address: string }) {
  const { t, i18n } = useLingui();
  const source = `${address}?language=${i18n.locale === 'en' ? 'en' : 'ru'}`;
  return (
    <figure className="rules-drawing">
      <div className="rules-paper" role="region" tabIndex={0} aria-label={t`Рисунок: стадии и переходы`}>
        <img src={source} alt={t`Схема стадий и переходов. Всё, что на ней, есть в таблице «Стадии и переходы» ниже.`} />
      </div>
      <figcaption>
        <a href={source} target="_blank" rel="noreferrer">
          <Trans>Открыть рисунок отдельно (SVG)</Trans>
        </a>
      </figcaption>
    </figure>
  );
}
