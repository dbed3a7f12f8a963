-- keys that devices get by themselves, one row for each key that ever was so; due_at: since when it gives, or is to be tried
create table activation_distribution (
    serial          varchar(36) not null primary key,
    state           varchar(20) not null check (state in ('OFF', 'STARTING', 'RUNNING', 'STOPPED')),
    -- why it stopped, or why it does not start
    code            varchar(40),
    due_at          datetime(6) not null,
    -- of the license when it was looked at last: when it has changed since, what has stopped goes on
    license_version int         not null,
    -- how many devices got it by themselves
    given           int         not null default 0,
    key activation_distribution_state (state, due_at)
) character set utf8mb4;

insert into activation_distribution (serial, state, due_at, license_version)
    select serial, 'STARTING', added_at, 0 from keystorage_key where auto_distribute;
