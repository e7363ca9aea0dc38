import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { nameIn } from '@/i18n/language';
import { Named } from '@/reading/Named';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import { useMove } from './api';
import type { Gate, Move } from './api';

const LONGEST = 4000;

/** Says what a move will do before it is made, and takes its reason where one is due. */
export function MoveDialog({ act, gate, move, onClose }: { act: string; gate: Gate; move: Move; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const form = useId();
  const [reason, setReason] = useState('');
  const [asked, ask] = useState(false);
  const moving = useMove(act);
  const target = nameIn(move.target.name, i18n.locale);
  const lacking = move.needs_reason && !reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(true);
    if (lacking || moving.isPending) return;
    after(moving.mutateAsync({ move: move.move, seen_revision: gate.revision, reason: reason.trim() }), () => {
          announce(t`Акт на стадии «${target}».`);
          onClose();
        });
  };
  return (
    <Dialog
      title={nameIn(move.name, i18n.locale)}
      open
      onClose={onClose}
      actions={
        <>
          <Button submit form={form} variant={move.needs_reason ? 'danger' : 'primary'} pending={moving.isPending}>
            {nameIn(move.name, i18n.locale)}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            <Trans>Не сейчас</Trans>
          </Button>
        </>
      }
    >
      <ProblemNotice failure={moving.error} />
      <form id={form} className="stack" onSubmit={submit} noValidate>
        <ul className="move-effects">
          <li>
            <Trans>
              Акт перейдёт со стадии «<Named name={gate.stage.name} />» на стадию «<Named name={move.target.name} />».
            </Trans>
          </li>
          <Effect move={move} version={gate.version} />
          <li>
            <Trans>Переход, его условия и ваше имя останутся в истории дела.</Trans>
          </li>
        </ul>
        {move.needs_reason && (
          <TextField
            label={t`Причина`}
            hint={<Trans>Её прочтут все, кому открыт акт.</Trans>}
            required
            autoFocus
            lines={4}
            limit={LONGEST}
            value={reason}
            error={asked && lacking ? t`Назовите причину` : null}
            onChange={setReason}
          />
        )}
      </form>
    </Dialog>
  );
}

function Effect({ move, version }: { move: Move; version: number }) {
  if (move.effect === 'consolidate') {
    return (
      <li>
        <Trans>Принятые поправки войдут в текст: если они есть, выйдет редакция {version + 1}.</Trans>
      </li>
    );
  }
  if (move.effect === 'finalise') {
    return (
      <li>
        <Trans>Текст редакции {version} станет окончательным, с номером и датой постановления.</Trans>
      </li>
    );
  }
  return (
    <li>
      <Trans>Текст не изменится: редакция {version}.</Trans>
    </li>
  );
}
