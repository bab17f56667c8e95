import { API_BASE } from '@mainspring/contract';

/** Where an operation of the contract is asked, with its path filled and its query written out. */
export function addressOf(operation: string, path: object = {}, query: object = {}): { method: string; url: string } {
  const [method = 'GET', template = ''] = operation.split(' ');
  const parts = new Map<string, unknown>(Object.entries(path));
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts.get(name))));
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const]));
  const search = new URLSearchParams(Object.fromEntries(asked)).toString();
  return { method, url: API_BASE + filled + (search === '' ? '' : `?${search}`) };
}
