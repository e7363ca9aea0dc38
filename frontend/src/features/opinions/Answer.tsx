import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { dispositions } from '@/reading/conclusions';
import type { Disposition } from '@/reading/conclusions';
import { StatusChip } from '@/reading/StatusChip';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { Link } from '@/ui/Link';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextField } from '@/ui/TextField';
import { useDispose } from './api';
import type { Remark } from './api';

/** The developer's answer to a remark, and what came of it; who may answer does it here. */
export function Answer({ act, remark }: { act: string; remark: Remark }) {
  const [answering, answer] = useState(false);
  const may = remark.may['remark.dispose']?.allowed;
  return (
    <div className="answer stack-tight">
      <Given remark={remark} />
      <Fate act={act} remark={remark} />
      {may && !answering && (
        <div className="row">
          <Button onClick={() => answer(true)}>
            {remark.disposition ? <Trans>Изменить ответ</Trans> : <Trans>Ответить на замечание</Trans>}
          </Button>
        </div>
      )}
      {answering && <AnswerForm act={act} remark={remark} onClose={() => answer(false)} />}
    </div>
  );
}

function Given({ remark }: { remark: Remark }) {
  const { i18n } = useLingui();
  if (!remark.disposition) {
    return (
      <p className="muted">
        <Trans>Разработчик ещё не ответил</Trans>
      </p>
    );
  }
  const { name, tone, icon } = dispositions[remark.disposition];
  return (
    <>
      <p className="row">
        <Chip tone={tone} icon={icon}>
          {i18n._(name)}
        </Chip>
        <span className="muted">
          {nameIn(remark.disposed_by?.name, i18n.locale)}
          {remark.disposed_at && <>, {dateInWords(remark.disposed_at, i18n.locale)}</>}
        </span>
      </p>
      {remark.reason && <p className="answer-reason">{remark.reason}</p>}
    </>
  );
}

/** The amendments that delegations made of a remark. */
function Fate({ act, remark }: { act: string; remark: Remark }) {
  const { i18n } = useLingui();
  if (remark.fate.length === 0) return null;
  return (
    <ul>
      {remark.fate.map((amendment) => (
        <li key={amendment.id} className="row">
          <Link href={`/a/${act}/am/${amendment.number ?? amendment.id}`}>
            {amendment.number ? <Trans>Поправка № {amendment.number}</Trans> : <Trans>Черновик поправки</Trans>}
          </Link>
          <span>{nameIn(amendment.body.name, i18n.locale)}</span>
          <StatusChip status={amendment.status} />
        </li>
      ))}
    </ul>
  );
}

const explained = new Set<Disposition>(['rejected', 'accepted_in_part']);

function AnswerForm({ act, remark, onClose }: { act: string; remark: Remark; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const dispose = useDispose(act);
  const [disposition, choose] = useState<Disposition | null>(remark.disposition);
  const [reason, explain] = useState(remark.reason);
  const needed = disposition !== null && explained.has(disposition);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!disposition) return;
    after(dispose.mutateAsync({ remark, answer: { disposition, reason } }), () => {
          announce(t`Ответ записан.`);
          onClose();
        });
  };
  return (
    <form className="stack answer-form" onSubmit={submit} noValidate>
      <ProblemNotice failure={dispose.error} />
      <RadioGroup
        label={t`Ответ разработчика`}
        value={disposition}
        choices={Object.entries(dispositions).map(([value, { name }]) => ({
          value: value as Disposition,
          label: i18n._(name),
        }))}
        onChange={choose}
      />
      <TextField
        label={t`Обоснование`}
        hint={needed ? t`При отклонении, в том числе частичном, оно обязательно.` : undefined}
        required={needed}
        lines={3}
        value={reason}
        onChange={explain}
      />
      <div className="row">
        <Button
          submit
          variant="primary"
          pending={dispose.isPending}
          blocked={disposition ? (needed && !reason.trim() ? t`сначала обоснование` : null) : t`сначала ответ`}
        >
          <Trans>Записать ответ</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не отвечать</Trans>
        </Button>
      </div>
    </form>
  );
}
