// Who has signed in, in which formats they read, and the way out.
import type { Session } from '@mainspring/contract';
import { useNavigate } from '@tanstack/react-router';
import { CircleUser } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Separator } from 'react-aria-components';
import { useAdministering } from '../actions/use-administering.ts';
import { useSignOut } from '../actions/use-sign-out.ts';
import { Button } from '../ui/button.tsx';
import { menuItem } from '../ui/choice.tsx';
import { chooseLocale, chosenLocale, LOCALES, useFormats } from '../ui/format/use-formats.ts';
import { DialogSheet, Popover } from '../ui/overlay.tsx';
import { LinesSkeleton } from '../ui/states.tsx';

const PasswordForm = lazy(() => import('./password-form.tsx').then((module) => ({ default: module.PasswordForm })));

const BROWSER = 'browser';
const heading = 'px-2 pt-1.5 pb-1 text-micro text-ink-3';

/** A locale by its own example: `1,234.5 · 31 Dec 2026`. */
const example = (locale: string) =>
  `${new Intl.NumberFormat(locale).format(1234.5)} · ${new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.UTC(2026, 11, 31))}`;

interface AccountMenuProps {
  session: Session;
  workspace: string;
}

export function AccountMenu({ session, workspace }: AccountMenuProps) {
  const administering = useAdministering();
  const navigate = useNavigate();
  useFormats();
  /** The demo's visitors share one account, which stays as it is. */
  const own = session.account !== null && !session.demo;
  const [changing, setChanging] = useState(false);
  const signOut = useSignOut();
  const name = session.account?.name ?? 'Visitor';
  return (
    <>
      <MenuTrigger>
        <Button aria-label={`${name}: account and formats`} className="min-w-0 justify-start text-ink">
          <CircleUser size={15} strokeWidth={1.75} className="shrink-0 text-ink-3" aria-hidden="true" />
          <span className="truncate max-md:sr-only">{name}</span>
        </Button>
        <Popover className="max-h-[70vh] min-w-64 overflow-auto">
          <Menu aria-label="Account and formats" className="outline-none">
            <MenuSection
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[chosenLocale() ?? BROWSER]}
              onSelectionChange={(keys) => {
                if (keys !== 'all') for (const key of keys) chooseLocale(key === BROWSER ? null : String(key));
              }}
            >
              <Header className={heading}>Numbers and dates</Header>
              {[BROWSER, ...LOCALES].map((locale) => (
                <MenuItem key={locale} id={locale} textValue={locale} className={menuItem}>
                  <span className="flex-1">{locale === BROWSER ? 'As the browser' : locale}</span>
                  <span className="text-small text-ink-3">{example(locale === BROWSER ? navigator.language : locale)}</span>
                </MenuItem>
              ))}
            </MenuSection>
            <Separator className="my-1 border-t border-line" />
            <MenuSection>
              <Header className={heading}>{session.account?.email ?? 'Not signed in'}</Header>
              {administering && (
                <MenuItem className={menuItem} onAction={() => navigate({ to: '/w/$workspace/admin', params: { workspace } })}>
                  Admin: people and programs
                </MenuItem>
              )}
              {own && (
                <MenuItem className={menuItem} onAction={() => setChanging(true)}>
                  Change the password
                </MenuItem>
              )}
              <MenuItem
                className={menuItem}
                onAction={session.account === null ? () => navigate({ to: '/sign-in' }) : () => signOut('DELETE /session')}
              >
                {session.account === null ? 'Sign in' : 'Sign out'}
              </MenuItem>
              {own && (
                <MenuItem className={menuItem} onAction={() => signOut('DELETE /sessions')}>
                  Sign out everywhere
                </MenuItem>
              )}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      <DialogSheet title="Change the password" isOpen={changing} onClose={() => setChanging(false)}>
        <Suspense fallback={<LinesSkeleton />}>
          <PasswordForm onDone={() => setChanging(false)} />
        </Suspense>
      </DialogSheet>
    </>
  );
}
