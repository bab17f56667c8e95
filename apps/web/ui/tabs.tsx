import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

export interface TabOf {
  id: string;
  title: string;
  content: ReactNode;
}

export function Tabs({
  label,
  tabs,
  chosen,
  onChoose,
}: {
  label: string;
  tabs: TabOf[];
  chosen?: string;
  onChoose?: (id: string) => void;
}) {
  return (
    <AriaTabs
      {...(chosen === undefined ? {} : { selectedKey: chosen })}
      {...(onChoose === undefined ? {} : { onSelectionChange: (key) => onChoose(String(key)) })}
    >
      <TabList aria-label={label} className="flex gap-4 border-b border-line">
        {tabs.map(({ id, title }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px cursor-default border-b-2 border-transparent py-1.5 text-body text-ink-2 data-hovered:text-ink data-selected:border-ink data-selected:font-medium data-selected:text-ink"
          >
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="pt-3 outline-offset-4">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
