import { Trans, useLingui } from '@lingui/react/macro';
import { LawText } from '@/reading/LawText';
import { shortName } from '@/reading/shortName';
import { useRemark } from './api';

/** The remark that the amendment goes back to: its words beside the wording, and whose it is. */
export function Origin({ act, remark: id }: { act: string; remark: string }) {
  const { i18n } = useLingui();
  const found = useRemark(act, id);
  if (!found) return null;
  const { conclusion, remark } = found;
  return (
    <section className="stack-tight amendment-words">
      <p>
        <Trans>По замечанию: {shortName(conclusion.body, i18n.locale)}</Trans>
      </p>
      {remark.text && (
        <p lang={conclusion.language}>
          <LawText text={remark.text} />
        </p>
      )}
      {remark.proposed && (
        <p className="law" lang={conclusion.language}>
          <LawText text={remark.proposed.text} />
        </p>
      )}
      <p className="muted">
        <Trans>Источник будет указан при поправке. Формулировка может изменять, исключать и дополнять.</Trans>
      </p>
    </section>
  );
}
