import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Hash } from '@/reading/Hash';
import type { Import } from './api';

const formats: Record<Import['media'], string> = { docx: 'DOCX', akn: 'Akoma Ntoso 3.0', text: 'UTF-8' };

/** Which file it is, and that every paragraph of it is accounted for. */
export function ReviewHead({ file }: { file: Import }) {
  const { i18n } = useLingui();
  const { paragraphs, placed, left_out: leftOut, doubtful } = file.tally;
  return (
    <header className="stack-tight">
      <h1>
        <Trans>Разбор файла</Trans> <span className="file-name">{file.filename}</span>
      </h1>
      <p className="muted">
        {formats[file.media]} · <Hash of={file.source_hash} /> ·{' '}
        <Trans>
          загружен {dateInWords(file.created_at, i18n.locale)}, {nameIn(file.created_by.name, i18n.locale)}
        </Trans>
      </p>
      <p className="review-tally">
        <Plural value={paragraphs} one="В файле # абзац" few="В файле # абзаца" many="В файле # абзацев" other="В файле # абзаца" />:{' '}
        <Trans>
          размещено {placed}, не размещено {leftOut}.
        </Trans>{' '}
        {doubtful > 0 && (
          <Plural
            value={doubtful}
            one="Под вопросом #."
            few="Под вопросом #."
            many="Под вопросом #."
            other="Под вопросом #."
          />
        )}
      </p>
    </header>
  );
}
