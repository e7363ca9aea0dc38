import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { outOfDate } from '@/api/anew';
import { timeOfDay } from '@/i18n/format';
import { useShortcuts } from '@/keyboard/useShortcuts';
import type { EditTarget } from '@/reading/editing';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { TextField } from '@/ui/TextField';
import { usePreview, useVerbs } from './api';
import type { Preview } from './api';
import type { Draft } from './useDraft';
import { Check } from './Check';
import { Mode, What } from './EditorHead';
import { changes } from './edit';
import { Instruction } from './Instruction';
import { Meets } from './Meets';
import { SaveWord } from '@/reading/saving/SaveWord';
import { StaleDraft } from './StaleDraft';
import { Upsets } from './Upsets';
import { useAttempt } from '@/reading/useAttempt';
import { useDebounced } from './useDebounced';
import { useDraft } from './useDraft';
import type { Beginning } from './useDraft';
import { Words } from './Words';

/** The instruction's place on the page: F9 leads there from the text. */
const INSTRUCTION = 'formal-instruction';

/** What is being written, what it means formally, whom it meets, and the way to submit it. */
export function EditorFrame({ target, beginning }: { target: EditTarget; beginning: Beginning }) {
  const { t, i18n } = useLingui();
  const frame = useRef<HTMLElement>(null);
  const draft = useDraft(target, beginning);
  useArrival(frame);
  const [checking, check] = useState(false);
  const still = useDebounced(draft.edit, 350);
  const preview = usePreview(
    target.act,
    { edit: still, language: target.text.language },
    draft.written?.id ?? null,
    changes(still, target.clause, target.text.clauses),
  );
  useBody(draft, preview.data);
  const close = useClose(target, draft);
  const joined = useThrownAway(target, draft);
  const submit = () => {
    if (!draft.differs()) {
      announce(t`Пока ничего не изменено.`);
      return;
    }
    // What needed no typing, such as leaving a unit out, is saved here for the first time.
    if (!draft.written) draft.change({});
    void draft.flush().then(() => check(true));
  };
  const asks = {
    submit,
    acknowledge: () => {
      void draft.flush();
      announce(t`Черновик сохраняется сам. Сейчас ${timeOfDay(new Date(), i18n.locale)}.`);
    },
    instruction: () => document.getElementById(INSTRUCTION)?.focus(),
    leave: () => frame.current?.focus(),
  };
  useShortcuts(t`Поправка`, [
    { chord: 'ctrl+enter', label: t`Проверить и внести`, run: submit },
    { chord: 'ctrl+s', label: t`Сохранено ли`, run: asks.acknowledge },
    { chord: 'f9', label: t`К формальной записи`, run: asks.instruction },
    { chord: 'escape', label: t`Закрыть, черновик останется`, run: close },
  ]);
  return (
    <section ref={frame} tabIndex={-1} className="amending" aria-label={t`Поправка: ${target.place}`}>
      <header className="amending-head">
        <What target={target} kind={draft.edit.kind} />
        <Mode target={target} draft={draft} preview={preview.data} />
        {(!draft.touched || draft.saved.kind !== 'untouched') && <SaveWord state={draft.saved} />}
      </header>
      {beginning.record && (
        <Notice title={<Trans>Это ваш неотправленный текст, он сохранился на этом устройстве</Trans>} />
      )}
      <Refusal draft={draft} target={target} />
      <Words target={target} edit={draft.edit} marks={preview.data?.wording.marks} asks={asks} onChange={(edit) => draft.change({ edit })} />
      {draft.touched && (
        <>
          <Instruction
            id={INSTRUCTION}
            preview={preview.data}
            failure={preview.error}
            pending={preview.isFetching}
            form={draft.form}
            onForm={(form) => draft.change({ form })}
          />
          <Meets act={target.act} preview={preview.data} onJoined={joined} />
          <Upsets target={target} preview={preview.data} />
        </>
      )}
      <TextField
        label={<Trans>Обоснование</Trans>}
        hint={<Trans>Его прочтут все делегации; на голосование не ставится.</Trans>}
        value={draft.justification}
        onChange={(justification) => draft.change({ justification })}
        lines={3}
        limit={2000}
      />
      <footer className="row">
        <Button
          variant="primary"
          shortcut="Ctrl+Enter"
          onClick={submit}
          blocked={draft.touched ? null : t`Сначала измените текст`}
        >
          <Trans>Проверить и внести</Trans>
        </Button>
        <Button shortcut="escape" onClick={close}>
          <Trans>Закрыть</Trans>
        </Button>
        <Discard target={target} draft={draft} />
      </footer>
      {checking && <Check target={target} draft={draft} preview={preview.data} onClose={() => check(false)} />}
    </section>
  );
}

/** A form with no field of its own to begin in takes the focus itself: the menu it was chosen from is gone. */
function useArrival(frame: RefObject<HTMLElement | null>) {
  useEffect(() => {
    if (!frame.current?.contains(document.activeElement)) frame.current?.focus({ preventScroll: true });
  }, [frame]);
}

/** A new draft is saved for the first body for which the server lets the reader draft. */
function useBody({ nameBody }: Draft, preview: Preview | undefined) {
  const body = preview?.bodies[0]?.id;
  useEffect(() => nameBody(body), [nameBody, body]);
}

/** Closing sends what waits; an amendment in work is seen in the margin at once. */
function useClose(target: EditTarget, draft: Draft) {
  const client = useQueryClient();
  return () => {
    target.onClose();
    void draft.flush().then(() => outOfDate(client, [['act', target.act]]));
  };
}

/** The words stand elsewhere: the draft goes, on the server and on this device. */
function useThrownAway(target: EditTarget, draft: Draft) {
  const { discard } = useVerbs(target.act);
  return async () => {
    if (await draft.flush().then(() => draft.written)) await discard(await draft.sent());
    await draft.clear();
    target.onClose();
  };
}

function Refusal({ draft, target }: { draft: Draft; target: EditTarget }) {
  if (draft.saved.kind === 'stale') return <StaleDraft draft={draft} target={target} />;
  if (draft.saved.kind !== 'refused') return null;
  return <ProblemNotice failure={draft.saved.problem} />;
}

function Discard({ target, draft }: { target: EditTarget; draft: Draft }) {
  const { t } = useLingui();
  const { discard } = useVerbs(target.act);
  const { run, pending, failure } = useAttempt();
  const [sure, ask] = useState(false);
  if (!draft.written) return null;
  const { written } = draft;
  const discarded = () =>
    run(async () => {
      await discard(written);
      await draft.clear();
      target.onClose();
    }, t`Черновик удалён.`);
  if (!sure) {
    return (
      <Button variant="quiet" onClick={() => ask(true)}>
        <Trans>Удалить черновик</Trans>
      </Button>
    );
  }
  return (
    <span className="row">
      <Button variant="danger" pending={pending} onClick={discarded}>
        <Trans>Да, удалить</Trans>
      </Button>
      <Button variant="quiet" onClick={() => ask(false)}>
        <Trans>Оставить</Trans>
      </Button>
      <ProblemNotice failure={failure} />
    </span>
  );
}
