import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Quorum, Seat } from '@/api/meeting';
import { seatCode } from './seatName';
import './seats.css';

/**
 * Who is here, as a hall: one place a delegation around a table, filled when in the hall, ringed when far away.
 *
 * The drawing repeats what the list beside it says, so it is silent to those who listen.
 */
export function Hall({ seats, quorum, lost }: { seats: readonly Seat[]; quorum: Quorum; lost: (seat: Seat) => unknown }) {
  const { i18n } = useLingui();
  return (
    <figure className="hall-plan">
      <svg viewBox="0 0 360 190" aria-hidden="true">
        <path className="hall-table" d="M70 168 A110 110 0 0 1 290 168" />
        {seats.map((seat, at) => {
          const angle = Math.PI * (1 - (at + 0.5) / seats.length);
          const [x, y] = [180 + 146 * Math.cos(angle), 172 - 146 * Math.sin(angle)];
          return (
            <g key={seat.id} className="hall-seat" data-state={seat.state} data-lost={lost(seat) || undefined}>
              <circle cx={x} cy={y} r="21" />
              {seat.state === 'remote' && <circle className="hall-ring" cx={x} cy={y} r="25.5" />}
              <text x={x} y={y + 4.5}>
                {seatCode(seat, i18n.locale)}
              </text>
            </g>
          );
        })}
        <text className="hall-count" x="180" y="142">
          {quorum.present}
          <tspan className="hall-of">/{quorum.of}</tspan>
        </text>
      </svg>
      <figcaption>
        <QuorumWords quorum={quorum} />
      </figcaption>
    </figure>
  );
}

/** «Кворум есть: 5 из 6, нужно 4» */
export function QuorumWords({ quorum }: { quorum: Quorum }) {
  const { present, of, needed } = quorum;
  if (needed === null) return <Trans>Кворум на этом заседании не требуется: присутствуют {present} из {of}.</Trans>;
  if (quorum.met) return <Trans>Кворум есть: {present} из {of}, нужно {needed}.</Trans>;
  const short = needed - present;
  return (
    <>
      <Trans>Кворума нет: {present} из {of}, нужно {needed}.</Trans>{' '}
      <Plural value={short} one="Не хватает # делегации." few="Не хватает # делегаций." many="Не хватает # делегаций." other="Не хватает # делегаций." />
    </>
  );
}
