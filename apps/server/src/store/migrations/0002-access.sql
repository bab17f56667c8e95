-- What lets people and programs in. Secrets are kept as hashes and stand outside the record, which says who was let in.

create table mainspring.invitation (
  workspace uuid not null references mainspring.workspace,
  hash bytea not null,
  role text not null,
  person text collate "C",
  made_at timestamptz(3) not null,
  until timestamptz(3) not null,
  used_at timestamptz(3),
  primary key (workspace, hash)
);

create table mainspring.token_secret (
  workspace uuid not null references mainspring.workspace,
  token text collate "C" not null,
  hash bytea not null,
  made_at timestamptz(3) not null,
  used_at timestamptz(3),
  primary key (workspace, token)
);

do $$
declare
  one text;
begin
  foreach one in array array['invitation', 'token_secret'] loop
    execute format('alter table mainspring.%I enable row level security', one);
    execute format('alter table mainspring.%I force row level security', one);
    execute format('create policy own on mainspring.%I using (workspace = mainspring.current_workspace())', one);
    execute format('grant select, insert on mainspring.%I to mainspring_app', one);
    execute format('grant update (used_at) on mainspring.%I to mainspring_app', one);
  end loop;
end $$;

grant delete on mainspring.token_secret to mainspring_app;
