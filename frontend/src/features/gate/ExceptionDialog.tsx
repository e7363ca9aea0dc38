import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { Named } from '@/reading/Named';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/TextField';
import { useAskException } from './api';
import type { Gate, Move } from './api';
import { passing } from './states';

const LONGEST = 4000;

/** Asks a second person to let a move pass by the conditions that are open: says which, and takes the reason. */
export function ExceptionDialog({ act, gate, move, onClose }: { act: string; gate: Gate; move: Move; onClose: () => void }) {
  const { t } = useLingui();
  const form = useId();
  const [reason, setReason] = useState('');
  const [asked, ask] = useState(false);
  const asking = useAskException(act);
  const lacking = !reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(true);
    if (lacking || asking.isPending) return;
    after(asking.mutateAsync({ move: move.move, seen_revision: gate.revision, reason: reason.trim() }), () => {
      announce(t`Запрос отправлен второму лицу.`);
      onClose();
    });
  };
  return (
    <Dialog
      title={<Trans>Перейти в порядке исключения</Trans>}
      open
      onClose={onClose}
      actions={
        <>
          <Button submit form={form} variant="danger" pending={asking.isPending}>
            <Trans>Просить об исключении</Trans>
          </Button>
          <Button variant="quiet" onClick={onClose}>
            <Trans>Не сейчас</Trans>
          </Button>
        </>
      }
    >
      <ProblemNotice failure={asking.error} />
      <form id={form} className="stack" onSubmit={submit} noValidate>
        <p>
          <Trans>
            Акт перейдёт на стадию «<Named name={move.target.name} />», хотя не выполнено:
          </Trans>
        </p>
        <ul className="move-effects">
          {move.conditions
            .filter((condition) => !passing.has(condition.state))
            .map((condition) => (
              <li key={condition.key}>
                <Named name={condition.name} />
              </li>
            ))}
        </ul>
        <p>
          <Trans>
            Переход состоится, когда его подтвердит второе лицо. Отметка об исключении, причина и оба имени останутся на
            виду у всех: в истории и в заголовке акта.
          </Trans>
        </p>
        <TextField
          label={t`Причина`}
          required
          autoFocus
          lines={4}
          limit={LONGEST}
          value={reason}
          error={asked && lacking ? t`Назовите причину` : null}
          onChange={setReason}
        />
      </form>
    </Dialog>
  );
}
