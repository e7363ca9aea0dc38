import { Trans, useLingui } from '@lingui/react/macro';
import { dateInWords, timeOfDay } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Hash } from '@/reading/Hash';
import { MayButton } from '@/reading/MayButton';
import { Named } from '@/reading/Named';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Table } from '@/ui/Table';
import { shortName } from '@/reading/shortName';
import { OutcomeWords } from './OutcomeWords';
import { PositionForm } from './PositionForm';
import { useCloseRound } from './api';
import type { PositionRow, Round } from './api';
import { positions } from '@/reading/positions';

/** One question on one text: what every delegation says, and what it amounts to. */
export function RoundView({ act, round }: { act: string; round: Round }) {
  const { t, i18n } = useLingui();
  const close = useCloseRound(act);
  const mine = round.positions.filter((row) => row.may['round.position']?.allowed);
  return (
    <article className="round stack">
      <header className="stack-tight">
        <p className="round-question">{round.question}</p>
        <p className="muted">
          <Named name={round.body.name} /> · <Trans>редакция {round.version}</Trans> · <Hash of={round.text_hash} /> ·{' '}
          <Trans>открыт {dateInWords(round.opened_at, i18n.locale)}</Trans>
        </p>
        <OutcomeWords round={round} />
      </header>
      <Table caption={t`Позиции делегаций`} columns={[t`Делегация`, t`Позиция`, t`Основание`, t`Кто и когда`]}>
        {round.positions.map((row) => (
          <tr key={row.body.id}>
            <th scope="row">{shortName(row.body, i18n.locale)}</th>
            <PositionCells row={row} />
          </tr>
        ))}
      </Table>
      {mine.length > 0 && <PositionForm act={act} round={round} rows={mine} />}
      {round.status === 'open' && (
        <div className="stack-tight">
          <ProblemNotice failure={close.error} />
          <div className="row">
            <MayButton may={round.may['round.close']} pending={close.isPending} onClick={() => close.mutate(round)}>
              <Trans>Закрыть раунд</Trans>
            </MayButton>
          </div>
        </div>
      )}
    </article>
  );
}

function PositionCells({ row }: { row: PositionRow }) {
  const { i18n } = useLingui();
  const said = row.position ? i18n._(positions[row.position]) : null;
  return (
    <>
      <td data-position={row.position ?? 'silent'}>
        {said ?? (
          <span className="muted">
            <Trans>ещё не сказала</Trans>
          </span>
        )}
      </td>
      <td>{row.reason}</td>
      <td className="muted">
        {row.given_by && row.at && (
          <>
            {nameIn(row.given_by.name, i18n.locale)}, {dateInWords(row.at, i18n.locale)}, {timeOfDay(row.at, i18n.locale)}
            {row.carried && (
              <>
                {' '}
                <Trans>(о прежней редакции, остаётся в силе)</Trans>
              </>
            )}
            {row.on_behalf && (
              <>
                {' '}
                <Trans>(записано секретариатом)</Trans>
              </>
            )}
          </>
        )}
      </td>
    </>
  );
}
