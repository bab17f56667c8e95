export type { Dates, Pull, Switches } from './run/switches.ts';
