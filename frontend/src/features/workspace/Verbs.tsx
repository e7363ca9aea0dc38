import { Trans, useLingui } from '@lingui/react/macro';
import type { May } from '@/api/queries';
import { reasonInWords } from '@/i18n/reasons';
import type { Deed } from '@/reading/editing';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';

interface VerbsProps {
  may: May;
  hasHeading: boolean;
  /** The delegation has a draft here: changing goes on with it. */
  hasDraft: boolean;
  onDeed: (deed: Deed) => void;
  onComment: () => void;
  onCopyLink: () => void;
}

/** What can be done at the current clause; always in sight, never on hover. */
export function Verbs({ may, hasHeading, hasDraft, onDeed, onComment, onCopyLink }: VerbsProps) {
  const { i18n, t } = useLingui();
  const draft = may['amendment.draft'];
  const comment = may['comment.write'];
  const refusal = draft && !draft.allowed ? reasonInWords(i18n, draft.reason) : null;
  return (
    <div className="verbs no-print">
      {draft?.allowed && (
        <>
          <Button icon="pencil" shortcut="e" onClick={() => onDeed('text')}>
            {hasDraft ? <Trans>Продолжить черновик</Trans> : <Trans>Изменить</Trans>}
          </Button>
          <Button icon="plus" shortcut="a" onClick={() => onDeed('insert')}>
            <Trans>Вставить после</Trans>
          </Button>
          <Menu
            label={<Trans>Ещё</Trans>}
            spoken={t`Ещё: другие виды поправки`}
            entries={[
              ...(hasHeading ? [{ key: 'heading', label: t`Изменить заголовок`, act: () => onDeed('heading') }] : []),
              { key: 'replace', label: t`Изложить целиком в новой редакции`, act: () => onDeed('replace') },
              { key: 'remove', label: t`Исключить`, act: () => onDeed('remove') },
            ]}
          />
        </>
      )}
      {comment?.allowed && (
        <Button variant="quiet" icon="comment" shortcut="c" onClick={onComment}>
          <Trans context="thread">Замечание</Trans>
        </Button>
      )}
      <Button variant="quiet" icon="link" shortcut="l" onClick={onCopyLink}>
        <Trans>Ссылка</Trans>
      </Button>
      {refusal && (
        <span className="muted">
          <Trans>Поправку предложить нельзя: {refusal}.</Trans>
        </span>
      )}
    </div>
  );
}
