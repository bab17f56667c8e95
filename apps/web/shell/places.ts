// The pages, in the order of the side bar, with the key that follows `g`. A page that is not there yet is not named.
import { ChartGantt, LayoutDashboard, type LucideIcon, Network, TriangleAlert } from 'lucide-react';

export interface Place {
  to: '/w/$workspace/overview' | '/w/$workspace/timeline' | '/w/$workspace/drivers' | '/w/$workspace/findings';
  name: string;
  key: string;
  icon: LucideIcon;
}

export const places: readonly Place[] = [
  { to: '/w/$workspace/overview', name: 'Overview', key: 'o', icon: LayoutDashboard },
  { to: '/w/$workspace/timeline', name: 'Timeline', key: 't', icon: ChartGantt },
  { to: '/w/$workspace/drivers', name: 'Drivers', key: 'd', icon: Network },
  { to: '/w/$workspace/findings', name: 'Findings', key: 'f', icon: TriangleAlert },
];
