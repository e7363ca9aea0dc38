import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { bodyKinds } from '@/reading/roles';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { ReasonForm } from './ReasonForm';
import { useExcuse } from './api';
import type { Need } from './api';

/** An answer that the act cannot do without: whether it is there, and who may do without it. */
export function NeedItem({ act, need }: { act: string; need: Need }) {
  const { t, i18n } = useLingui();
  const [excusing, ask] = useState(false);
  const excuse = useExcuse(act);
  const give = (reason: string) =>
    after(excuse.mutateAsync({ need: need.need, reason }), () => {
      announce(t`Записано: акт обходится без обязательного заключения.`);
      ask(false);
    });
  return (
    <li className="stack-tight">
      <p className="row">
        <Standing need={need} />
        <span>
          {need.concurrence ? <Trans>согласование</Trans> : <Trans>заключение</Trans>}: {i18n._(bodyKinds[need.kind])}
        </span>
        <span className="muted nowrap">
          <Trans>
            {need.found} из {need.count}
          </Trans>
        </span>
      </p>
      {need.excused && (
        <p className="muted">
          <Trans>
            Решено обойтись: {need.excused.reason} – {nameIn(need.excused.by.name, i18n.locale)},{' '}
            {dateInWords(need.excused.at, i18n.locale)}
          </Trans>
        </p>
      )}
      {!need.met && need.may['opinion.excuse']?.allowed && !excusing && (
        <div className="row">
          <Button onClick={() => ask(true)}>
            <Trans>Обойтись без него</Trans>
          </Button>
        </div>
      )}
      {excusing && (
        <ReasonForm
          label={t`Почему можно обойтись`}
          verb={t`Записать решение`}
          failure={excuse.error}
          pending={excuse.isPending}
          onGive={give}
          onClose={() => ask(false)}
        />
      )}
    </li>
  );
}

function Standing({ need }: { need: Need }) {
  if (need.excused) return <Chip icon="half"><Trans>без него</Trans></Chip>;
  if (need.met) return <Chip tone="ok" icon="check"><Trans>есть</Trans></Chip>;
  if (need.refused.length > 0) return <Chip tone="error" icon="cross"><Trans>не согласовано</Trans></Chip>;
  return <Chip tone="conflict" icon="warning"><Trans>ещё нет</Trans></Chip>;
}
