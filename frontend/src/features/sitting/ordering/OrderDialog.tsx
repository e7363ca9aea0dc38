import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { nameIn } from '@/i18n/language';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { signedBy } from '@/reading/signatories';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { ComboBox } from '@/ui/ComboBox';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextField } from '@/ui/TextField';
import { numbered } from '@/reading/numbered';
import { useGiveOrder } from './api';
import { namedBeside, orderFor } from './orderFor';
import { besides, verbs } from './words';
import type { OrderKind } from './words';

interface Props {
  act: string;
  amendment: Amendment;
  all: readonly Amendment[];
  kind: OrderKind;
  proposes?: boolean;
  onClose: () => void;
}

/** Asks what an order still needs: the other amendment, whether it is the whole block, and always the reason. */
export function OrderDialog({ act, amendment, all, kind, proposes, onClose }: Props) {
  const { t, i18n } = useLingui();
  const [other, name] = useState<string | null>(null);
  const [block, whole] = useState(false);
  const [holds, say] = useState<'yes' | 'no'>('yes');
  const [reason, explain] = useState('');
  const give = useGiveOrder(act);
  const number = numbered(amendment);
  const missing = besides.has(kind) && !other ? t`сначала выберите поправку` : reason.trim() ? null : t`сначала причина`;
  const submit = () => {
    const named = all.find((one) => one.id === other) ?? null;
    after(give.mutateAsync(orderFor({ kind, amendment, other: named, block, holds: holds === 'yes', reason })), () => {
      announce(proposes ? t`Предложение записано, его подтвердит председатель.` : t`№ ${number}: распоряжение записано.`);
      onClose();
    });
  };
  return (
    <Dialog
      title={
        <>
          № {number}: {i18n._(verbs[kind])}
        </>
      }
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" pending={give.isPending} blocked={missing} onClick={submit}>
            {proposes ? <Trans>Предложить</Trans> : <Trans>Распорядиться</Trans>}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            <Trans>Вернуться</Trans>
          </Button>
        </>
      }
    >
      <div className="stack">
        <ProblemNotice failure={give.error} />
        {besides.has(kind) && (
          <ComboBox
            label={t`Другая поправка`}
            value={other}
            options={namedBeside(kind, amendment, all).map((one) => ({
              value: one.id,
              label: t`№ ${one.number ?? ''}`,
              detail: `${signedBy(one, i18n.locale)} · ${nameIn(one.cited, i18n.locale)}`,
            }))}
            onChange={name}
          />
        )}
        {kind === 'move' && (
          <Checkbox checked={block} onChange={whole}>
            <Trans>Вместе со всеми на том же месте</Trans>
          </Checkbox>
        )}
        {kind === 'exclusion' && (
          <RadioGroup
            label={t`Если принята одна`}
            value={holds}
            onChange={say}
            choices={[
              { value: 'yes', label: t`другая отклоняется вследствие этого` },
              { value: 'no', label: t`другая всё равно ставится на голосование` },
            ]}
          />
        )}
        <TextField
          label={t`Причина`}
          hint={<Trans>Её прочтут все, кому открыт акт. Вычисленный порядок останется виден.</Trans>}
          required
          autoFocus={!besides.has(kind)}
          lines={3}
          limit={4000}
          value={reason}
          onChange={explain}
        />
      </div>
    </Dialog>
  );
}
