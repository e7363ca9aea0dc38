import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Amendment } from '@/api/amendments';
import { nameIn } from '@/i18n/language';
import type { EditTarget } from '@/reading/editing';
import { LawText } from '@/reading/LawText';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Relations } from '@/reading/Relations';
import { WordingMarks } from '@/reading/WordingMarks';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Skeleton } from '@/ui/Skeleton';
import { TextField } from '@/ui/TextField';
import { useDraftFile, useVerbs } from './api';
import type { Form, Preview } from './api';
import { useAttempt } from '@/reading/useAttempt';
import type { Draft } from './useDraft';

interface CheckProps {
  target: EditTarget;
  draft: Draft;
  preview: Preview | undefined;
  onClose: () => void;
}

const JUSTIFICATION = 'check-justification';

/** Before the words leave the delegation: what, where, on whose behalf, what happens next. */
export function Check({ target, draft, preview, onClose }: CheckProps) {
  const { t } = useLingui();
  const stored = useDraftFile(draft.written?.id ?? null);
  const { submit, pending, failure } = useTabling(target, draft);
  const may = stored.data?.amendment.may['amendment.table'];
  useEffect(() => document.getElementById(JUSTIFICATION)?.focus(), []);
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (may?.allowed) submit();
  };
  return (
    <Dialog
      title={<Trans>Проверьте поправку</Trans>}
      open
      wide
      onClose={onClose}
      actions={
        <>
          <MayButton
            variant="primary"
            may={may ?? { allowed: false, reason: null }}
            blocked={draft.written ? undefined : t`черновик ещё не на сервере`}
            pending={pending}
            shortcut="Ctrl+Enter"
            onClick={() => submit()}
          >
            <Trans>Внести поправку</Trans>
          </MayButton>
          <Button onClick={onClose}>
            <Trans>Вернуться к тексту</Trans>
          </Button>
        </>
      }
    >
      <div className="stack" onKeyDown={keys}>
        <Facts
          target={target}
          preview={preview}
          stored={stored.data?.amendment}
          form={draft.form}
          mayTable={may?.allowed === true}
        />
        <TextField
          id={JUSTIFICATION}
          label={<Trans>Обоснование</Trans>}
          value={draft.justification}
          onChange={(justification) => draft.change({ justification })}
          lines={3}
          limit={2000}
        />
        <ProblemNotice failure={failure} />
      </div>
    </Dialog>
  );
}

/** Sends the last words, tables the draft, and forgets what this device kept of it. */
function useTabling(target: EditTarget, draft: Draft) {
  const { t } = useLingui();
  const { table } = useVerbs(target.act);
  const { run, pending, failure } = useAttempt();
  const submit = () => {
    if (pending) return;
    run(async () => {
      await table(await draft.sent());
      await draft.clear();
      target.onClose();
    }, t`Поправка внесена.`);
  };
  return { submit, pending, failure };
}

interface FactsProps {
  target: EditTarget;
  preview: Preview | undefined;
  stored: Amendment | undefined;
  form: Form;
  mayTable: boolean;
}

function Facts({ target, preview, stored, form, mayTable }: FactsProps) {
  const { i18n } = useLingui();
  return (
    <dl className="facts">
      <Fact name={<Trans>Где</Trans>}>{target.place}</Fact>
      <Fact name={<Trans>От чьего имени</Trans>}>
        {stored ? nameIn(stored.body.name, i18n.locale) : <Skeleton lines={1} />}
      </Fact>
      <Fact name={<Trans>Что</Trans>}>
        {preview && <WordingMarks wording={preview.wording} lang={target.text.language} />}
        <p className="muted">
          <LawText text={nameIn(form === 'full' ? preview?.wording.instruction_full : preview?.wording.instruction, i18n.locale)} />
        </p>
        <Relations act={target.act} relations={preview?.relations ?? []} />
      </Fact>
      <Fact name={<Trans>Что дальше</Trans>}>
        {mayTable ? (
          <Trans>
            Поправку увидят все делегации, она получит номер. Слова останутся в записи навсегда; снять поправку можно.
          </Trans>
        ) : (
          <Trans>Черновик виден вашей делегации. Внести его может глава делегации или уполномоченный.</Trans>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
