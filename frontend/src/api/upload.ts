import { Problem, problemOf } from './problem';
import { writeHeaders } from './transport';

/** How far a file has gone: its share sent, then waiting for the server to read it. */
export type Sent = { share: number } | 'reading';

/** Sends a form with a file and tells how far it has gone; `fetch` cannot tell that. */
export function upload<Answer>(path: string, form: FormData, onSent: (sent: Sent) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(writeHeaders())) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onSent({ share: event.loaded / event.total });
    });
    request.upload.addEventListener('load', () => onSent('reading'));
    request.addEventListener('error', () => reject(new Problem('offline', 0)));
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      if (request.status < 300) resolve(answer as Answer);
      else reject(problemOf(answer, request.status));
    });
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
