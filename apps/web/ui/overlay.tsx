// What floats above a page: dialogs in the middle, drawers at the side, popovers and hints beside what opened them.
import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Popover as AriaPopover,
  Dialog,
  Heading,
  Modal,
  ModalOverlay,
  type PopoverProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { Button } from './button.tsx';
import { classes } from './classes.ts';

interface SheetProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

function Sheet({ title, isOpen, onClose, children, overlay, sheet }: SheetProps & { overlay: string; sheet: string }) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={classes('no-print fixed inset-0 z-50 flex bg-scrim', overlay)}
    >
      <Modal className={classes('flex flex-col bg-raised shadow-float', sheet)}>
        <Dialog className="flex min-h-0 flex-1 flex-col outline-none">
          <div className="flex items-center gap-3 border-b border-line py-2.5 pr-2 pl-4">
            <Heading slot="title" className="min-w-0 flex-1 text-title font-semibold">
              {title}
            </Heading>
            <Button look="icon" aria-label="Close" slot="close">
              <X size={15} aria-hidden="true" />
            </Button>
          </div>
          <div className="min-h-0 flex-1 overflow-auto">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

export const DialogSheet = (props: SheetProps) => (
  <Sheet
    {...props}
    overlay="items-start justify-center px-3 pt-[12vh]"
    sheet="max-h-[76vh] w-full max-w-[480px] overflow-hidden rounded-panel"
  />
);

/** From the right on a wide screen, from below on a narrow one. */
export const Drawer = (props: SheetProps) => (
  <Sheet
    {...props}
    overlay="items-end justify-end sm:items-stretch"
    sheet="h-[86dvh] w-full overflow-hidden rounded-t-panel sm:h-auto sm:w-[520px] sm:rounded-none"
  />
);

export const Popover = ({ className, ...props }: Omit<PopoverProps, 'className'> & { className?: string }) => (
  <AriaPopover {...props} className={classes('rounded-control bg-raised p-1 shadow-float outline-none', className)} />
);

/** Names what a button without words does, or adds to what stands there. */
export function Hint({ text, children }: { text: ReactNode; children: ReactElement }) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      {children}
      <Tooltip offset={6} className="no-print max-w-72 rounded-[4px] bg-ink px-2 py-1 text-small text-panel">
        {text}
      </Tooltip>
    </TooltipTrigger>
  );
}
