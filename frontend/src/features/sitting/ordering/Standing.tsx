import { Trans, useLingui } from '@lingui/react/macro';
import type { Amendment } from '@/api/amendments';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Icon } from '@/ui/Icon';
import { whys } from '../words';
import { deeds } from './words';

/** Why an amendment stands where it does: by the rules, and by hand of whom, with the place computed beside it. */
export function Standing({ amendment }: { amendment: Amendment }) {
  const { i18n } = useLingui();
  const { arranged, put } = amendment;
  return (
    <div className="am-why stack-tight">
      <p className="muted">
        <Trans>Почему здесь: {i18n._(whys[amendment.why])}</Trans>
        {put !== null && (
          <>
            {' · '}
            <Trans>поставлена {put}-й</Trans>
          </>
        )}
      </p>
      {arranged && (
        <p className="by-hand">
          <Icon name="pencil" />{' '}
          <Trans>
            вручную: {i18n._(deeds[arranged.kind])}, по правилам – {arranged.computed + 1}-я в списке
          </Trans>
          {' · '}«{arranged.reason}» ·{' '}
          <span className="muted">
            {nameIn(arranged.by.name, i18n.locale)}, {dateInWords(arranged.at, i18n.locale)}
          </span>
        </p>
      )}
    </div>
  );
}
