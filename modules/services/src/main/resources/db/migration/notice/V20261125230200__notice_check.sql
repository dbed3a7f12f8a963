-- what is looked at once a day, and when that was done last
create table notice_check (
    kind       varchar(40) not null primary key,
    next_on    date        not null,
    checked_at datetime(6),
    key notice_check_next (next_on)
) character set utf8mb4;

insert into notice_check (kind, next_on) values ('KEYS_EXPIRING', '1970-01-01'), ('COVER_ENDING', '1970-01-01'),
    ('KEYS_OVERUSED', '1970-01-01'), ('LOW_SEATS', '1970-01-01'), ('TASKS_FAILED', '1970-01-01');

-- how much of which keys was used when people were last told
create table notice_usage (
    serial   varchar(36) not null primary key,
    kind     varchar(40) not null,
    severity varchar(20) not null check (severity in ('INFO', 'WARNING', 'CRITICAL')),
    key notice_usage_kind (kind, serial)
) character set utf8mb4;
