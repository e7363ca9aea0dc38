import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Amendment } from '@/api/amendments';
import type { ClauseView } from '@/api/queries';
import { EmptyState } from '@/ui/EmptyState';
import { Tabs } from '@/ui/Tabs';
import { AmendmentCards } from './AmendmentCards';
import { Sources } from './Sources';
import type { Suppose } from './useSuppose';

export type PanelPage = 'amendments' | 'remarks' | 'sources';

interface PanelProps {
  act: string;
  language: string;
  version: number;
  clause: ClauseView | null;
  /** «Глава 2, статья 5, часть 2» */
  place: string;
  /** What the reader sees of the act: all, of some units the heading alone, or a unit that is open. */
  reach: 'whole' | 'heading' | 'open';
  /** How many amendments stand here, and they themselves once they are read. */
  count: number | null;
  amendments: readonly Amendment[] | undefined;
  shown: string | null;
  mayDraft: boolean;
  suppose: Suppose | null;
  comments: number;
  page: PanelPage;
  onPage: (page: PanelPage) => void;
  onShow: (amendment: string) => void;
  /** The threads of comments at the clause. */
  remarks: ReactNode;
}

/** What belongs to the clause the reader is at: its amendments, its comments, where its words come from. */
export function Panel(props: PanelProps) {
  const { t } = useLingui();
  const { act, clause, count, comments } = props;
  const whole = props.reach === 'whole';
  return (
    <aside className="panel" aria-label={t`О пункте`} data-region="panel">
      {clause === null ? (
        <EmptyState title={<Trans>Выберите место в тексте</Trans>}>
          <Trans>Здесь будут его поправки, замечания и происхождение слов. J и K ведут по местам с поправками.</Trans>
        </EmptyState>
      ) : props.reach === 'heading' ? (
        <EmptyState title={props.place}>
          <Trans>Это место вам не открыто: показан только заголовок, чтобы было видно, где стоит открытое.</Trans>
        </EmptyState>
      ) : (
        <>
          <h2>{props.place}</h2>
          <Tabs
            label={t`О пункте`}
            selected={whole || props.page !== 'amendments' ? props.page : 'remarks'}
            onSelect={(page) => props.onPage(page as PanelPage)}
            pages={[
              {
                key: 'amendments',
                label: count ? t`Поправки ${count}` : t`Поправки`,
                content: (
                  <AmendmentCards
                    act={act}
                    count={count}
                    amendments={props.amendments}
                    shown={props.shown}
                    mayDraft={props.mayDraft}
                    suppose={props.suppose}
                    onShow={props.onShow}
                  />
                ),
              },
              {
                key: 'remarks',
                label: comments > 0 ? t`Замечания ${comments}` : t({ message: 'Замечания', context: 'thread' }),
                content: props.remarks,
              },
              {
                key: 'sources',
                label: t`Источники`,
                content: <Sources act={act} clause={clause} version={props.version} language={props.language} />,
              },
            ].filter(({ key }) => whole || key !== 'amendments')}
          />
        </>
      )}
    </aside>
  );
}
