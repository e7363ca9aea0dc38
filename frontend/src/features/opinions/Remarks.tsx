import { Trans, useLingui } from '@lingui/react/macro';
import type { ActTextView } from '@/api/queries';
import { Button, IconButton } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { RemarkFields } from './RemarkFields';
import type { RemarkDraft } from './conclusionDraft';
import { placeName } from './placeName';

/** The remarks of a draft; one is open at a time. */
export function Remarks({
  text,
  remarks,
  opened,
  onOpen,
  onAdd,
  onChange,
}: {
  text: ActTextView;
  remarks: readonly RemarkDraft[];
  opened: string | null;
  onOpen: (key: string | null) => void;
  onAdd: () => void;
  onChange: (remarks: RemarkDraft[]) => void;
}) {
  const replace = (made: RemarkDraft) => onChange(remarks.map((one) => (one.key === made.key ? made : one)));
  return (
    <section className="stack-tight" aria-labelledby="remarks">
      <h3 id="remarks">
        <Trans>Замечания по местам текста</Trans>
      </h3>
      {remarks.length === 0 && (
        <EmptyState title={<Trans>Замечаний пока нет</Trans>}>
          <Trans>Добавьте их из текста слева или кнопкой ниже.</Trans>
        </EmptyState>
      )}
      <ol className="remark-drafts">
        {remarks.map((remark, at) => (
          <li key={remark.key}>
            <RemarkHead
              text={text}
              remark={remark}
              number={at + 1}
              open={opened === remark.key}
              onToggle={() => onOpen(opened === remark.key ? null : remark.key)}
              onRemove={() => onChange(remarks.filter((one) => one !== remark))}
            />
            {opened === remark.key && <RemarkFields text={text} remark={remark} onChange={replace} />}
          </li>
        ))}
      </ol>
      <div className="row">
        <Button icon="plus" onClick={onAdd}>
          <Trans>Добавить замечание</Trans>
        </Button>
      </div>
    </section>
  );
}

interface HeadProps {
  text: ActTextView;
  remark: RemarkDraft;
  number: number;
  open: boolean;
  onToggle: () => void;
  onRemove: () => void;
}

function RemarkHead({ text, remark, number, open, onToggle, onRemove }: HeadProps) {
  const { t, i18n } = useLingui();
  const place = placeName(text, remark.clause, i18n.locale) ?? t`К проекту в целом`;
  return (
    <div className="remark-head">
      <button type="button" className="remark-toggle" aria-expanded={open} onClick={onToggle}>
        <Icon name={open ? 'down' : 'right'} />
        <span>
          {number}. {place}
          {!open && <span className="muted remark-gist"> {remark.mark?.quote ?? remark.text}</span>}
        </span>
      </button>
      <IconButton icon="cross" label={t`Убрать замечание ${number}`} onClick={onRemove} />
    </div>
  );
}
