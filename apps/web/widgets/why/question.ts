// Which figure's reasons are asked for, as it stands in the page's address: `forecast:win_rate[smb]@2026-07`.
export interface Question {
  line: 'plan' | 'forecast';
  address: string;
  at: string;
}

export const writeQuestion = ({ line, address, at }: Question): string => `${line}:${address}@${at}`;

export function readQuestion(text: string): Question | null {
  const [, line, address, at] = /^(plan|forecast):(.+)@([^@]+)$/.exec(text) ?? [];
  return (line === 'plan' || line === 'forecast') && address !== undefined && at !== undefined ? { line, address, at } : null;
}
