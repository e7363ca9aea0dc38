import { Trans, useLingui } from '@lingui/react/macro';
import type { Overview } from '@/api/queries';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Notice } from '@/ui/Notice';

/** Moves that passed by conditions stand here for everybody: which conditions, why, who asked and who let them pass. */
export function ExceptionalMoves({ overview }: { overview: Overview }) {
  const { i18n } = useLingui();
  const name = (names: Record<string, string>) => nameIn(names, i18n.locale);
  if (overview.exceptions.length === 0) return null;
  return (
    <Notice tone="conflict" title={<Trans>Акт переходил между стадиями в порядке исключения</Trans>}>
      <ul>
        {overview.exceptions.map((one) => (
          <li key={one.number}>
            <Trans>
              {dateInWords(one.at, i18n.locale)}, «{name(one.source.name)}» → «{name(one.target.name)}», минуя условия:{' '}
              {one.conditions.map((condition) => name(condition.name)).join('; ')}. Причина: {one.reason} Просил:{' '}
              {name(one.asked_by.name)}. Подтвердил: {name(one.confirmed_by.name)}.
            </Trans>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
