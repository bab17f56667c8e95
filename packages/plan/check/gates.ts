// The six gates of CAT4 (degree of implementation), for plans that do not write their own.
import type { Gate } from '../model/governance.ts';

export const DEFAULT_GATES: readonly Gate[] = [
  { name: 'defined', needs: ['owner', 'title'], approve: [] },
  { name: 'identified', needs: ['effects'], approve: ['lead'] },
  { name: 'detailed', needs: ['milestones', 'costs'], approve: ['lead'] },
  { name: 'decided', needs: ['confidence', 'evidence'], approve: ['sponsor', 'controller'] },
  { name: 'implemented', needs: ['milestones_reached'], approve: ['sponsor'] },
  { name: 'closed', needs: ['effect_measured'], approve: ['controller'] },
];
