import { Problem } from '@/api/problem';
import { ProblemPage } from '@/reading/ProblemPage';

export function NotFoundPage() {
  return <ProblemPage problem={new Problem('not-found', 404)} />;
}
