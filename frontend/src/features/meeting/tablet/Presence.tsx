import { Trans, useLingui } from '@lingui/react/macro';
import { useMeetingWrite } from '@/api/meeting';
import type { Meeting, Seat } from '@/api/meeting';
import { nameIn } from '@/i18n/language';
import { reasonInWords } from '@/i18n/reasons';
import { seatStates } from '@/reading/meetings';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { seatName } from '@/reading/seatName';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';

/** Whether the delegation is here, and who has its voice. */
export function Presence({ meeting, seat }: { meeting: Meeting; seat: Seat }) {
  const { i18n } = useLingui();
  const write = useMeetingWrite();
  const say = (body: unknown) => write.mutate({ method: 'PUT', path: `/meetings/${meeting.id}/seats/${seat.id}`, body });
  const may = seat.may['meeting.attend'];
  const over = meeting.status !== 'convened' && meeting.status !== 'open';
  return (
    <section className="tablet-seat" data-state={seat.state} aria-labelledby="seat">
      <div className="stack-tight">
        <h2 id="seat">{seatName(seat, i18n.locale)}</h2>
        <Holder seat={seat} />
      </div>
      <ProblemNotice failure={write.error} />
      {!over && may?.allowed && <Here seat={seat} pending={write.isPending} onSay={say} />}
      {!over && !seat.mine && !may?.allowed && <p className="muted">{reasonInWords(i18n, may?.reason)}</p>}
    </section>
  );
}

/** Who has the voice of the delegation. */
function Holder({ seat }: { seat: Seat }) {
  const { i18n } = useLingui();
  if (seat.mine) {
    return (
      <p className="tablet-holder">
        <Trans>Голос делегации у вас, {i18n._(seatStates[seat.state])}.</Trans>
      </p>
    );
  }
  return (
    <p className="tablet-holder">
      {seat.holder ? (
        <>
          <Icon name="info" /> <Trans>Голос вашей делегации у {nameIn(seat.holder.name, i18n.locale)}.</Trans>
        </>
      ) : (
        <Trans>Делегация ещё не зарегистрирована.</Trans>
      )}
    </p>
  );
}

interface HereProps {
  seat: Seat;
  pending: boolean;
  onSay: (body: unknown) => void;
}

/** Saying that one is here, and where; or taking the voice over from whoever has it. */
function Here({ seat, pending, onSay }: HereProps) {
  if (!seat.mine && seat.holder) {
    return (
      <div className="tablet-here">
        <Button pending={pending} onClick={() => onSay({ hold: true })}>
          <Trans>Взять голос себе</Trans>
        </Button>
      </div>
    );
  }
  return (
    <div className="tablet-here">
      <Button aria-pressed={seat.state === 'hall'} pending={pending} onClick={() => onSay({ state: 'hall' })}>
        <Trans>Я в зале</Trans>
      </Button>
      <Button aria-pressed={seat.state === 'remote'} pending={pending} onClick={() => onSay({ state: 'remote' })}>
        <Trans>Участвую дистанционно</Trans>
      </Button>
    </div>
  );
}
