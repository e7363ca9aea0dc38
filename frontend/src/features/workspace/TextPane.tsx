import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ActTextView, ClauseView } from '@/api/queries';
import { Link } from '@/ui/Link';
import { Notice } from '@/ui/Notice';
import { flat } from './model';
import { PassageView } from './PassageView';
import { Toolbar } from './Toolbar';
import type { Current } from './useCurrent';
import type { WorkspaceProps } from './Workspace';

interface TextPaneProps extends WorkspaceProps {
  current: Current;
  chosen: Readonly<Record<string, string>>;
  comments: ReadonlyMap<string, number>;
  below: (clause: ClauseView) => ReactNode;
  onShow: (clause: string, amendment: string) => void;
  onComments: () => void;
}

/** The paper: the text passage by passage, with verbs or an editor at the current clause. */
export function TextPane({ act, text, model, beside, shown, current, below, ...rest }: TextPaneProps) {
  const { t } = useLingui();
  const passageOf = useMemo(
    () => new Map(model.passages.flatMap((passage) => flat(passage.units).map((one) => [one.id, passage.key]))),
    [model.passages],
  );
  const here = passageOf.get(current.id ?? '');
  return (
    <section className="text-pane" aria-label={t`Текст акта`} data-region="text">
      <Toolbar text={text} shown={shown} />
      <Warnings text={text} act={act} unknown={current.unknown} />
      <div className="paper" data-view={shown.view} data-columns={shown.view === 'columns' || shown.beside !== null}>
        {model.passages.map((passage) => (
          <PassageView
            key={passage.key}
            act={act}
            passage={passage}
            rows={model.rows}
            chosen={rest.chosen}
            comments={rest.comments}
            current={passage.key === here ? current.id : null}
            view={shown.view}
            beside={beside}
            lang={text.language}
            below={passage.key === here ? below : null}
            onVisit={current.visit}
            onShow={rest.onShow}
            onComments={rest.onComments}
          />
        ))}
      </div>
    </section>
  );
}

/** What the reader must know of the text before reading it. */
function Warnings({ text, act, unknown }: { text: ActTextView; act: string; unknown: string | null }) {
  return (
    <>
      {text.version !== text.current && (
        <Notice
          tone="conflict"
          title={
            <Trans>
              Это редакция {text.version}, действует {text.current}
            </Trans>
          }
        >
          <p>
            <Link href={`/a/${act}/text${window.location.hash}`}>
              <Trans>Открыть действующую</Trans>
            </Link>
          </p>
        </Notice>
      )}
      {unknown && (
        <Notice tone="conflict" title={<Trans>В этой редакции нет места «{unknown}»</Trans>}>
          <p>
            <Trans>Возможно, его исключили или перенесли. Оно есть в истории акта.</Trans>
          </p>
        </Notice>
      )}
    </>
  );
}
