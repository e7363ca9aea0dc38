import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { showingOf, useMeetingWrite, useVote } from '@/api/meeting';
import type { Meeting, Vote, Voice, VoiceRow, Way } from '@/api/meeting';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { seatName } from '@/reading/seatName';
import { UndoVote } from '@/reading/UndoVote';
import { lookOf, results, sayable, thresholds, ways as wayNames } from '@/reading/voices';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Select } from '@/ui/Select';
import { numbered } from '@/reading/numbered';
import { Unsettled } from './Unsettled';

interface Props {
  meeting: Meeting;
  amendment: Amendment;
  onClosed: () => void;
}

/** The vote of the delegations on the amendment on the table: opened with V, closed with V. */
export function Voting({ meeting, amendment, onClosed }: Props) {
  const { t, i18n } = useLingui();
  const { here, ways, way, choose, open, close, opening, closing } = useVoting(meeting, amendment, onClosed);
  const named = (one: Way) =>
    [i18n._(wayNames[one.way]), one.threshold ? i18n._(thresholds[one.threshold]) : ''].filter(Boolean).join(', ');
  useShortcuts(t`Голосование`, [
    { chord: 'v', label: t`Открыть или закрыть голосование`, run: here?.status === 'open' ? close : open },
  ]);
  if (here?.status === 'open') {
    return <Under vote={here} keyed failure={closing.error} pending={closing.isPending} onClose={close} />;
  }
  return (
    <div className="voting-begin">
      <ProblemNotice failure={opening.error} />
      {here && <Behind vote={here} onSettled={onClosed} />}
      {ways.length > 1 && (
        <Select
          compact
          label={t`Как решаем`}
          value={way?.key ?? null}
          options={ways.map((one) => ({ value: one.key, label: named(one) }))}
          onChange={choose}
        />
      )}
      <MayButton
        may={meeting.may['meeting.conduct']}
        shortcut="V"
        pending={opening.isPending}
        blocked={meeting.vote ? t`открыто другое голосование` : undefined}
        onClick={open}
      >
        <Trans>Голосование по делегациям</Trans>
      </MayButton>
    </div>
  );
}

/** The vote that the hall has just seen, when it was on this amendment: it can be taken back. */
export function VoteBehind({ meeting, amendment }: { meeting: Meeting; amendment: Amendment }) {
  const vote = useVote(meeting.id, showingOf(meeting).vote ?? null).data;
  return vote?.amendment === amendment.id ? <TakeBack vote={vote} /> : null;
}

/** What can be done about a vote that is over: no consensus is made something of, or the vote is taken back. */
function Behind({ vote, onSettled }: { vote: Vote; onSettled: () => void }) {
  return (
    <>
      <Unsettled vote={vote} onSettled={onSettled} />
      <TakeBack vote={vote} />
    </>
  );
}

function TakeBack({ vote }: { vote: Vote }) {
  return vote.status === 'closed' ? <UndoVote vote={vote.id} may={vote.may['meeting.undo']} about={vote.question} /> : null;
}

/** The vote on this amendment, if one was held, and how one is opened and closed. */
function useVoting(meeting: Meeting, amendment: Amendment, onClosed: () => void) {
  const { t, i18n } = useLingui();
  const opening = useMeetingWrite<{ id: string }>();
  // One of its own: who sees a vote open may close it, though all is still being read anew since it was opened.
  const closing = useMeetingWrite<{ result?: keyof typeof results }>();
  const [last, keep] = useState<string | null>(null);
  const [rule, choose] = useState<string | null>(null);
  const ways = meeting.rules.ways.amendment ?? [];
  const way = ways.find(({ key }) => key === rule) ?? ways[0];
  const vote = useVote(meeting.id, meeting.vote ?? last ?? showingOf(meeting).vote ?? null).data;
  const here = vote?.amendment === amendment.id ? vote : undefined;
  const open = () => {
    if (!way || meeting.vote || opening.isPending || closing.isPending) return;
    const question = t`Принять поправку № ${numbered(amendment)}?`;
    const body = { amendment: amendment.id, question, way: way.key };
    after(opening.mutateAsync({ method: 'POST', path: `/meetings/${meeting.id}/votes`, body }), ({ id }) => keep(id));
  };
  const close = () => {
    if (here?.status !== 'open' || closing.isPending) return;
    keep(here.id);
    const asked = { method: 'POST' as const, path: `/votes/${here.id}/closing`, body: { sees: here.sees ?? {} } };
    after(closing.mutateAsync({ ...asked, revision: here.revision }), ({ result }) => {
      if (result) announce(t`Голосование закрыто: ${i18n._(results[result])}.`);
      if (result === 'adopted' || result === 'rejected') onClosed();
    });
  };
  return { here, ways, way, choose, open, close, opening, closing };
}

interface UnderProps {
  vote: Vote;
  /** V closes it. */
  keyed?: boolean;
  failure: unknown;
  pending: boolean;
  onClose: () => void;
}

/** A vote under way: who has said what, how it stands, and the voices that the chair or the secretary enters. */
export function Under({ vote, keyed, failure, pending, onClose }: UnderProps) {
  const { i18n } = useLingui();
  const given = vote.voices.filter(({ voice }) => voice).length;
  return (
    <section className="voting" aria-labelledby="voting">
      <h3 id="voting">{vote.question}</h3>
      <table>
        <tbody>
          {vote.voices.map((row) => (
            <Row key={row.seat} vote={vote} row={row} />
          ))}
        </tbody>
      </table>
      <p className="voting-standing" role="status">
        <Trans>
          Высказались {given} из {vote.voices.length}. Если закрыть сейчас: {i18n._(results[vote.standing.result])}.
        </Trans>
      </p>
      <ProblemNotice failure={failure} />
      <div className="row">
        <MayButton may={vote.may['meeting.conduct']} variant="primary" shortcut={keyed ? 'V' : undefined} pending={pending} onClick={onClose}>
          <Trans>Закрыть голосование</Trans>
        </MayButton>
      </div>
    </section>
  );
}

function Row({ vote, row }: { vote: Vote; row: VoiceRow }) {
  const { t, i18n } = useLingui();
  const write = useMeetingWrite();
  const name = seatName(row, i18n.locale);
  const may = row.may['meeting.record']?.allowed || row.may['vote.cast']?.allowed;
  const say = (voice: Voice) =>
    write.mutate({
      method: 'PUT',
      path: `/votes/${vote.id}/voices/${row.seat}`,
      body: { voice, reason: voice === 'against' ? t`со слов делегации в зале` : '', clauses: [], wording: '', reservation: '' },
    });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {!row.there && !row.voice ? (
          <span className="muted">
            <Trans>не в зале и не на связи</Trans>
          </span>
        ) : (
          <span className="voting-choices" role="group" aria-label={name}>
            {may
              ? sayable.map((voice) => (
                  <Button
                    key={voice}
                    icon={lookOf(voice, vote.way.way).icon}
                    aria-pressed={row.voice === voice}
                    pending={write.isPending}
                    onClick={() => say(voice)}
                  >
                    {i18n._(lookOf(voice, vote.way.way).name)}
                    <span className="vh">, {name}</span>
                  </Button>
                ))
              : row.voice && (
                  <>
                    <Icon name={lookOf(row.voice, vote.way.way).icon} /> {i18n._(lookOf(row.voice, vote.way.way).name)}
                  </>
                )}
          </span>
        )}
        {row.reason && <p className="muted">«{row.reason}»</p>}
        <ProblemNotice failure={write.error} />
      </td>
    </tr>
  );
}
