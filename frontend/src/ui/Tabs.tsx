import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';

export interface TabPage {
  key: string;
  label: ReactNode;
  content: ReactNode;
}

/** A few pages in one place, inside a page; tabs that are addresses are links (TabLinks). */
export function Tabs({
  label,
  pages,
  selected,
  onSelect,
}: {
  label: string;
  pages: readonly TabPage[];
  selected: string;
  onSelect: (key: string) => void;
}) {
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList aria-label={label} className="tab-list">
        {pages.map((page) => (
          <Tab key={page.key} id={page.key} className="tab">
            {page.label}
          </Tab>
        ))}
      </TabList>
      {pages.map((page) => (
        <TabPanel key={page.key} id={page.key} className="tab-panel">
          {page.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
