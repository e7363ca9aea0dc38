import { Trans, useLingui } from '@lingui/react/macro';
import type { Status } from '@/api/amendments';
import type { Schemas } from '@/api/client';
import { nameIn } from '@/i18n/language';
import { numbered } from './numbered';
import { statuses } from './statuses';
import { results } from './voices';

type On = Schemas['ReservedOnOut'];

/** «к решению: поправка № 12/1, статья 5 – принята»: what a reservation or a separate opinion stands on. */
export function ReservedOn({ on }: { on: On }) {
  const { i18n } = useLingui();
  const ended = on.outcome
    ? i18n._(statuses[on.outcome as Status].name)
    : on.result && i18n._(results[on.result]);
  return (
    <>
      <Trans>
        к решению: <What on={on} />
      </Trans>
      {ended && <> – {ended}</>}
      {on.undone && (
        <>
          , <Trans>решение потом отменено</Trans>
        </>
      )}
    </>
  );
}

function What({ on }: { on: On }) {
  const { i18n } = useLingui();
  const cited = nameIn(on.cited, i18n.locale);
  if (on.subject === 'amendment')
    return (
      <>
        <Trans>поправка № {numbered(on)}</Trans>
        {cited && `, ${cited}`}
      </>
    );
  return cited || on.question || <Trans>текст в целом</Trans>;
}
