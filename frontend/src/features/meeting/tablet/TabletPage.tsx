import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { shownQuery, useMeeting, useVote } from '@/api/meeting';
import type { Meeting, Seat, Vote } from '@/api/meeting';
import { useSession } from '@/api/session';
import { titleOf } from '@/reading/meetings';
import { seatName } from '@/reading/seatName';
import { UndoVote } from '@/reading/UndoVote';
import { EmptyState } from '@/ui/EmptyState';
import { Skeleton } from '@/ui/Skeleton';
import { Ballot } from './Ballot';
import { Opinion } from './Opinion';
import { Presence } from './Presence';
import { Put } from './Put';
import './tablet.css';

/** The place of one delegation at the table: what is put, and its voice in two taps. */
export default function TabletPage({ meeting: id }: { meeting: string }) {
  const meeting = useMeeting(id).data;
  const seat = useMySeat(meeting);
  if (!meeting) return <Skeleton lines={10} />;
  return (
    <div className="page tablet">
      {seat ? (
        <>
          <Presence meeting={meeting} seat={seat} />
          <OnTheTable meeting={meeting} seat={seat} />
        </>
      ) : (
        <>
          <p className="muted">
            <Trans>Вы смотрите заседание: голос есть у делегаций и членов органа.</Trans>
          </p>
          <OnTheTable meeting={meeting} seat={null} />
        </>
      )}
    </div>
  );
}

/** The seat that the reader holds, or could take. */
function useMySeat(meeting: Meeting | undefined): Seat | undefined {
  const session = useSession();
  const bodies = new Set(session?.mandates.map(({ body }) => body.id));
  const seats = meeting?.seats ?? [];
  return (
    seats.find(({ mine }) => mine) ??
    seats.find(({ person }) => person !== null && person.id === session?.person?.id) ??
    seats.find(({ body }) => body !== null && bodies.has(body.id))
  );
}

function OnTheTable({ meeting, seat }: { meeting: Meeting; seat: Seat | null }) {
  if (meeting.status !== 'open') {
    return (
      <EmptyState title={meeting.status === 'convened' ? <Trans>Заседание ещё не открыто</Trans> : <Trans>Заседание закрыто</Trans>}>
        {meeting.status === 'convened' && <Trans>Зарегистрироваться можно уже сейчас.</Trans>}
      </EmptyState>
    );
  }
  return <Floor meeting={meeting} seat={seat} />;
}

/** What is put now: the item, the amendment, and the vote on it. */
function Floor({ meeting, seat }: { meeting: Meeting; seat: Seat | null }) {
  const { i18n } = useLingui();
  const { data: shown } = useQuery(shownQuery(meeting.id));
  const last = shown?.vote?.id ?? null;
  const vote = useVote(meeting.id, meeting.vote ?? last).data;
  const item = meeting.items.find((one) => one.id === meeting.current);
  return (
    <section className="tablet-table stack">
      {item && (
        <p className="tablet-item">
          <Trans>Вопрос {item.number}</Trans>. {titleOf(item, i18n.locale)}
        </p>
      )}
      <Put shown={shown} vote={vote} />
      {vote ? (
        <Voted meeting={meeting} vote={vote} seat={seat} />
      ) : (
        <Waiting between={!item} />
      )}
      {vote?.status === 'closed' && (
        <div className="row">
          <UndoVote vote={vote.id} may={vote.may['meeting.undo']} about={vote.question} />
        </div>
      )}
    </section>
  );
}

/** What the holder of the seat can do about the vote, open or closed. */
function Voted({ meeting, vote, seat }: { meeting: Meeting; vote: Vote; seat: Seat | null }) {
  const { i18n } = useLingui();
  if (!seat) return null;
  if (!seat.mine) {
    return (
      <p className="tablet-waiting">
        <Trans>Голосует тот, у кого голос делегации: {seatName(seat, i18n.locale)}.</Trans>
      </p>
    );
  }
  if (vote.status === 'open') return <Ballot key={vote.id} meeting={meeting} vote={vote} seat={seat} />;
  return vote.status === 'closed' ? <Opinion key={vote.id} meeting={meeting} vote={vote} seat={seat} /> : null;
}

function Waiting({ between }: { between: boolean }) {
  return (
    <p className="tablet-waiting" role="status">
      {between ? <Trans>Заседание между вопросами.</Trans> : <Trans>Голосование по этому вопросу ещё не открыто.</Trans>}
    </p>
  );
}
