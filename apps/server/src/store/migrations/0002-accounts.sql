-- To which workspaces an account belongs is read across them, only by a transaction that names the account.

create policy of_account on mainspring.membership for select
  using (account = nullif(current_setting('mainspring.account', true), ''));
create index on mainspring.membership (account) where until_seq is null;
