import type { DriverPage } from '@mainspring/contract';

/** In the words of the plan language to the reader's own. */
export function aheadWords(ahead: string, kind: DriverPage['driver']['kind']): string {
  const [method = '', ...over] = ahead.split(' ');
  const spans = over.join(' ');
  const periods = spans === '1' ? 'the last period' : `the last ${spans} periods`;
  switch (method) {
    case 'plan':
      return 'As planned, whatever was measured';
    case 'hold':
      return `At the mean of ${periods} measured`;
    case 'carry':
      return `As planned, by the ratio that ${periods} measured had to it`;
    case 'trend':
      return `Along the trend of ${periods} measured`;
    case 'once':
      return 'What a measured period shows beyond the formula ends with it';
    case 'fade':
      return `What is unexplained fades within ${spans}`;
    default:
      return kind === 'assumption' ? ahead : `What is unexplained: ${ahead}`;
  }
}
