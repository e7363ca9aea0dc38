import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { useMeetingWrite } from '@/api/meeting';
import type { Meeting, Seat, Vote } from '@/api/meeting';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { results } from '@/reading/voices';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { TextField } from '@/ui/TextField';

/** What came of the vote; a delegation may add its separate opinion, which stays with the decision. */
export function Opinion({ meeting, vote, seat }: { meeting: Meeting; vote: Vote; seat: Seat }) {
  const { t, i18n } = useLingui();
  const write = useMeetingWrite();
  const [text, say] = useState('');
  const give = () => {
    const body = { vote: vote.id, kind: 'separate_opinion', text: text.trim(), body: seat.body?.id };
    after(write.mutateAsync({ method: 'POST', path: `/meetings/${meeting.id}/reservations`, body }), () => {
      announce(t`Особое мнение приложено.`);
      say('');
    });
  };
  return (
    <section className="stack">
      <p className="tablet-result" role="status">
        {i18n._(results[vote.standing.result])}
      </p>
      <Disclosure summary={<Trans>Подать особое мнение</Trans>}>
        <div className="stack">
          <TextField label={t`Особое мнение`} lines={4} limit={20_000} value={text} onChange={say} />
          <ProblemNotice failure={write.error} />
          <div className="row">
            <Button pending={write.isPending} blocked={text.trim() ? null : t`напишите мнение`} onClick={give}>
              <Trans>Приложить к решению</Trans>
            </Button>
          </div>
        </div>
      </Disclosure>
    </section>
  );
}
