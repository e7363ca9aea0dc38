import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { asProblem } from '@/api/problem';
import { ProblemPage } from '@/reading/ProblemPage';

interface Props {
  children: ReactNode;
}

class Catcher extends Component<Props & { onRetry: () => void }, { failure: unknown }> {
  override state: { failure: unknown } = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    if (this.state.failure === null) return this.props.children;
    const retry = () => {
      this.props.onRetry();
      this.setState({ failure: null });
    };
    return <ProblemPage problem={asProblem(this.state.failure)} onRetry={retry} />;
  }
}

/** A failure of a page is told in its place; the rail and the bar stay. */
export function Boundary({ children }: Props) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => <Catcher onRetry={reset}>{children}</Catcher>}
    </QueryErrorResetBoundary>
  );
}
