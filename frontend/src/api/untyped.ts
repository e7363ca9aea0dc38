import { taken } from './problem';
import { send } from './transport';

async function ask<Data>(path: string, init?: RequestInit): Promise<Data> {
  const response = await send(new Request(window.location.origin + path, init));
  const text = await response.text();
  const data: unknown = text ? JSON.parse(text) : null;
  return taken(Promise.resolve({ data: data as Data, error: data, response }));
}

export const get = <Data>(path: string) => ask<Data>(path);

export const write = <Data>(method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask<Data>(path, {
    method,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
