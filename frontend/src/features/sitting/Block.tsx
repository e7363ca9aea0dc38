import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { after } from '@/api/after';
import { useActChanged } from '@/api/amendments';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Segments } from '@/ui/Segments';
import { TextField } from '@/ui/TextField';
import { WhatFalls } from './WhatFalls';
import { foreseenQuery, useDecideTable } from './tables';
import type { Table, TableForeseen } from './tables';
import { singlyWhys, tableNames } from './words';

/** «Таблица № 1 целиком, кроме №№ …»: many decisions as one, with everything they do in sight before. */
export function Block({ act }: { act: string }) {
  const { t } = useLingui();
  const [open, show] = useState(false);
  useShortcuts(t`Таблица целиком`, [{ chord: 't', label: t`Решить таблицу целиком`, run: () => show(true) }]);
  return (
    <>
      <Button shortcut="T" onClick={() => show(true)}>
        <Trans>Таблица целиком, кроме…</Trans>
      </Button>
      {open && <BlockDialog act={act} onClose={() => show(false)} />}
    </>
  );
}

function BlockDialog({ act, onClose }: { act: string; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const [table, choose] = useState<Table>(1);
  const [written, write] = useState('');
  const except = [...new Set(written.match(/\d+/g)?.map(Number) ?? [])];
  const seen = useQuery(foreseenQuery(act, table, except));
  const decide = useDecideTable(act);
  const changed = useActChanged(act);
  const count = seen.data?.together.length;
  const put = () => {
    if (!seen.data || !count || decide.isPending) return;
    after(decide.mutateAsync({ table, excepted: except, sees: seen.data.sees }), () => {
      announce(t`Таблица № ${table} решена целиком.`);
      void changed();
      onClose();
    });
  };
  const verbs: Record<Table, string> = { 1: t`Принять целиком`, 2: t`Отклонить целиком` };
  const blocked = (together: number | undefined) => {
    if (together === undefined) return t`считаем последствия…`;
    return together === 0 ? t`решать вместе нечего` : null;
  };
  return (
    <Dialog
      wide
      open
      title={<Trans>Таблица целиком</Trans>}
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          shortcut="Enter"
          pending={decide.isPending}
          blocked={blocked(count)}
          onClick={put}
        >
          {verbs[table]}
        </Button>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          put();
        }}
      >
        <Segments<'1' | '2'>
          label={t`Какая таблица`}
          name="table"
          value={table === 2 ? '2' : '1'}
          onChange={(chosen) => choose(Number(chosen) as Table)}
          segments={[
            { value: '1', label: `№ 1: ${i18n._(tableNames[1])}` },
            { value: '2', label: `№ 2: ${i18n._(tableNames[2])}` },
          ]}
        />
        <TextField
          label={t`Кроме №№`}
          hint={<Trans>Номера через пробел или запятую; выделенные делегациями исключены сами.</Trans>}
          value={written}
          onChange={write}
          autoFocus
        />
        <ProblemNotice failure={decide.error ?? seen.error} />
        {seen.data && <Foreseen act={act} seen={seen.data} />}
      </form>
    </Dialog>
  );
}

function Foreseen({ act, seen }: { act: string; seen: TableForeseen }) {
  return (
    <>
      <p>
        <strong>
          <Plural value={seen.together.length} one="Вместе # поправка" few="Вместе # поправки" many="Вместе # поправок" other="Вместе # поправки" />
        </strong>
        {seen.together.length > 0 && ': '}
        {seen.together.map((one) => `№ ${one.number}`).join(', ')}
      </p>
      {seen.singly.length > 0 && (
        <div className="stack-tight">
          <p>
            <Trans>По одной решаются:</Trans>
          </p>
          <ul>
            {seen.singly.map((one) => (
              <li key={one.amendment.amendment}>
                № {one.amendment.number}: <Why why={one.why} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <WhatFalls
        act={act}
        title={<Trans>Вместе с ними решится</Trans>}
        seen={{ amendment: '', consequences: seen.consequences }}
      />
    </>
  );
}

function Why({ why }: { why: string }) {
  const { i18n } = useLingui();
  const known = singlyWhys[why];
  return known ? i18n._(known) : why;
}
