import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { LawText } from '@/reading/LawText';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Segments } from '@/ui/Segments';
import type { Form, Preview } from './api';
import { FormChoice } from './FormChoice';

interface InstructionProps {
  id: string;
  preview: Preview | undefined;
  failure: unknown;
  pending: boolean;
  form: Form;
  onForm: (form: Form) => void;
}

/** The instruction in the words that change and, where that is another, as a full new wording. */
function forms(preview: Preview | undefined, language: string): { short: string; full: string | null } {
  const short = preview?.wording.instruction[language] ?? '';
  const full = preview?.wording.instruction_full[language];
  return { short, full: full && full !== short ? full : null };
}

/** The formal instruction, always made from the change itself; in Russian or in English. */
export function Instruction({ id, preview, failure, pending, form, onForm }: InstructionProps) {
  const { t, i18n } = useLingui();
  const [language, speak] = useState(i18n.locale === 'en' ? 'en' : 'ru');
  const { short, full } = forms(preview, language);
  const words = form === 'full' ? (full ?? short) : short;
  const copy = () => void navigator.clipboard.writeText(words).then(() => announce(t`Скопировано.`));
  return (
    <section id={id} tabIndex={-1} className="instruction" aria-labelledby={`${id}-title`} aria-busy={pending}>
      <header className="row">
        <h4 id={`${id}-title`}>
          <Trans>Формальная запись</Trans> <span className="muted">{t`строится сама`}</span>
        </h4>
        <Segments
          label={t`Язык записи`}
          name={`${id}-language`}
          value={language}
          onChange={speak}
          segments={[
            { value: 'ru', label: 'RU' },
            { value: 'en', label: 'EN' },
          ]}
        />
        <Button variant="quiet" icon="copy" onClick={copy} blocked={null}>
          <Trans>Копировать</Trans>
        </Button>
      </header>
      <ProblemNotice failure={failure} />
      {full !== null && <FormChoice name={`${id}-form`} form={form} onForm={onForm} />}
      <p className="law instruction-words" lang={language} data-old={pending || undefined}>
        <LawText text={words} />
      </p>
    </section>
  );
}
