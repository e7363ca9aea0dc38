import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { useSession } from '@/api/session';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Menu } from '@/ui/Menu';
import { TextField } from '@/ui/TextField';
import { numbered } from '@/reading/numbered';
import { tableNames } from '../words';
import { usePullOut, useRecommend } from './api';

const TABLES = [1, 2, 3] as const;

/** Into which table an amendment goes, for who prepares them; and a delegation's right to have it decided by itself. */
export function TableVerbs({ act, amendment }: { act: string; amendment: Amendment }) {
  const { recommendation, may } = amendment;
  return (
    <>
      {may['table.propose']?.allowed && <Recommending act={act} amendment={amendment} />}
      {may['table.pull']?.allowed && recommendation && <PullingOut act={act} amendment={amendment} />}
    </>
  );
}

function Recommending({ act, amendment }: { act: string; amendment: Amendment }) {
  const { t, i18n } = useLingui();
  const [table, choose] = useState<1 | 2 | 3 | null>(null);
  const recommend = useRecommend(act);
  const number = numbered(amendment);
  return (
    <>
      <Menu
        label={<Trans>Таблица</Trans>}
        spoken={t`Таблица для поправки № ${number}`}
        entries={TABLES.map((one) => ({
          key: String(one),
          label: t`№ ${one}: ${i18n._(tableNames[one])}`,
          chosen: amendment.recommendation?.table === one,
          act: () => choose(one),
        }))}
      />
      {table && (
        <WithReason
          title={t`№ ${number}: таблица № ${table}, ${i18n._(tableNames[table])}`}
          verb={t`Рекомендовать`}
          pending={recommend.isPending}
          failure={recommend.error}
          onClose={() => choose(null)}
          onSubmit={(reason) =>
            after(recommend.mutateAsync({ amendment: amendment.id, table, reason }), () => {
              announce(t`№ ${number}: рекомендация записана.`);
              choose(null);
            })
          }
        />
      )}
    </>
  );
}

function PullingOut({ act, amendment }: { act: string; amendment: Amendment }) {
  const { t } = useLingui();
  const [asking, ask] = useState(false);
  const pullOut = usePullOut(act);
  const number = numbered(amendment);
  const back = usePulled(amendment);
  const send = (reason: string) =>
    after(pullOut.mutateAsync({ amendment: amendment.id, back, reason }), () => {
      announce(back ? t`№ ${number} снова в таблице.` : t`№ ${number} будет решена отдельно.`);
      ask(false);
    });
  return (
    <>
      <Button
        variant="quiet"
        pending={pullOut.isPending}
        onClick={() => (back ? send('') : ask(true))}
      >
        {back ? <Trans>Вернуть в таблицу</Trans> : <Trans>Решить отдельно…</Trans>}
        <span className="vh"> № {number}</span>
      </Button>
      {!asking && <ProblemNotice failure={pullOut.error} />}
      {asking && (
        <WithReason
          title={t`Решить поправку № ${number} отдельно`}
          verb={t`Выделить`}
          pending={pullOut.isPending}
          failure={pullOut.error}
          onClose={() => ask(false)}
          onSubmit={send}
        />
      )}
    </>
  );
}

/** Whether one of the reader's bodies has had it pulled out. */
function usePulled(amendment: Amendment): boolean {
  const mine = new Set(useSession()?.mandates.map(({ body }) => body.id));
  return amendment.recommendation?.pulled.some((body) => mine.has(body.id)) ?? false;
}

interface WithReasonProps {
  title: string;
  verb: string;
  pending: boolean;
  failure: unknown;
  onClose: () => void;
  onSubmit: (reason: string) => void;
}

/** A deed with words of one's own beside it, which may be left empty. */
export function WithReason({ title, verb, pending, failure, onClose, onSubmit }: WithReasonProps) {
  const { t } = useLingui();
  const [reason, explain] = useState('');
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" pending={pending} onClick={() => onSubmit(reason.trim())}>
            {verb}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            <Trans>Вернуться</Trans>
          </Button>
        </>
      }
    >
      <ProblemNotice failure={failure} />
      <TextField
        label={t`Почему`}
        hint={<Trans>Не обязательно. Это прочтут все, кому открыт акт.</Trans>}
        autoFocus
        lines={3}
        limit={4000}
        value={reason}
        onChange={explain}
      />
    </Dialog>
  );
}
