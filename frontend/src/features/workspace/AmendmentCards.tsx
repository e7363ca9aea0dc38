import { Trans, useLingui } from '@lingui/react/macro';
import type { Amendment } from '@/api/amendments';
import { nameIn } from '@/i18n/language';
import { Joining } from '@/reading/Joining';
import { LawText } from '@/reading/LawText';
import { Relations } from '@/reading/Relations';
import { signedBy } from '@/reading/signatories';
import { CarryChip, StatusChip } from '@/reading/StatusChip';
import { WordingMarks } from '@/reading/WordingMarks';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import type { Suppose } from './useSuppose';

interface CardsProps {
  act: string;
  /** Null until it is known. */
  count: number | null;
  /** Undefined while they are read. */
  amendments: readonly Amendment[] | undefined;
  shown: string | null;
  /** Whether the reader may propose one. */
  mayDraft: boolean;
  suppose: Suppose | null;
  onShow: (amendment: string) => void;
}

/** The amendments at a clause in the order in which they are taken, each with its formal instruction. */
export function AmendmentCards({ act, count, amendments, shown, mayDraft, suppose, onShow }: CardsProps) {
  if (count === 0) {
    return (
      <EmptyState title={<Trans>Поправок здесь пока нет</Trans>}>
        {mayDraft && <Trans>Предложить свою: клавиша E – изменить, A – вставить после.</Trans>}
      </EmptyState>
    );
  }
  if (!amendments) return <Skeleton lines={5} />;
  return (
    <ul className="cards">
      {amendments.map((amendment) => (
        <Card
          key={amendment.id}
          act={act}
          amendment={amendment}
          shown={!suppose && amendment.id === shown}
          suppose={suppose}
          onShow={onShow}
        />
      ))}
    </ul>
  );
}

interface CardProps {
  act: string;
  amendment: Amendment;
  shown: boolean;
  suppose: Suppose | null;
  onShow: (amendment: string) => void;
}

function Card({ act, amendment, shown, suppose, onShow }: CardProps) {
  const { i18n } = useLingui();
  const { id, number, current } = amendment;
  return (
    <li className="card" id={`am-${number ?? id}`} data-shown={shown || undefined}>
      <h3 className="card-head">
        <Link href={`/a/${act}/am/${number ?? id}`}>
          {number === null ? <Trans>Черновик</Trans> : <Trans>№ {number}</Trans>}
        </Link>
        <span>{signedBy(amendment, i18n.locale)}</span>
      </h3>
      <p className="row">
        <StatusChip status={amendment.status} />
        <CarryChip carry={amendment.carry} />
      </p>
      <WordingMarks wording={current} lang={amendment.language} short />
      <p className="card-instruction">
        <LawText text={nameIn(current.instruction, i18n.locale)} />
      </p>
      <Relations relations={amendment.relations} act={act} />
      <div className="row">
        {suppose && (
          <Checkbox checked={suppose.chosen.has(id)} onChange={() => suppose.toggle([id])}>
            <Trans>В тексте</Trans>
          </Checkbox>
        )}
        {!shown && !suppose && (
          <Button variant="quiet" onClick={() => onShow(id)}>
            <Trans>Показать в тексте</Trans>
          </Button>
        )}
        <Joining act={act} amendment={amendment} shortcut={shown ? 's' : undefined} />
      </div>
    </li>
  );
}
