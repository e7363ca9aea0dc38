import type { ActTextView, ClauseView } from '@/api/queries';
import { announce } from '@/ui/announce';

/** Puts «Статья 5, часть 2 (ред. 3)» with its address on the clipboard, as words and as a link. */
export async function copyCitation(text: ActTextView, clause: ClauseView, place: string, version: string) {
  const address = `${window.location.origin}${window.location.pathname}?v=${text.version}&lang=${text.language}#${clause.eid}`;
  const title = document.querySelector('h1')?.textContent ?? '';
  const words = `${title}, ${place} (${version})`;
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob([`${words}\n${address}`], { type: 'text/plain' }),
        'text/html': new Blob([link.outerHTML], { type: 'text/html' }),
      }),
    ]);
    announce(words);
  } catch {
    window.prompt(words, address);
  }
}
