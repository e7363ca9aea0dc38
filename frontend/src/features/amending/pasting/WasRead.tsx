import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Relation, Wording } from '@/api/amendments';
import { LawText } from '@/reading/LawText';
import { Relations } from '@/reading/Relations';
import { WordingMarks } from '@/reading/WordingMarks';
import { Icon } from '@/ui/Icon';
import { Segments } from '@/ui/Segments';
import type { Form } from '../api';
import { FormChoice } from '../FormChoice';

interface WasReadProps {
  act: string;
  wording: Wording;
  relations: readonly Relation[];
  form: Form;
  onForm: (form: Form) => void;
}

/** What was understood: the text with its changes, the instruction said back, and whom it meets. */
export function WasRead({ act, wording, relations, form, onForm }: WasReadProps) {
  const { t, i18n } = useLingui();
  const [language, speak] = useState<string>(i18n.locale === 'en' ? 'en' : 'ru');
  const [short, full] = [wording.instruction[language], wording.instruction_full[language]];
  return (
    <div className="stack">
      <p className="pasting-good">
        <Icon name="check" />{' '}
        <Plural
          value={wording.edits.length}
          one="Понята # операция. Проверьте, то ли это."
          few="Поняты # операции. Проверьте, то ли это."
          many="Понято # операций. Проверьте, то ли это."
          other="Понято # операции. Проверьте, то ли это."
        />
      </p>
      <div className="amendment-words">
        <WordingMarks wording={wording} lang="" />
      </div>
      <section className="instruction">
        <header className="row">
          <h3>
            <Trans>Как это записывает программа</Trans>
          </h3>
          <Segments
            label={t`Язык записи`}
            name="said-back"
            value={language}
            onChange={speak}
            segments={[
              { value: 'ru', label: 'RU' },
              { value: 'en', label: 'EN' },
            ]}
          />
        </header>
        {full !== short && <FormChoice name="said-back-form" form={form} onForm={onForm} />}
        <p className="law instruction-words" lang={language}>
          <LawText text={(form === 'full' ? full : short) ?? ''} />
        </p>
      </section>
      <Relations act={act} relations={relations} />
    </div>
  );
}
