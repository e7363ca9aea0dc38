import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useOverview } from '@/api/queries';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { shortName } from '@/reading/shortName';
import { useAttempt } from '@/reading/useAttempt';
import { Select } from '@/ui/Select';
import { Skeleton } from '@/ui/Skeleton';
import { TextField } from '@/ui/TextField';
import type { Form } from '../api';
import { useDebounced } from '../useDebounced';
import { Amended } from './Amended';
import { useForeseen, useKeeping, useReading } from './api';
import type { Reading } from './api';
import { Origin } from './Origin';
import { Unread } from './Unread';
import { WasRead } from './WasRead';
import '../amending.css';
import './pasting.css';

const PASTED = 'pasted';

/** A formal instruction pasted from a letter: what it does to the text is shown, and kept as a draft when it is right. */
export default function InstructionPage({ act }: { act: string }) {
  const { t } = useLingui();
  const [asked] = useSearchParams();
  const [parent, origin] = [asked.get('to'), asked.get('origin')];
  const pasting = usePasting(act, parent, origin);
  const { text, reading } = pasting;
  const read = text.trim() ? reading.data : undefined;
  return (
    <div className="page pasting">
      <section className="stack">
        <header className="stack-tight">
          <h2>{parent ? <Trans>Поправка к поправке</Trans> : <Trans>Готовая формулировка поправки</Trans>}</h2>
          <p className="muted">
            <Trans>
              Вставьте её из письма, по-русски или по-английски. Программа покажет, что она делает с текстом; чего не поняла,
              назовёт и ничего не додумает.
            </Trans>
          </p>
        </header>
        <About act={act} parent={parent} origin={origin} />
        <Paste pasting={pasting} />
      </section>
      <section className="pasting-read" aria-live="polite" aria-busy={reading.isFetching} aria-label={t`Что понято`}>
        <ProblemNotice failure={reading.error} />
        {text.trim() && reading.isLoading && <Skeleton lines={5} />}
        {read?.wording && (
          <WasRead
            act={act}
            wording={read.wording}
            relations={pasting.relations}
            form={pasting.form}
            onForm={pasting.takeForm}
          />
        )}
        {read && !read.wording && <Unread act={act} text={text} reading={read} />}
      </section>
    </div>
  );
}

/** What the amendment goes back to: another that it amends, a remark whose wording it takes up. */
function About({ act, parent, origin }: { act: string; parent: string | null; origin: string | null }) {
  return (
    <>
      {parent && <Amended act={act} amendment={parent} />}
      {origin && <Origin act={act} remark={origin} />}
    </>
  );
}

/** The words pasted, on whose behalf, and the way to keep them. */
function Paste({ pasting }: { pasting: Pasting }) {
  const { t, i18n } = useLingui();
  const { text, type, bodies, body, choose, may, wording, pending, failure, save } = pasting;
  return (
    <>
      <TextField id={PASTED} label={t`Формулировка`} value={text} onChange={type} lines={10} autoFocus />
      {bodies.length > 1 && (
        <Select
          label={t`От чьего имени`}
          value={body ?? null}
          options={bodies.map((one) => ({ value: one.id, label: shortName(one, i18n.locale) }))}
          onChange={choose}
        />
      )}
      <ProblemNotice failure={failure} />
      <div className="row">
        <MayButton
          variant="primary"
          may={may}
          blocked={wording ? undefined : t`сначала формулировка должна быть понята`}
          pending={pending}
          shortcut="Ctrl+Enter"
          onClick={save}
        >
          <Trans>Всё верно, сохранить черновик</Trans>
        </MayButton>
      </div>
    </>
  );
}

const nothing = { bodies: [], relations: [] };

/** What the words pasted now say, where all of it is understood. */
const understood = (text: string, reading: Reading | undefined) => (text.trim() ? (reading?.wording ?? null) : null);

type Pasting = ReturnType<typeof usePasting>;

/** What is pasted, what was understood of it, and keeping it. */
function usePasting(act: string, parent: string | null, origin: string | null) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const [text, type] = useState('');
  const [chosen, choose] = useState<string | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const [form, takeForm] = useState<Form>('words');
  const reading = useReading(act, useDebounced(text, 400), parent);
  const wording = understood(text, reading.data);
  const { bodies, relations } = useForeseen(act, wording, parent).data ?? nothing;
  const may = useOverview(act).data?.may['amendment.draft'];
  const keep = useKeeping(act, parent, origin);
  const { run, pending, failure } = useAttempt();
  const body = chosen ?? bodies[0]?.id;
  const save = () => {
    if (!wording || !may?.allowed || pending) return;
    run(async () => navigate(`/a/${act}/am/${await keep(wording, form, body, key)}`), t`Черновик сохранён.`);
  };
  useShortcuts(t`Готовая формулировка`, [{ chord: 'ctrl+enter', label: t`Сохранить черновик`, run: save }]);
  return { text, type, reading, wording, bodies, body, choose, may, pending, failure, save, relations, form, takeForm };
}
