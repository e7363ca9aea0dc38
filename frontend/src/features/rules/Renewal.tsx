import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Notice } from '@/ui/Notice';
import { TextField } from '@/ui/TextField';
import { useRenew } from './api';
import type { Rules } from './api';
import { Changes } from './Changes';
import { hindrances, unforeseen } from './words';

type Offered = NonNullable<Rules['renewal']>;

/** Newer rules: all that they change for this act is shown before the Secretariat takes it over. */
export function Renewal({ act, rules, renewal }: { act: string; rules: Rules; renewal: Offered }) {
  const { i18n } = useLingui();
  const reasons = Object.entries(renewal.hindrances);
  return (
    <section className="stack-tight" aria-labelledby="renewal">
      <h3 id="renewal">
        <Trans>Есть версия {renewal.version} этих правил</Trans>
      </h3>
      <p>
        <Trans>Акт идёт по правилам, по которым начат. Секретариат может перевести его на новую версию; ничего записанного при этом не теряется.</Trans>
      </p>
      <p className="muted">
        <Plural value={renewal.changes.length} _0="Для этого акта ничего не изменится." one="Изменится # правило." few="Изменятся # правила." many="Изменятся # правил." other="Изменятся # правила." />
      </p>
      <Changes rules={rules} changes={renewal.changes} />
      {reasons.length > 0 ? (
        <Notice tone="conflict" title={<Trans>Перевести акт нельзя</Trans>}>
          <ul>
            {reasons.map(([reason, about]) => (
              <li key={reason}>
                {i18n._(hindrances[reason] ?? unforeseen)}: {about.join(', ')}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Take act={act} rules={rules} renewal={renewal} />
      )}
    </section>
  );
}

function Take({ act, rules, renewal }: { act: string; rules: Rules; renewal: Offered }) {
  const { t } = useLingui();
  const renew = useRenew(act);
  const [reason, give] = useState('');
  const take = (event: FormEvent) => {
    event.preventDefault();
    const asked = { hash: renewal.hash, reason, seen_revision: rules.revision };
    after(renew.mutateAsync(asked), () => announce(t`Акт переведён на версию ${renewal.version} правил.`));
  };
  return (
    <form className="stack-tight" onSubmit={take}>
      <ProblemNotice failure={renew.error} />
      <TextField label={<Trans>Почему акт переводят</Trans>} value={reason} onChange={give} lines={2} limit={4000} required />
      <div className="row">
        <MayButton
          submit
          variant="primary"
          may={rules.may['rules.renew']}
          pending={renew.isPending}
          blocked={rules.may['rules.renew']?.allowed && !reason.trim() ? t`сначала назовите причину` : undefined}
        >
          <Trans>Перевести на версию {renewal.version}</Trans>
        </MayButton>
      </div>
    </form>
  );
}
