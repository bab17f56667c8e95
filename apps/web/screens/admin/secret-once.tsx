// What is shown once: it is kept as a hash, and nobody can show it again.
import { Copy } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { say } from '../../ui/toast.tsx';

export function SecretOnce({ secret, says }: { secret: string; says: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      say({ text: 'Copied.' });
    } catch {
      say({ text: 'The browser does not let it be copied; select it by hand.', tone: 'bad' });
    }
  };
  return (
    <div role="status" className="flex flex-col gap-2 rounded-control border border-line bg-sunken p-3">
      <p className="text-small text-pretty text-ink-2">{says}</p>
      <div className="flex items-start gap-2">
        <code className="min-w-0 flex-1 font-mono text-small break-all select-all">{secret}</code>
        <Button look="outline" onPress={copy}>
          <Copy size={13} aria-hidden="true" /> Copy
        </Button>
      </div>
    </div>
  );
}
