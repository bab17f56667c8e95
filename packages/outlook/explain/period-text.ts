// What a slot of the grid is called where figures are explained.
import { slotName } from '@mainspring/kernel';
import type { Plan } from '@mainspring/plan';

/** @param slot −1 is the eve */
export const periodText = ({ grid }: Plan, slot: number): string => (slot < 0 ? 'the eve' : slotName(grid, slot));
