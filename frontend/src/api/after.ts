/**
 * Goes on after a write succeeded, also when the part of the page that asked is gone by then
 * (what it showed may change with the write itself). A failure stays with the mutation, which shows it.
 */
export function after<Answer>(asked: Promise<Answer>, goOn: (answer: Answer) => void): void {
  asked.then(goOn, () => undefined);
}
