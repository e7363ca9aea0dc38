import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { languageName } from '@/i18n/language';
import { ChangeList } from '@/reading/comparison/ChangeList';
import { ChangeTally } from '@/reading/comparison/ChangeTally';
import { onlyChanged } from '@/reading/comparison/changes';
import { Disclosure } from '@/ui/Disclosure';
import type { Prospect } from './api';

/** What publishing will do, before it is done. */
export function ProspectView({ prospect, version }: { prospect: Prospect; version: number }) {
  if (prospect.parallel) return <Translation prospect={prospect} />;
  if (version === 0) {
    return (
      <p>
        <Plural
          value={prospect.clauses.length}
          one="Станет первой редакцией: # единица текста."
          few="Станет первой редакцией: # единицы текста."
          many="Станет первой редакцией: # единиц текста."
          other="Станет первой редакцией: # единицы текста."
        />
      </p>
    );
  }
  return (
    <div className="stack-tight">
      <ChangeTally before={version} after={version + 1} clauses={prospect.clauses} />
      <Disclosure summary={<Trans>Что именно изменится</Trans>}>
        <ChangeList stretches={onlyChanged(prospect.clauses)} language={prospect.language} />
      </Disclosure>
    </div>
  );
}

function Translation({ prospect }: { prospect: Prospect }) {
  const { i18n } = useLingui();
  const { alone } = prospect;
  return (
    <div className="stack-tight">
      <p>
        <Trans>Даст перевод: {languageName(prospect.language, i18n.locale)}.</Trans>{' '}
        <Plural
          value={prospect.paired}
          one="# единица нашла свою пару."
          few="# единицы нашли свою пару."
          many="# единиц нашли свою пару."
          other="# единицы нашли свою пару."
        />
      </p>
      {prospect.corrects && (
        <p>
          <Trans>Слова прежнего перевода изменятся, поэтому выйдет новая редакция.</Trans>
        </p>
      )}
      {alone.length > 0 && (
        <Disclosure
          summary={<Plural value={alone.length} one="# осталась без пары" few="# остались без пары" many="# остались без пары" other="# остались без пары" />}
        >
          <ul className="stack-tight">
            {alone.map((one, at) => (
              <li key={at}>
                <strong>{one.number}</strong> <span lang={one.authentic ? undefined : prospect.language}>{one.words}</span>{' '}
                <span className="muted">
                  <Lack lacks={one.lacks} />
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function Lack({ lacks }: { lacks: Prospect['alone'][number]['lacks'] }) {
  if (lacks === 'translation') return <Trans>в файле её перевода нет</Trans>;
  if (lacks === 'original') return <Trans>в подлиннике такой нет</Trans>;
  return <Trans>ненумерованных единиц рядом разное число</Trans>;
}
