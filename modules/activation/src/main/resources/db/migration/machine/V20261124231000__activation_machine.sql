create sequence activation_machine_seq start with 100 increment by 100 cache 10;

create table activation_machine (
    id                  bigint       not null primary key,
    name                varchar(200) not null,
    kind                varchar(20)  not null check (kind in ('SVM', 'DEVICE', 'INSTALLATION')),
    group_name          varchar(100),
    customer_id         bigint,
    customer_number     varchar(40),
    processors          int          check (processors > 0),
    cores               int          check (cores > 0),
    application_version varchar(60),
    account_connected   boolean      not null,
    protection_jobs     text,
    server_units        int          not null check (server_units >= 0),
    desktop_units       int          not null check (desktop_units >= 0),
    -- the day on which a guest leaves the 30 days that count, so that the units are counted anew
    recount_on          date,
    reported_at         datetime(6),
    created_at          datetime(6)  not null,
    version             int          not null,
    key activation_machine_name (name, id),
    key activation_machine_kind (kind, name, id),
    key activation_machine_group (group_name, name, id),
    key activation_machine_owner (customer_id, name, id),
    key activation_machine_customer (customer_number, name, id),
    key activation_machine_recount (recount_on, id)
) character set utf8mb4;

-- how many machines a group has, kept up with every change, so that no page counts machines
create table activation_group (
    name     varchar(100) not null primary key,
    machines int          not null check (machines >= 0)
) character set utf8mb4;

create table activation_guest (
    machine_id        bigint       not null,
    name              varchar(200) not null,
    os                varchar(20)  not null check (os in ('SERVER', 'DESKTOP')),
    linux             boolean      not null,
    powered_on        boolean      not null,
    excluded          boolean      not null,
    -- whether the machine named it in its last report
    reported          boolean      not null,
    last_protected_on date         not null,
    primary key (machine_id, name)
) character set utf8mb4;

-- what a machine holds: the primary key is what lets it have only one active and one additional key of a type
create table activation_slot (
    machine_id bigint      not null,
    key_type   varchar(20) not null check (key_type in ('SERVER', 'DESKTOP', 'PROCESSOR', 'CORE', 'DEVICE')),
    role       varchar(20) not null check (role in ('ACTIVE', 'ADDITIONAL')),
    serial     varchar(36) not null,
    since      date        not null,
    source     varchar(20) not null default 'KEY'
        check (source in ('KEY', 'ADDITIONAL_KEY', 'REPLACEMENT', 'RESERVE_CODE', 'NEXT_PERIOD', 'POOL', 'UPDATE')),
    units      int         not null check (units >= 0),
    primary key (machine_id, key_type, role),
    key activation_slot_serial (serial, role, machine_id)
) character set utf8mb4;

-- what was in use and is over; rows are only ever added, also when their machine is deleted
create table activation_tenure (
    id         bigint      not null auto_increment primary key,
    machine_id bigint      not null,
    key_type   varchar(20) not null check (key_type in ('SERVER', 'DESKTOP', 'PROCESSOR', 'CORE', 'DEVICE')),
    serial     varchar(36) not null,
    from_day   date        not null,
    to_day     date        not null,
    ended_by   varchar(20) not null check (ended_by in ('EXPIRED', 'BLOCKED', 'REPLACED', 'REMOVED')),
    source     varchar(20) not null default 'KEY'
        check (source in ('KEY', 'ADDITIONAL_KEY', 'REPLACEMENT', 'RESERVE_CODE', 'NEXT_PERIOD', 'POOL', 'UPDATE')),
    key activation_tenure_machine (machine_id, id)
) character set utf8mb4;
