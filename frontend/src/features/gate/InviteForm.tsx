import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { useBodies } from '@/api/queries';
import { bodyOptions } from '@/reading/bodyOptions';
import { faultAt } from '@/reading/faults';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { ObjectedClauses } from '@/reading/ObjectedClauses';
import { useInvite } from './leaves';

/** Invites a body to the act: to all of it or some places, until a day or without one. */
export function InviteForm({ act, version, onClose }: { act: string; version: number; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { invite } = useInvite(act);
  const options = bodyOptions(useBodies().data ?? [], i18n.locale);
  const [body, choose] = useState<string | null>(null);
  const [lastDay, until] = useState('');
  const [purpose, explain] = useState('');
  const [clauses, limit] = useState<string[]>([]);
  const refused = invite.error ? asProblem(invite.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!body) return;
    after(invite.mutateAsync({ body, last_day: lastDay || null, purpose, clauses, person: null }), () => {
      announce(t`Приглашение отправлено.`);
      onClose();
    });
  };
  return (
    <form className="stack record-form" onSubmit={submit} noValidate aria-label={t`Пригласить`}>
      <ProblemNotice failure={invite.error} />
      <Select label={t`Кого`} value={body} options={options} onChange={choose} />
      <TextField
        label={t`До какого дня, включительно`}
        hint={<Trans>Не указан – без срока.</Trans>}
        type="date"
        value={lastDay}
        error={faultAt(i18n, refused, '/last_day')}
        onChange={until}
      />
      <TextField label={t`Цель приглашения`} lines={2} limit={1000} value={purpose} onChange={explain} />
      <ObjectedClauses act={act} version={version} chosen={clauses} onChange={limit} hint={<Trans>Ничего не выбрано – весь акт.</Trans>} />
      <div className="row">
        <Button submit variant="primary" pending={invite.isPending} blocked={body ? null : t`сначала выберите, кого`}>
          <Trans>Пригласить</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
