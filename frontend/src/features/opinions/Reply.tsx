import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { TextField } from '@/ui/TextField';
import { useReply } from './requests/api';
import type { Conclusion } from './api';

/** The developer's reasoned reply to a conclusion that it disagrees with; who owes it writes it here. */
export function Reply({ act, conclusion }: { act: string; conclusion: Conclusion }) {
  const [writing, write] = useState(false);
  const { reply, disagreed } = conclusion;
  const may = conclusion.may['conclusion.reply']?.allowed;
  if (!reply && !disagreed) return null;
  return (
    <section className="reply stack-tight">
      {reply ? <Given reply={reply} /> : <Owed due={conclusion.reply_due} />}
      {may && !writing && (
        <div className="row">
          <Button onClick={() => write(true)}>
            {reply ? <Trans>Изменить ответ на заключение</Trans> : <Trans>Ответить на заключение</Trans>}
          </Button>
        </div>
      )}
      {writing && <ReplyForm act={act} conclusion={conclusion} onClose={() => write(false)} />}
    </section>
  );
}

function Given({ reply }: { reply: NonNullable<Conclusion['reply']> }) {
  const { i18n } = useLingui();
  return (
    <>
      <p className="row">
        <strong>
          <Trans>Ответ разработчика</Trans>
        </strong>
        <span className="muted">
          {nameIn(reply.by.name, i18n.locale)}, {dateInWords(reply.at, i18n.locale)}
        </span>
        {reply.late && (
          <Chip tone="conflict" icon="clock">
            <Trans>с опозданием</Trans>
          </Chip>
        )}
      </p>
      <p>{reply.text}</p>
    </>
  );
}

/** A reply is owed, and until when. */
function Owed({ due }: { due: string | null }) {
  const { i18n } = useLingui();
  return (
    <p>
      <Chip tone="conflict" icon="warning">
        <Trans>нужен мотивированный ответ</Trans>
      </Chip>{' '}
      {due && (
        <span className="muted">
          <Trans>до {dateInWords(new Date(Date.parse(due) - 1).toISOString(), i18n.locale)} включительно</Trans>
        </span>
      )}
    </p>
  );
}

function ReplyForm({ act, conclusion, onClose }: { act: string; conclusion: Conclusion; onClose: () => void }) {
  const { t } = useLingui();
  const send = useReply(act);
  const [text, say] = useState(conclusion.reply?.text ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    after(send.mutateAsync({ conclusion: conclusion.id, text, expected: conclusion.reply?.revision ?? 0 }), () => {
      announce(t`Ответ на заключение записан.`);
      onClose();
    });
  };
  return (
    <form className="stack answer-form" onSubmit={submit} noValidate aria-label={t`Ответ на заключение`}>
      <ProblemNotice failure={send.error} />
      <TextField label={t`Почему с заключением не согласились`} required autoFocus lines={4} value={text} onChange={say} />
      <div className="row">
        <Button submit variant="primary" pending={send.isPending} blocked={text.trim() ? null : t`сначала ответ`}>
          <Trans>Записать ответ на заключение</Trans>
        </Button>
        <Button variant="quiet" onClick={onClose}>
          <Trans>Не сейчас</Trans>
        </Button>
      </div>
    </form>
  );
}
