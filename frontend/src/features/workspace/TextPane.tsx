import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ActTextView, ClauseView } from '@/api/queries';
import { Link } from '@/ui/Link';
import { Notice } from '@/ui/Notice';
import { flat } from './model';
import { PassageView } from './PassageView';
import { SupposeBar } from './SupposeBar';
import { Toolbar } from './Toolbar';
import { useFind } from './useFind';
import type { Reader } from './useReader';
import type { WorkspaceProps } from './Workspace';
import type { Suppose } from './useSuppose';
import { useWritten } from './useWritten';

interface TextPaneProps extends WorkspaceProps {
  reader: Reader;
  suppose: Suppose | null;
  below: (clause: ClauseView) => ReactNode;
  /** The editor of the current clause, while one is open. */
  editor: ((clause: ClauseView) => ReactNode) | null;
}

/** The paper: the text passage by passage, with verbs or an editor at the current clause. */
export function TextPane({ act, text, model, beside, shown, reader, suppose, below, editor }: TextPaneProps) {
  const { current } = reader;
  const { t } = useLingui();
  const find = useFind(text.clauses, current);
  const passageOf = useMemo(
    () => new Map(model.passages.flatMap((passage) => flat(passage.units).map((one) => [one.id, passage.key]))),
    [model.passages],
  );
  const toggleAll = suppose?.toggle;
  const toggle = useCallback((_: string, amendment: string) => toggleAll?.([amendment]), [toggleAll]);
  const here = passageOf.get(current.id ?? '');
  const written = useWritten(model.passages.length, model.passages.findIndex(({ key }) => key === here));
  return (
    <section className="text-pane" aria-label={t`Текст акта`} data-region="text">
      <div className="text-top">
        <Toolbar text={text} shown={shown} find={find} />
        {suppose && <SupposeBar suppose={suppose} text={text} shown={shown} onVisit={current.visit} />}
      </div>
      <Warnings text={text} act={act} unknown={current.unknown} />
      <div className="paper" data-view={shown.view} data-columns={shown.view === 'columns' || shown.beside !== null}>
        {model.passages.map((passage, at) => (
          <PassageView
            key={passage.key}
            act={act}
            passage={passage}
            written={written(at)}
            counts={model.counts}
            suppose={suppose}
            chosen={reader.chosen}
            comments={reader.comments}
            current={passage.key === here ? current.id : null}
            view={shown.view}
            beside={beside}
            lang={text.language}
            below={passage.key === here ? below : null}
            editor={passage.key === here ? editor : null}
            onVisit={current.visit}
            onShow={suppose ? toggle : reader.choose}
            onComments={reader.openRemarks}
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
