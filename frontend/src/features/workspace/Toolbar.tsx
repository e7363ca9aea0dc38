import { Trans, useLingui } from '@lingui/react/macro';
import type { ActTextView } from '@/api/queries';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { Segments } from '@/ui/Segments';
import { FindBar } from './FindBar';
import type { View } from './marks';
import type { Find } from './useFind';
import type { Shown } from './useView';

/** How the text is shown: four views, the language, a second language beside. */
export function Toolbar({ text, shown, find }: { text: ActTextView; shown: Shown; find: Find }) {
  const { t } = useLingui();
  return (
    <div className="toolbar no-print">
      <Segments<View>
        label={t`Как показать текст`}
        name="view"
        value={shown.view}
        onChange={(view) => shown.change({ view: view === 'marks' ? null : view })}
        segments={[
          { value: 'marks', label: t`Разметка`, shortcut: '1' },
          { value: 'result', label: t`Как станет`, shortcut: '2' },
          { value: 'base', label: t`Как есть`, shortcut: '3' },
          { value: 'columns', label: t`Две колонки`, shortcut: '4' },
        ]}
      />
      <div className="row">
        <FindBar find={find} />
        <Button
          variant="quiet"
          icon="scales"
          shortcut="w"
          aria-pressed={shown.suppose !== null}
          onClick={() => shown.change({ with: shown.suppose === null ? '' : null })}
        >
          <Trans>Что, если</Trans>
        </Button>
        {text.languages.length > 1 && <Languages text={text} shown={shown} />}
      </div>
    </div>
  );
}

/** Which language is read, and which stands beside it. */
function Languages({ text, shown }: { text: ActTextView; shown: Shown }) {
  const { t } = useLingui();
  const other = otherLanguage(text);
  return (
    <>
      <Menu
        label={text.language.toUpperCase()}
        spoken={t`${text.language.toUpperCase()}, язык текста`}
        entries={text.languages.map((language) => ({
          key: language,
          label: language === text.authentic ? t`${language.toUpperCase()} – подлинный` : language.toUpperCase(),
          chosen: language === text.language,
          act: () => shown.change({ lang: language === text.authentic ? null : language, beside: null }),
        }))}
      />
      {other && (
        <Button
          variant="quiet"
          icon="columns"
          shortcut="d"
          aria-pressed={shown.beside !== null}
          onClick={() => shown.change({ beside: shown.beside === null ? other : null })}
        >
          <Trans>{other.toUpperCase()} рядом</Trans>
        </Button>
      )}
    </>
  );
}

/** The language to stand beside: Russian and English for each other, else the authentic one. */
export function otherLanguage(text: ActTextView): string | null {
  const wanted = [text.language === 'ru' ? 'en' : 'ru', text.authentic, ...text.languages];
  return wanted.find((language) => language !== text.language && text.languages.includes(language)) ?? null;
}
