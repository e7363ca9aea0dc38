import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { asProblem } from '@/api/problem';
import { faultAt } from '@/reading/faults';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { usePropose } from '@/api/programmes';
import type { Change, Item, Programme } from '@/api/programmes';
import { asChange, begun, goingOn } from './draft';
import type { Draft } from './draft';
import { Origin } from './Origin';
import { PlannedFields } from './PlannedFields';

interface ChangeFormProps {
  programme: Programme;
  what: Change['what'];
  item?: Item;
  onClose: () => void;
}

/** Proposes that an item be taken in, altered or removed; nothing changes before it is approved. */
export function ChangeForm({ programme, what, item, onClose }: ChangeFormProps) {
  const { t, i18n } = useLingui();
  const proposing = usePropose(programme.id);
  const [draft, set] = useState<Draft>(() => begun(programme, item));
  const change = (changed: Partial<Draft>) => set({ ...draft, ...changed });
  const refused = proposing.error ? asProblem(proposing.error) : null;
  const fault = (pointer: string) => faultAt(i18n, refused, pointer);
  const lacks = !draft.reason.trim() || (what !== 'remove' && !draft.ru.trim() && !draft.en.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lacks || proposing.isPending) return;
    after(proposing.mutateAsync(asChange(draft, programme, what, item)), () => {
      announce(t`Предложение принято к рассмотрению.`);
      onClose();
    });
  };
  const titles = { add: t`Новый пункт`, alter: t`Изменить пункт`, remove: t`Исключить пункт` };
  return (
    <form className="stack programme-form" onSubmit={submit} noValidate aria-label={titles[what]}>
      <h3>{titles[what]}</h3>
      <ProblemNotice failure={proposing.error} />
      {what === 'add' && <Origin programme={programme} value={draft.takenFrom} error={fault('/taken_from')} onChange={(id) => set(goingOn(programme, draft, id))} />}
      {what !== 'remove' && <PlannedFields programme={programme} draft={draft} onChange={change} fault={fault} />}
      <TextField
        label={t`Обоснование предложения`}
        lines={3}
        limit={4000}
        required
        value={draft.reason}
        error={fault('/reason')}
        onChange={(reason) => change({ reason })}
      />
      <div className="row">
        <Button submit variant="primary" pending={proposing.isPending} blocked={lacks ? t`сначала название и обоснование` : null}>
          <Trans>Предложить</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
