-- what customers were told of their devices: once for each end of a license (domain.md 001.16)
create table activation_reminder (
    machine_id bigint      not null,
    kind       varchar(20) not null check (kind in ('LICENSE_ENDS', 'RESERVE_FAILS')),
    ends_on    date        not null,
    told_on    date        not null,
    primary key (machine_id, ends_on, kind),
    key activation_reminder_over (ends_on)
) character set utf8mb4;

-- one row: the day that is looked at next
create table activation_reminder_day (
    next_on date not null primary key
) character set utf8mb4;
insert into activation_reminder_day (next_on) values ('1970-01-02');

alter table activation_reserve
    add key activation_reserve_warning (warning, machine_id);
