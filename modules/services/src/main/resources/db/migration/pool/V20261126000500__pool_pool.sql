-- the counts are kept with every change and never counted; what may not be is refused by the database, too
create table pool_pool (
    id               bigint       not null auto_increment primary key,
    name             varchar(200) not null,
    purchased        int          not null,
    unused           int          not null check (unused >= 0),
    pending_full     int          not null check (pending_full >= 0),
    pending_partial  int          not null check (pending_partial >= 0),
    applied          int          not null check (applied >= 0),
    partial          int          not null check (partial >= 0),
    extended         int          not null check (extended >= 0),
    expired          int          not null check (expired >= 0),
    other            int          not null check (other >= 0),
    last_license     int          not null,
    last_transaction bigint       not null,
    -- when the ledger is held against the counts next, and what came of it last
    check_at         datetime(6)  not null,
    checked_at       datetime(6),
    mismatches       varchar(1000),
    created_at       datetime(6)  not null,
    created_by       varchar(200) not null,
    version          int          not null,
    unique key pool_pool_name (name),
    key pool_pool_check (check_at, id),
    constraint pool_pool_identity check (purchased = unused + pending_full + pending_partial + applied + partial
        + extended + expired + other)
) character set utf8mb4;

-- licenses that are not simply unused. machine_id: where it is, or was last
create table pool_license (
    pool_id    bigint      not null,
    number     int         not null,
    account    varchar(20) not null check (account in ('PENDING_FULL', 'PENDING_PARTIAL', 'APPLIED', 'PARTIAL',
        'EXTENDED', 'EXPIRED', 'OTHER')),
    machine_id bigint,
    days       int         not null check (days between 0 and 365),
    starts_on  date,
    -- the first day not covered
    expires_on date,
    reason     varchar(500),
    ticket     varchar(100),
    primary key (pool_id, number),
    key pool_license_account (pool_id, account, days, number),
    key pool_license_machine (pool_id, machine_id, account, number),
    constraint pool_license_partial check (account <> 'PARTIAL' or days > 0),
    constraint pool_license_applied check ((account = 'APPLIED') = (expires_on is not null))
) character set utf8mb4;

-- machines in a pool. Name, group and customer are those of activation_machine; here they make lists quick
create table pool_machine (
    pool_id       bigint       not null,
    machine_id    bigint       not null,
    name          varchar(200) not null,
    group_name    varchar(100),
    customer_id   bigint,
    state         varchar(20)  not null check (state in ('PENDING', 'APPLIED', 'EXPIRED')),
    license       int,
    account       varchar(20),
    days          int,
    starts_on     date,
    expires_on    date,
    extended      int          not null check (extended >= 0),
    -- the first day not covered by anything it has
    ends_on       date,
    auto_extend   boolean      not null,
    -- how many partial licenses were free when its license was chosen
    chosen_from   int          not null,
    installed_on  date,
    by_hand       boolean      not null,
    scheduled_at  datetime(6)  not null,
    -- since when the machine itself is gone
    missing_since datetime(6),
    primary key (pool_id, machine_id),
    unique key pool_machine_license (pool_id, license),
    key pool_machine_name (pool_id, name, machine_id),
    key pool_machine_group (pool_id, group_name, name, machine_id),
    key pool_machine_state (pool_id, state, name, machine_id),
    key pool_machine_ends (pool_id, ends_on, machine_id),
    key pool_machine_due (state, expires_on, pool_id, machine_id),
    key pool_machine_missing (missing_since, pool_id, machine_id),
    key pool_machine_machine (machine_id)
) character set utf8mb4;

-- what a group of machines has; the empty name is for machines without group
create table pool_group (
    pool_id   bigint       not null,
    name      varchar(100) not null,
    allocated int          check (allocated >= 0),
    installed int          not null check (installed >= 0),
    pending   int          not null check (pending >= 0),
    held      int          not null check (held >= 0),
    primary key (pool_id, name)
) character set utf8mb4;

-- the ledger: rows are only ever added. The rows of one transaction add up to zero, in licenses and in days
create table pool_posting (
    pool_id     bigint       not null,
    transaction bigint       not null,
    line        smallint     not null,
    at          datetime(6)  not null,
    kind        varchar(20)  not null,
    account     varchar(20)  not null,
    licenses    int          not null,
    days        bigint       not null,
    -- the account's licenses afterwards
    balance     int          not null,
    license     int,
    machine_id  bigint,
    actor       varchar(200) not null,
    reason      varchar(500),
    primary key (pool_id, transaction, line),
    key pool_posting_account (pool_id, account, transaction, line, licenses, days),
    key pool_posting_license (pool_id, license, transaction, line),
    key pool_posting_machine (pool_id, machine_id, transaction, line)
) character set utf8mb4;
