import { Trans, useLingui } from '@lingui/react/macro';
import { useLatest } from '@/api/latest';
import type { Meeting, Seat } from '@/api/meeting';
import { timeOfDay } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { seatStates } from '@/reading/meetings';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { seatName } from '@/reading/seatName';
import { useLost } from '@/reading/usePresence';
import { Icon } from '@/ui/Icon';
import { Segments } from '@/ui/Segments';

/** Who takes part, seat by seat: where, who speaks for the delegation, whether the connection holds. */
export function Registration({ meeting }: { meeting: Meeting }) {
  const lostSince = useLost(meeting.id);
  return (
    <ul className="seats">
      {meeting.seats.map((seat) => (
        <Row key={seat.id} meeting={meeting} seat={seat} lost={lostSince(seat)} />
      ))}
    </ul>
  );
}

function Row({ meeting, seat, lost }: { meeting: Meeting; seat: Seat; lost: string | null }) {
  const { t, i18n } = useLingui();
  const { asked, put, error } = useLatest<Pick<Seat, 'state'>>(`/meetings/${meeting.id}/seats/${seat.id}`);
  const name = seatName(seat, i18n.locale);
  const may = seat.may['meeting.record']?.allowed || seat.may['meeting.attend']?.allowed;
  return (
    <li className="seat" data-state={seat.state}>
      <p className="seat-name">
        <strong>{name}</strong>
        <span className="muted">
          {seat.holder ? nameIn(seat.holder.name, i18n.locale) : seat.person ? nameIn(seat.person.name, i18n.locale) : <Trans>голос никто не держит</Trans>}
        </span>
      </p>
      {may ? (
        <Segments<Seat['state']>
          label={t`Участие: ${name}`}
          name={`seat-${seat.id}`}
          value={asked?.state ?? seat.state}
          onChange={(state) => put({ state })}
          segments={(['hall', 'remote', 'absent'] as const).map((state) => ({ value: state, label: i18n._(seatStates[state]) }))}
        />
      ) : (
        <p>{i18n._(seatStates[seat.state])}</p>
      )}
      {lost && (
        <p className="seat-lost">
          <Icon name="warning" /> <Trans>связь потеряна в {timeOfDay(lost, i18n.locale)}</Trans>
        </p>
      )}
      <ProblemNotice failure={error} />
    </li>
  );
}
