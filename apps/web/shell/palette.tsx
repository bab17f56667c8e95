// ⌘K: to any page, and to any subject of the plan that has somewhere to go.
import type { Workspace } from '@mainspring/contract';
import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { closedWhich } from '../data/which.ts';
import { titled } from '../ui/format/words.ts';
import { HEADINGS, type Subject, useDestinations } from './destinations.ts';
import { places } from './places.ts';

const entry = 'flex min-h-8 cursor-default items-center gap-2.5 rounded-control px-2.5 py-1 outline-none data-focused:bg-hover';
const heading = 'px-2.5 pt-2 pb-1 text-micro text-ink-3';

export function Palette({ workspace, onClose }: { workspace: Workspace; onClose: () => void }) {
  const navigate = useNavigate();
  const destinations = useDestinations(workspace);
  const { contains } = useFilter({ sensitivity: 'base' });
  const kinds = HEADINGS.filter(([kind]) => destinations[kind] !== undefined);
  const go = (subject: Subject) => {
    onClose();
    destinations[subject.kind]?.(subject);
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-50 flex justify-center bg-scrim px-3 pt-[14vh]"
    >
      <Modal className="h-fit w-full max-w-[580px] overflow-hidden rounded-panel bg-raised shadow-float">
        <Dialog aria-label="Search or jump" className="outline-none">
          <Autocomplete filter={contains}>
            <SearchField aria-label="Search or jump" autoFocus className="flex items-center gap-2.5 border-b border-line px-4">
              <Search size={15} className="text-ink-3" aria-hidden="true" />
              <Input
                placeholder="Go to a page, a driver, a milestone…"
                className="h-11 min-w-0 flex-1 bg-transparent text-title outline-none placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <Menu
              aria-label="Results"
              className="max-h-[352px] overflow-auto p-1.5 outline-none"
              renderEmptyState={() => <p className="px-2.5 py-6 text-center text-ink-3">Nothing by that name.</p>}
            >
              <MenuSection>
                <Header className={heading}>Pages</Header>
                {places.map(({ to, name, key, icon: Icon }) => (
                  <MenuItem
                    key={to}
                    id={to}
                    textValue={name}
                    className={entry}
                    onAction={() => {
                      onClose();
                      navigate({ to, params: { workspace: workspace.id }, search: closedWhich });
                    }}
                  >
                    <Icon size={15} strokeWidth={1.75} className="text-ink-3" aria-hidden="true" />
                    {name}
                    <kbd className="ml-auto font-sans text-micro text-ink-3">G then {key.toUpperCase()}</kbd>
                  </MenuItem>
                ))}
              </MenuSection>
              {kinds.map(([kind, title]) => (
                <MenuSection key={kind}>
                  <Header className={heading}>{title}</Header>
                  {workspace.subjects
                    .filter((subject) => subject.kind === kind)
                    .map((subject) => (
                      <MenuItem
                        key={`${kind}:${subject.name}`}
                        id={`${kind}:${subject.name}`}
                        textValue={`${titled(subject)} ${subject.name}`}
                        className={entry}
                        onAction={() => go(subject)}
                      >
                        {titled(subject)}
                        <code className="ml-auto font-mono text-micro text-ink-3">{subject.name}</code>
                      </MenuItem>
                    ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
