import { Plural, Trans } from '@lingui/react/macro';
import { Notice } from '@/ui/Notice';

/** What a guest of some units is told: what is open, and that the rest is not missing by mistake. */
export function OfSomeUnits({ count }: { count: number }) {
  return (
    <Notice
      title={
        <Plural
          value={count}
          one="Вам открыто # место этого акта"
          few="Вам открыты # места этого акта"
          many="Вам открыто # мест этого акта"
          other="Вам открыто # места этого акта"
        />
      }
    >
      <p>
        <Trans>
          Вы приглашены читать и обсуждать отдельные места. В тексте видны они и заголовки над ними; остальной текст,
          поправки и заключения вам не показываются.
        </Trans>
      </p>
    </Notice>
  );
}
