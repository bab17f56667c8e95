-- The record and what holds by it. Every table leads with the workspace and shows only the one that the transaction has
-- named; the role that works on them may add events and never change one.

create function mainspring.current_workspace() returns uuid language sql stable as
  $$ select nullif(current_setting('mainspring.workspace', true), '')::uuid $$;

create table mainspring.workspace (
  workspace uuid primary key,
  name text collate "C" not null unique,
  created_at timestamptz(3) not null
);

-- One row per workspace, locked by whoever appends: this is what makes `seq` gapless.
create table mainspring.head (
  workspace uuid primary key references mainspring.workspace,
  seq bigint not null,
  at timestamptz(3) not null,
  hash bytea not null
);

-- `bytes` is the event as canonical JSON, exactly as it was hashed; the other columns say the same for looking it up.
create table mainspring.event (
  workspace uuid not null references mainspring.workspace,
  seq bigint not null,
  at timestamptz(3) not null,
  actor text collate "C" not null,
  kind text collate "C" not null,
  bytes bytea not null,
  hash bytea not null,
  primary key (workspace, seq)
);

create function mainspring.refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the record is only appended to' using errcode = '42501'; end $$;
create trigger event_stays before update or delete on mainspring.event
  for each row execute function mainspring.refuse_change();
create trigger event_stays_whole before truncate on mainspring.event
  for each statement execute function mainspring.refuse_change();

-- Facts: what an event says holds from its `seq` until the `seq` of the one that ends it.

create table mainspring.actual (
  workspace uuid not null references mainspring.workspace,
  driver text collate "C" not null,
  member text collate "C" not null,
  from_day date not null,
  until_day date not null,
  value double precision not null,
  unit text not null,
  source text not null,
  correction text,
  recorded_by text not null,
  recorded_at timestamptz(3) not null,
  from_seq bigint not null,
  until_seq bigint,
  primary key (workspace, from_seq)
);
create index on mainspring.actual (workspace, driver, member, from_day, until_day) where until_seq is null;

create table mainspring.milestone_forecast (
  workspace uuid not null references mainspring.workspace,
  milestone text collate "C" not null,
  day date not null,
  from_seq bigint not null,
  until_seq bigint,
  primary key (workspace, from_seq)
);
create unique index on mainspring.milestone_forecast (workspace, milestone) where until_seq is null;

create table mainspring.milestone_reached (
  workspace uuid not null references mainspring.workspace,
  milestone text collate "C" not null,
  day date not null,
  from_seq bigint not null,
  until_seq bigint,
  primary key (workspace, from_seq)
);
create unique index on mainspring.milestone_reached (workspace, milestone) where until_seq is null;

create table mainspring.promise (
  workspace uuid not null references mainspring.workspace,
  dependency text collate "C" not null,
  day date not null,
  from_seq bigint not null,
  until_seq bigint,
  primary key (workspace, from_seq)
);
create unique index on mainspring.promise (workspace, dependency) where until_seq is null;

create table mainspring.remaining_effort (
  workspace uuid not null references mainspring.workspace,
  milestone text collate "C" not null,
  on_day date not null,
  effort jsonb not null,
  from_seq bigint not null,
  until_seq bigint,
  primary key (workspace, from_seq)
);
create unique index on mainspring.remaining_effort (workspace, milestone, on_day) where until_seq is null;

create table mainspring.data_date (
  workspace uuid not null references mainspring.workspace,
  day date not null,
  from_seq bigint not null,
  until_seq bigint,
  primary key (workspace, from_seq)
);
create unique index on mainspring.data_date (workspace) where until_seq is null;

create table mainspring.plan_head (
  workspace uuid not null references mainspring.workspace,
  version text collate "C" not null,
  from_seq bigint not null,
  until_seq bigint,
  primary key (workspace, from_seq)
);
create unique index on mainspring.plan_head (workspace) where until_seq is null;

create table mainspring.plan_name (
  workspace uuid not null references mainspring.workspace,
  name text collate "C" not null,
  version text collate "C" not null,
  from_seq bigint not null,
  until_seq bigint,
  primary key (workspace, from_seq)
);
create unique index on mainspring.plan_name (workspace, name) where until_seq is null;

create table mainspring.import_batch (
  workspace uuid not null references mainspring.workspace,
  batch text collate "C" not null,
  source text not null,
  rows bigint not null,
  recorded bigint not null,
  from_seq bigint not null,
  until_seq bigint,
  primary key (workspace, from_seq)
);
create unique index on mainspring.import_batch (workspace, batch) where until_seq is null;

create table mainspring.membership (
  workspace uuid not null references mainspring.workspace,
  account text collate "C" not null,
  role text not null,
  person text collate "C",
  from_seq bigint not null,
  until_seq bigint,
  primary key (workspace, from_seq)
);
create unique index on mainspring.membership (workspace, account) where until_seq is null;

create table mainspring.token (
  workspace uuid not null references mainspring.workspace,
  token text collate "C" not null,
  title text not null,
  scopes jsonb not null,
  from_seq bigint not null,
  until_seq bigint,
  primary key (workspace, from_seq)
);
create unique index on mainspring.token (workspace, token) where until_seq is null;

-- Plans by content: a version is its list of paths, each with the hash of its bytes.

create table mainspring.plan_blob (
  workspace uuid not null references mainspring.workspace,
  hash text collate "C" not null,
  bytes bytea not null,
  primary key (workspace, hash)
);

create table mainspring.plan_file (
  workspace uuid not null references mainspring.workspace,
  version text collate "C" not null,
  path text collate "C" not null,
  blob text collate "C" not null,
  primary key (workspace, version, path),
  foreign key (workspace, blob) references mainspring.plan_blob
);

-- Outside the record, so that a person can be erased and the chain holds.
create table mainspring.personal_data (
  workspace uuid not null references mainspring.workspace,
  account text collate "C" not null,
  name text not null,
  address text not null,
  primary key (workspace, account)
);

-- Figures that were read from a file and wait for a word.
create table mainspring.import_preview (
  workspace uuid not null references mainspring.workspace,
  batch text collate "C" not null,
  made_at timestamptz(3) not null,
  source text not null,
  actuals jsonb not null,
  primary key (workspace, batch)
);

do $$
declare
  one text;
begin
  foreach one in array array[
    'head', 'event', 'actual', 'milestone_forecast', 'milestone_reached', 'promise', 'remaining_effort', 'data_date',
    'plan_head', 'plan_name', 'import_batch', 'membership', 'token', 'plan_blob', 'plan_file', 'personal_data',
    'import_preview', 'workspace'
  ] loop
    execute format('alter table mainspring.%I enable row level security', one);
    execute format('alter table mainspring.%I force row level security', one);
    execute format('create policy own on mainspring.%I using (workspace = mainspring.current_workspace())', one);
    execute format('grant select, insert on mainspring.%I to mainspring_app', one);
  end loop;
  foreach one in array array[
    'actual', 'milestone_forecast', 'milestone_reached', 'promise', 'remaining_effort', 'data_date',
    'plan_head', 'plan_name', 'import_batch', 'membership', 'token'
  ] loop
    execute format('grant update (until_seq) on mainspring.%I to mainspring_app', one);
  end loop;
end $$;

-- The list of workspaces is the one thing read across them, and only by a transaction that says so.
create policy directory on mainspring.workspace for select using (current_setting('mainspring.directory', true) = 'on');

grant update (seq, at, hash) on mainspring.head to mainspring_app;
grant update (name, address), delete on mainspring.personal_data to mainspring_app;
grant update (made_at, source, actuals), delete on mainspring.import_preview to mainspring_app;
