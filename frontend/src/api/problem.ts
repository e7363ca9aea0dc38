/** A refusal of the server (RFC 9457), or the lack of an answer. */
export class Problem extends Error {
  constructor(
    /** The contract: the last part of the document's `type`, such as `stale-revision`. */
    readonly code: string,
    readonly status: number,
    /** Members of the document: ids, reasons, lists of faults. */
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'Problem';
  }

  member(name: string): string | undefined {
    const value = this.members[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  }
}

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The data of an answer; throws the refusal as a `Problem`. */
export async function taken<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await asked;
  if (!response.ok) throw problemOf(error, response.status);
  return data as Data;
}

/** Reads a problem document; an answer that is none of ours keeps its status and says so. */
export function problemOf(document: unknown, status: number): Problem {
  const members = typeof document === 'object' && document !== null ? { ...document } : {};
  const type = (members as { type?: unknown }).type;
  const code = typeof type === 'string' ? type.split('/').at(-1) : undefined;
  return new Problem(code || (status >= 500 ? 'server-error' : 'unknown'), status, members);
}

/** Any failure as a `Problem`, so that one place can show it. */
export function asProblem(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  if (failure instanceof TypeError) return new Problem('offline', 0);
  return new Problem('unexpected', 0, { detail: String(failure) });
}
