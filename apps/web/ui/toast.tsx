// Short messages that come and go: what was saved, and how to take it back.
import { X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button } from './button.tsx';

export interface Message {
  text: string;
  tone?: 'plain' | 'bad';
}

const SHOWN_FOR = 6000;
const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

/** A refusal stays until it is closed. */
export const say = (message: Message): string => queue.add(message, message.tone === 'bad' ? {} : { timeout: SHOWN_FOR });

export function Toasts() {
  return (
    <ToastRegion
      queue={queue}
      aria-label="Messages"
      className="no-print fixed right-4 bottom-4 z-50 flex flex-col gap-2 outline-none"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="flex max-w-[420px] items-center gap-3 rounded-control bg-raised py-1.5 pr-1.5 pl-3 shadow-float"
        >
          <ToastContent className={toast.content.tone === 'bad' ? 'text-bad' : undefined}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          <Button slot="close" look="icon" aria-label="Close message">
            <X size={14} aria-hidden="true" />
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
