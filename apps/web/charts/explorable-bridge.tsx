// The bridge under a pointer or the keys: every step opens what it is made of.
import { moneyAlone } from '../ui/format/numbers.ts';
import { BRIDGE_ROW, Bridge, type BridgeProps, stepTitle } from './bridge.tsx';
import type { Step } from './bridge-steps.ts';

interface ExplorableBridgeProps extends BridgeProps {
  /** What has no reasons, like what is wanted, opens nothing. */
  canOpen: (step: Step) => boolean;
  onOpen: (step: Step) => void;
}

export function ExplorableBridge({ canOpen, onOpen, ...bridge }: ExplorableBridgeProps) {
  const money = moneyAlone(bridge.unit);
  const said = (step: Step) =>
    step.kind === 'total' ? bridge.format.figure(step.to, money) : bridge.format.change(step.amount, money);
  return (
    <div className="relative">
      {bridge.steps.map((step, index) =>
        canOpen(step) ? (
          <button
            key={step.id}
            type="button"
            aria-label={`${stepTitle(step)} ${said(step)}: why?`}
            onClick={() => onOpen(step)}
            className="absolute -inset-x-2 cursor-default rounded-control hover:bg-hover"
            style={{ top: index * BRIDGE_ROW, height: BRIDGE_ROW }}
          />
        ) : null,
      )}
      <div className="pointer-events-none relative">
        <Bridge {...bridge} />
      </div>
    </div>
  );
}
