import { Trans, useLingui } from '@lingui/react/macro';
import { useAmendmentsAt } from '@/api/amendments';
import type { Amendment, MarginRow } from '@/api/amendments';
import { nameIn } from '@/i18n/language';
import { MarkedText } from '@/reading/MarkedText';
import { Relations } from '@/reading/Relations';
import { CarryChip, StatusChip } from '@/reading/StatusChip';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';

interface CardsProps {
  act: string;
  clause: string;
  rows: readonly MarginRow[];
  shown: string | null;
  onShow: (amendment: string) => void;
}

/** The amendments at a clause in the order of the list, each with its formal instruction. */
export function AmendmentCards({ act, clause, rows, shown, onShow }: CardsProps) {
  const { data } = useAmendmentsAt(act, [clause], rows.length > 0);
  if (rows.length === 0) {
    return (
      <EmptyState title={<Trans>Поправок здесь пока нет</Trans>}>
        <Trans>Предложить свою: клавиша E – изменить, A – вставить после.</Trans>
      </EmptyState>
    );
  }
  if (!data) return <Skeleton lines={5} />;
  return (
    <ul className="cards">
      {data.items.map((amendment) => (
        <Card key={amendment.id} act={act} amendment={amendment} shown={amendment.id === shown} onShow={onShow} />
      ))}
    </ul>
  );
}

interface CardProps {
  act: string;
  amendment: Amendment;
  shown: boolean;
  onShow: (amendment: string) => void;
}

function Card({ act, amendment, shown, onShow }: CardProps) {
  const { i18n } = useLingui();
  const href = `/a/${act}/am/${amendment.number ?? amendment.id}`;
  const instruction = nameIn(amendment.instruction, i18n.locale);
  return (
    <li className="card" id={`am-${amendment.number ?? amendment.id}`} data-shown={shown || undefined}>
      <h3 className="card-head">
        <Link href={href}>
          {amendment.number === null ? <Trans>Черновик</Trans> : <Trans>№ {amendment.number}</Trans>}
        </Link>
        <span>{nameIn(amendment.body.name, i18n.locale)}</span>
      </h3>
      <p className="row">
        <StatusChip status={amendment.status} />
        <CarryChip carry={amendment.carry} />
      </p>
      {amendment.marks.map((marks, at) => (
        <p key={at} className="law card-words" lang={amendment.language}>
          <MarkedText runs={shortened(marks.runs)} />
        </p>
      ))}
      <p className="card-instruction">{instruction}</p>
      <Relations relations={amendment.relations} act={act} />
      {!shown && (
        <button type="button" className="button" data-variant="quiet" onClick={() => onShow(amendment.id)}>
          <Trans>Показать в тексте</Trans>
        </button>
      )}
    </li>
  );
}

const keep = 60;

/** Long stretches that stayed are cut to what stands beside a change. */
function shortened(runs: Amendment['marks'][number]['runs']) {
  return runs.map((run, at) => {
    if (run.op !== 'same' || run.text.length <= 2 * keep) return run;
    const head = at === 0 ? '…' : `${run.text.slice(0, keep)}… `;
    const tail = at === runs.length - 1 ? '' : run.text.slice(-keep);
    return { ...run, text: head + tail };
  });
}
