import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { May } from '@/api/queries';
import { reasonInWords } from '@/i18n/reasons';
import type { Deed } from '@/reading/editing';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';

/** Kinds of amendment beside changing the words and putting a unit in. */
const others: { deed: Deed; name: MessageDescriptor }[] = [
  { deed: 'heading', name: msg`Изменить заголовок` },
  { deed: 'replace', name: msg`Изложить целиком в новой редакции` },
  { deed: 'remove', name: msg`Исключить` },
  { deed: 'repeal', name: msg`Признать утратившим силу` },
  { deed: 'move', name: msg`Перенести в другое место` },
  { deed: 'split', name: msg`Разделить надвое` },
  { deed: 'join', name: msg`Объединить со следующим` },
  { deed: 'renumber', name: msg`Изменить номера` },
  { deed: 'term', name: msg`Заменить слова по всему тексту` },
  { deed: 'correct', name: msg`Исправить опечатку` },
];

interface VerbsProps {
  may: May;
  /** What there is something to do for here. */
  possible: ReadonlySet<Deed>;
  /** The delegation has a draft here: changing goes on with it. */
  hasDraft: boolean;
  onDeed: (deed: Deed) => void;
  onPaste: () => void;
  onComment: () => void;
  onCopyLink: () => void;
}

/** What can be done at the current clause; always in sight, never on hover. */
export function Verbs({ may, possible, hasDraft, onDeed, onPaste, onComment, onCopyLink }: VerbsProps) {
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
              ...others
                .filter(({ deed }) => possible.has(deed))
                .map(({ deed, name }) => ({ key: deed, label: i18n._(name), act: () => onDeed(deed) })),
              { key: 'paste', label: t`Вставить готовую формулировку`, act: onPaste },
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
