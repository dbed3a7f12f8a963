-- the reserve activation code of a machine, at most one (domain.md 001.1); the row goes when it has taken over
create table activation_reserve (
    machine_id       bigint         not null primary key,
    code_cipher      varbinary(100) not null,
    code_fingerprint binary(32)     not null,
    -- its license; null while the authority was never reached
    serial           varchar(36),
    state            varchar(20)    not null check (state in ('SAVED', 'UNCHECKED', 'ACTIVATING', 'ACTIVATION_FAILED')),
    -- why it could not be activated
    failure          varchar(40),
    -- why it could not be activated if its time came today
    warning          varchar(40),
    -- when the next check before the takeover is due, and the takeover itself
    check_at         datetime(6),
    due_at           datetime(6),
    saved_at         datetime(6)    not null,
    saved_by         varchar(200)   not null,
    checked_at       datetime(6),
    tried_at         datetime(6),
    version          int            not null,
    key activation_reserve_check (check_at, machine_id),
    key activation_reserve_due (due_at, machine_id),
    key activation_reserve_serial (serial, machine_id)
) character set utf8mb4;

-- units at the authority that machines use no more, to be told there
create table activation_release (
    id      bigint      not null auto_increment primary key,
    serial  varchar(36) not null,
    machine varchar(64) not null,
    due_at  datetime(6) not null,
    key activation_release_due (due_at, id),
    key activation_release_machine (machine)
) character set utf8mb4;
