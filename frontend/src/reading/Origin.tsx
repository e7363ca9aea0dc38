import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Amendment } from '@/api/amendments';
import { taken } from '@/api/problem';
import { Link } from '@/ui/Link';
import { Named } from './Named';

/** Whose proposal an amendment was made of: the conclusion of an expert or a parliament, with its author. */
export function Origin({ act, amendment }: { act: string; amendment: Amendment }) {
  const { origin } = amendment;
  const { data } = useQuery({
    queryKey: ['act', act, 'conclusions'],
    queryFn: () => taken(api.GET('/api/acts/{act}/conclusions', { params: { path: { act } } })),
    enabled: origin !== null,
  });
  const conclusion = data?.conclusions.find(({ remarks }) => remarks.some((remark) => remark.id === origin));
  if (!conclusion) return null;
  return (
    <p>
      <Trans>Редакция взята из заключения:</Trans>{' '}
      <Link href={`/a/${act}/opinions/${conclusion.id}`}>
        <Named name={conclusion.body.name} />
      </Link>
    </p>
  );
}
