import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { api } from '@/api/client';
import type { Schemas } from '@/api/client';
import { taken } from '@/api/problem';
import { nameIn } from '@/i18n/language';
import { MarkedText } from '@/reading/MarkedText';
import { StatusChip } from '@/reading/StatusChip';
import { shortened } from '@/reading/WordingMarks';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import './sitting.css';

type Family = Schemas['FamilyOut'];
type Member = Schemas['MemberOut'];

const page = 20;

function ask(act: string, more: { head?: string; after?: number }) {
  return taken(
    api.GET('/api/acts/{act}/near-duplicates', { params: { path: { act }, query: { ...more, limit: page } } }),
  );
}

/** Amendments that say nearly the same, in groups, with the words in which each differs from the first. */
export default function AlikePage({ act }: { act: string }) {
  const { data } = useQuery({ queryKey: ['act', act, 'alike'], queryFn: () => ask(act, {}) });
  if (!data) return <Skeleton lines={12} />;
  return (
    <div className="page stack amendments">
      <header className="stack-tight">
        <h2>
          <Trans>Почти одинаковые поправки</Trans>
        </h2>
        <p className="muted">
          <Trans>Отмечено, чем каждая отличается от первой в своей группе. Решают по каждой, как обычно.</Trans>
        </p>
      </header>
      {data.families.length === 0 ? (
        <EmptyState title={<Trans>Таких поправок нет</Trans>} />
      ) : (
        <ol className="stack">
          {data.families.map((family) => (
            <li key={family.head}>
              <Alike act={act} family={family} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Alike({ act, family }: { act: string; family: Family }) {
  const more = useInfiniteQuery({
    queryKey: ['act', act, 'alike', family.head],
    queryFn: ({ pageParam }) => ask(act, { head: family.head, after: pageParam }),
    initialPageParam: family.after ?? 0,
    getNextPageParam: (last) => last.families[0]?.after ?? undefined,
    enabled: false,
  });
  const later = more.data?.pages.flatMap((one) => one.families[0]?.members ?? []) ?? [];
  const members = [...family.members, ...later];
  const left = family.total - members.length;
  const fetch = () => void (more.data ? more.fetchNextPage() : more.refetch());
  return (
    <section className="stack-tight">
      <h3>
        <Plural
          value={family.total}
          one="# поправка"
          few="# похожие поправки"
          many="# похожих поправок"
          other="# похожих поправки"
        />
      </h3>
      <ul>
        {members.map((member, at) => (
          <One key={member.id} act={act} member={member} first={at === 0 ? null : members[0]} />
        ))}
      </ul>
      {left > 0 && (
        <div>
          <Button variant="quiet" pending={more.isFetching} onClick={fetch}>
            <Trans>Показать следующие (ещё {left})</Trans>
          </Button>
        </div>
      )}
    </section>
  );
}

/** `first`: what it is compared with, for all but the first of a group. */
function One({ act, member, first }: { act: string; member: Member; first: Member | null | undefined }) {
  const { i18n } = useLingui();
  const { id, number, body, status, marks } = member;
  const same = first?.number != null && marks.every(({ op }) => op === 'same');
  return (
    <li className="am">
      <p className="am-head">
        <Link href={`/a/${act}/am/${number ?? id}`} className="am-number">
          {number === null ? <Trans>черновик</Trans> : <Trans>№ {number}</Trans>}
        </Link>
        <strong>{nameIn(body.name, i18n.locale)}</strong>
        <StatusChip status={status} />
        {same && (
          <span className="muted">
            <Trans>слово в слово то же, что № {first.number}</Trans>
          </span>
        )}
      </p>
      <p className="law">
        <MarkedText runs={first ? shortened(marks) : marks} />
      </p>
    </li>
  );
}
