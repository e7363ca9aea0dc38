import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import type { ActTextView, ClauseView, Permission } from '@/api/queries';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { nameIn } from '@/i18n/language';
import { anchorIn } from '@/reading/anchor';
import { useDiscussion } from './threads';
import type { Threads } from './threads';
import type { Anchor } from '@/reading/anchor';

const longest = 10_000;

/** Ctrl+Enter sends, as everywhere. */
const sends = (send: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  send();
};

/** What was written on while the words sent before were on their way. */
const writtenSince = (sent: string) => (now: string) => (now.startsWith(sent) ? now.slice(sent.length).trimStart() : now);

type Voices = Threads['voices'];

interface VoiceProps {
  voices: Voices;
  body: string | null;
  onChange: (body: string) => void;
}

/** On whose behalf one speaks, where one sits in several bodies; the first is taken unless another is chosen. */
function Voice({ voices, body, onChange }: VoiceProps) {
  const { t, i18n } = useLingui();
  if (voices.length < 2) return null;
  return (
    <Select
      label={t`От чьего имени`}
      value={body ?? voices[0]?.id ?? null}
      options={voices.map((one) => ({ value: one.id, label: nameIn(one.name, i18n.locale) }))}
      onChange={onChange}
    />
  );
}

interface NewThreadProps {
  voices: Voices;
  act: string;
  clause: ClauseView;
  text: ActTextView;
  may: Permission | undefined;
}

/** A new comment: on the words selected in the text when the field is entered, else on the whole clause. */
export function NewThreadForm({ act, clause, text, may, voices }: NewThreadProps) {
  const { t } = useLingui();
  const { open } = useDiscussion(act);
  const [words, setWords] = useState('');
  const [mark, setMark] = useState<Anchor | null>(null);
  const [among, setAmong] = useState(false);
  const [body, speakFor] = useState<string | null>(null);
  const selected = useSelected(clause);
  if (may && !may.allowed) return null;
  const send = () => {
    if (!words.trim() || open.isPending) return;
    const { version, language } = text;
    open.mutate(
      { clause: clause.id, version, language, mark, text: words, visibility: among ? 'delegation' : 'all', body },
      {
        onSuccess: () => {
          setWords(writtenSince(words));
          setMark(null);
          announce(t`Замечание записано.`);
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className="stack-tight thread-form" onSubmit={submit} onKeyDown={sends(send)} onFocus={() => setMark(selected.current ?? mark)}>
      {mark && (
        <blockquote className="law" lang={text.language}>
          <q>{mark.quote}</q>{' '}
          <Button variant="quiet" onClick={() => setMark(null)}>
            <Trans>ко всему пункту</Trans>
          </Button>
        </blockquote>
      )}
      <TextField
        id="new-comment"
        label={mark ? t`Замечание к выделенным словам` : t`Замечание ко всему пункту`}
        value={words}
        onChange={setWords}
        lines={3}
        limit={longest}
      />
      <Voice voices={voices} body={body} onChange={speakFor} />
      <Checkbox checked={among} onChange={setAmong}>
        <Trans>Показать только своей делегации</Trans>
      </Checkbox>
      <ProblemNotice failure={open.error} />
      <div className="row">
        <MayButton may={may ?? { allowed: true, reason: null }} submit pending={open.isPending} shortcut="Ctrl+Enter">
          <Trans>Написать</Trans>
        </MayButton>
      </div>
    </form>
  );
}

/** The words selected last in a clause: entering a field takes the selection away, so it is remembered before. */
function useSelected(clause: ClauseView) {
  const found = useRef<Anchor | null>(null);
  useEffect(() => {
    const look = () => {
      const selection = window.getSelection();
      const place = document.getElementById(clause.eid);
      if (!selection || !place?.contains(selection.anchorNode)) return;
      found.current = anchorIn(place, clause.text, selection);
    };
    look();
    document.addEventListener('selectionchange', look);
    return () => {
      found.current = null;
      document.removeEventListener('selectionchange', look);
    };
  }, [clause]);
  return found;
}

/** An answer in a thread, folded away until it is wanted. */
export function AnswerForm({ act, thread, voices }: { act: string; thread: string; voices: Voices }) {
  const { t } = useLingui();
  const { answer } = useDiscussion(act);
  const [text, setText] = useState<string | null>(null);
  const [body, speakFor] = useState<string | null>(null);
  if (text === null) {
    return (
      <Button variant="quiet" icon="comment" onClick={() => setText('')}>
        <Trans>Ответить</Trans>
      </Button>
    );
  }
  const send = () => {
    if (text.trim() && !answer.isPending) answer.mutate({ thread, text, body }, { onSuccess: () => setText((now) => writtenSince(text)(now ?? '') || null) });
  };
  return (
    <div className="stack-tight thread-form" onKeyDown={sends(send)}>
      <TextField label={t`Ответ`} value={text} onChange={setText} lines={2} limit={longest} autoFocus />
      <Voice voices={voices} body={body} onChange={speakFor} />
      <ProblemNotice failure={answer.error} />
      <div className="row">
        <Button onClick={send} pending={answer.isPending} shortcut="Ctrl+Enter">
          <Trans>Ответить</Trans>
        </Button>
        <Button variant="quiet" onClick={() => setText(null)}>
          <Trans>Отменить</Trans>
        </Button>
      </div>
    </div>
  );
}
