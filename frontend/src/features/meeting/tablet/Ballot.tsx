import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { after } from '@/api/after';
import { useConnection } from '@/api/connection';
import { useMeetingWrite } from '@/api/meeting';
import type { Meeting, Seat, Voice, Vote } from '@/api/meeting';
import { timeOfDay } from '@/i18n/format';
import { ObjectedClauses } from '@/reading/ObjectedClauses';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { seatName } from '@/reading/seatName';
import { lookOf, sayable } from '@/reading/voices';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Disclosure } from '@/ui/Disclosure';
import { TextField } from '@/ui/TextField';

/** The voice of a delegation: one tap chooses, the second confirms; an objection says to what and proposes words. */
export function Ballot({ meeting, vote, seat }: { meeting: Meeting; vote: Vote; seat: Seat }) {
  const given = vote.voices.find((row) => row.seat === seat.id);
  const [choosing, choose] = useState<Voice | null>(null);
  const [again, change] = useState(false);
  const { on } = useConnection();
  if (!seat.mine || !given?.may['vote.cast']?.allowed) return null;
  if (given.voice && !again) return <Given voice={given.voice} way={vote.way.way} at={given.at} onChange={() => change(true)} />;
  return (
    <section className="ballot-box stack" aria-labelledby="question">
      <h3 id="question">{vote.question}</h3>
      {!on && (
        <p className="tablet-excludes">
          <Icon name="warning" /> <Trans>Нет связи. Голос без связи не принимается: он нужен сейчас, а не потом.</Trans>
        </p>
      )}
      {choosing === null ? (
        <div className="ballot-choices" role="group" aria-labelledby="question">
          {sayable.map((voice) => (
            <Choice key={voice} voice={voice} way={vote.way.way} onChoose={() => choose(voice)} />
          ))}
        </div>
      ) : (
        <Confirm
          key={choosing}
          {...{ meeting, vote, seat }}
          voice={choosing}
          onBack={() => choose(null)}
          onGiven={() => {
            choose(null);
            change(false);
          }}
        />
      )}
    </section>
  );
}

function Choice({ voice, way, onChoose }: { voice: Voice; way: string; onChoose: () => void }) {
  const { i18n } = useLingui();
  const look = lookOf(voice, way);
  return (
    <button type="button" className="ballot-choice" data-voice={voice} onClick={onChoose}>
      <Icon name={look.icon} />
      {i18n._(look.name)}
    </button>
  );
}

function Given({ voice, way, at, onChange }: { voice: Voice; way: string; at: string | null; onChange: () => void }) {
  const { i18n } = useLingui();
  const look = lookOf(voice, way);
  return (
    <section className="ballot-given" data-voice={voice} role="status">
      <p>
        <Icon name={look.icon} />{' '}
        <Trans>
          Ваш голос: <strong>{i18n._(look.name)}</strong>
        </Trans>{' '}
        {at && <span className="muted">{timeOfDay(at, i18n.locale)}</span>}
      </p>
      <Button variant="quiet" onClick={onChange}>
        <Trans>Изменить, пока голосование открыто</Trans>
      </Button>
    </section>
  );
}

interface ConfirmProps {
  meeting: Meeting;
  vote: Vote;
  seat: Seat;
  voice: Voice;
  onBack: () => void;
  onGiven: () => void;
}

function Confirm({ vote, seat, voice, onBack, onGiven }: ConfirmProps) {
  const { t, i18n } = useLingui();
  const { on } = useConnection();
  const write = useMeetingWrite();
  const [reason, explain] = useState('');
  const [clauses, name] = useState<readonly string[]>([]);
  const [wording, propose] = useState('');
  const [reservation, reserve] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const look = lookOf(voice, vote.way.way);
  const objects = voice === 'against' && vote.way.way === 'consensus';
  const reserves = voice === 'for';
  useEffect(() => place.current?.querySelector<HTMLElement>(objects ? 'textarea' : 'button')?.focus(), [objects]);
  const body = { voice, reason: reason.trim(), clauses, wording: wording.trim(), reservation: reservation.trim() };
  const give = () =>
    after(write.mutateAsync({ method: 'PUT', path: `/votes/${vote.id}/voices/${seat.id}`, body }), () => {
      announce(t`Голос принят: ${i18n._(look.name)}.`);
      onGiven();
    });
  const blocked = !on ? t`нет связи` : objects && !reason.trim() ? t`назовите, против чего возражение` : null;
  return (
    <div className="ballot-confirm stack" ref={place}>
      <p className="ballot-saying" data-voice={voice}>
        <Icon name={look.icon} />
        <Trans>
          {seatName(seat, i18n.locale)}: {i18n._(look.name)}
        </Trans>
      </p>
      {objects && (
        <>
          <TextField label={t`Против чего и почему`} lines={3} limit={4000} value={reason} onChange={explain} required />
          {vote.act && <ObjectedClauses act={vote.act.slug} chosen={clauses} onChange={name} />}
          <TextField label={t`Какая редакция устроила бы делегацию`} lines={3} limit={20_000} value={wording} onChange={propose} />
        </>
      )}
      <ProblemNotice failure={write.error} />
      <div className="ballot-last">
        <Button variant="primary" pending={write.isPending} blocked={blocked} onClick={give}>
          <Trans>Подтвердить</Trans>
        </Button>
        <Button onClick={onBack}>
          <Trans>Назад</Trans>
        </Button>
      </div>
      {reserves && (
        <Disclosure summary={<Trans>С оговоркой</Trans>}>
          <TextField
            label={t`Оговорка делегации`}
            hint={<Trans>Войдёт в протокол и останется при решении.</Trans>}
            lines={3}
            limit={4000}
            value={reservation}
            onChange={reserve}
          />
        </Disclosure>
      )}
    </div>
  );
}
