create table update_setting (
    machine_id      bigint      not null primary key,
    enabled         boolean     not null,
    -- requests come at the time of day of this moment, and every week from it on
    enabled_at      datetime(6) not null,
    next_request_at datetime(6),
    last_result     varchar(30),
    last_request_at datetime(6),
    -- the kind of failure that was told by mail, until a request succeeds or fails otherwise
    told            varchar(30),
    -- why it was switched off by itself, or null
    disabled_by     varchar(30) check (disabled_by in ('CONTRACT_TERMINATED', 'RETRY_PERIOD_OVER')),
    version         int         not null,
    key update_setting_due (next_request_at, machine_id)
) character set utf8mb4;

create table update_session (
    id         bigint       not null auto_increment primary key,
    machine_id bigint       not null,
    at         datetime(6)  not null,
    result     varchar(30)  not null check (result in ('SUCCESS', 'NOT_REQUIRED', 'GENERAL_ERROR', 'NO_CONNECTION',
        'INVALID_ANSWER', 'CONTRACT_TERMINATED')),
    expires_on date,
    by_hand    boolean      not null,
    key update_session_machine (machine_id, id)
) character set utf8mb4;
