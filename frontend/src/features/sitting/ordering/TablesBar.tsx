import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Segments } from '@/ui/Segments';
import { useConfirmTables } from './api';

export type TableFilter = 'any' | '1' | '2' | '3' | 'none';

/** The amendments of one table, of none, or all. */
export function inTable(amendments: readonly Amendment[], table: TableFilter): Amendment[] {
  if (table === 'any') return [...amendments];
  return amendments.filter(({ recommendation }) => String(recommendation?.table ?? 'none') === table);
}

interface Props {
  act: string;
  amendments: readonly Amendment[];
  value: TableFilter;
  confirms: boolean;
  onChange: (table: TableFilter) => void;
}

/** «№ 1 к принятию 18 · № 2 к отклонению 9 · № 3 без решения 7»: a choice of table, and the chair's confirmation. */
export function TablesBar({ act, amendments, value, confirms, onChange }: Props) {
  const { t } = useLingui();
  const confirm = useConfirmTables(act);
  const count = (table: TableFilter) => inTable(amendments, table).length;
  const waiting = amendments.filter(({ recommendation }) => recommendation && !recommendation.confirmed_at).length;
  if (count('none') === amendments.length) return null;
  return (
    <div className="stack-tight tables-bar">
      <Segments
        label={t`Таблица поправок`}
        name="table"
        value={value}
        segments={[
          { value: 'any', label: t`Все таблицы` },
          { value: '1', label: t`№ 1 к принятию: ${count('1')}` },
          { value: '2', label: t`№ 2 к отклонению: ${count('2')}` },
          { value: '3', label: t`№ 3 без решения: ${count('3')}` },
          { value: 'none', label: t`Без рекомендации: ${count('none')}` },
        ]}
        onChange={onChange}
      />
      <ProblemNotice failure={confirm.error} />
      {confirms && waiting > 0 && (
        <div className="row">
          <Button
            pending={confirm.isPending}
            onClick={() => after(confirm.mutateAsync(), () => announce(t`Рекомендации подтверждены.`))}
          >
            <Plural
              value={waiting}
              one="Подтвердить # рекомендацию"
              few="Подтвердить # рекомендации"
              many="Подтвердить # рекомендаций"
              other="Подтвердить # рекомендации"
            />
          </Button>
          <span className="muted">
            <Trans>Подтверждает не тот, кто предложил.</Trans>
          </span>
        </div>
      )}
    </div>
  );
}
