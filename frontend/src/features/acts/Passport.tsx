import { Trans, useLingui } from '@lingui/react/macro';
import { dateInWords } from '@/i18n/format';
import { languageName } from '@/i18n/language';
import { Named } from '@/reading/Named';
import { useRules } from '@/api/queries';
import { Link } from '@/ui/Link';
import type { ActView } from './api';

/** The rules that the act goes by; that there are newer ones is for those who may take it over. */
function Procedure({ act }: { act: string }) {
  const { data: rules } = useRules(act);
  if (!rules) return null;
  const newer = rules.may['rules.renew']?.allowed ? rules.renewal : null;
  return (
    <>
      <Link href={`/a/${act}/rules`}>
        <Trans>
          <Named name={rules.profile.name} />, версия {rules.profile.version}
        </Trans>
      </Link>
      {newer && (
        <>
          {' '}
          <Link href={`/a/${act}/rules#renewal`}>
            <Trans>есть версия {newer.version}</Trans>
          </Link>
        </>
      )}
    </>
  );
}

interface PassportProps {
  act: ActView;
  languages: readonly string[];
  /** False for a guest of some units, to whom the rules of the act are not told. */
  whole: boolean;
}

/** What the act is, who develops it, who considers it. */
export function Passport({ act, languages, whole }: PassportProps) {
  const { i18n } = useLingui();
  const others = languages.filter((language) => language !== act.language);
  return (
    <section className="stack-tight" aria-labelledby="passport">
      <h2 id="passport">
        <Trans>Сведения</Trans>
      </h2>
      <dl className="passport">
        <dt>
          <Trans>Вид</Trans>
        </dt>
        <dd>
          <Named name={act.kind.name} />
        </dd>
        <dt>
          <Trans>Обозначение</Trans>
        </dt>
        <dd>{act.slug}</dd>
        <dt>
          <Trans>Разработчик</Trans>
        </dt>
        <dd>{act.developer ? <Named name={act.developer.name} /> : <Trans>не назначен</Trans>}</dd>
        <dt>
          <Trans>Комиссия</Trans>
        </dt>
        <dd>{act.commission ? <Named name={act.commission.name} /> : <Trans>не назначена</Trans>}</dd>
        <dt>
          <Trans>Подлинный текст</Trans>
        </dt>
        <dd>{languageName(act.language, i18n.locale)}</dd>
        {others.length > 0 && (
          <>
            <dt>
              <Trans>Переводы</Trans>
            </dt>
            <dd>{others.map((language) => languageName(language, i18n.locale)).join(', ')}</dd>
          </>
        )}
        <dt>
          <Trans>Дело заведено</Trans>
        </dt>
        <dd>{dateInWords(act.created_at, i18n.locale)}</dd>
        {whole && (
          <>
            <dt>
              <Trans>Процедура</Trans>
            </dt>
            <dd>
              <Procedure act={act.slug} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
