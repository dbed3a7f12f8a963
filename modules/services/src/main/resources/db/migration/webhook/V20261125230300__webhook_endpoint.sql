-- cursor_id: the last row of the audit log that was looked at for this endpoint
create table webhook_endpoint (
    id            bigint         not null auto_increment primary key,
    url           varchar(500)   not null,
    description   varchar(200),
    -- names or patterns, one a line; empty: all events
    event_types   varchar(6000)  not null,
    state         varchar(20)    not null check (state in ('ENABLED', 'DISABLED', 'GONE')),
    secret_cipher varbinary(300) not null,
    -- the secret before, with which is signed too until the given real time
    old_cipher    varbinary(300),
    old_until     datetime(6),
    cursor_id     bigint         not null,
    created_at    datetime(6)    not null,
    created_by    varchar(200)   not null,
    version       int            not null,
    key webhook_endpoint_cursor (state, cursor_id)
) character set utf8mb4;

create table webhook_delivery (
    id             bigint       not null auto_increment primary key,
    endpoint_id    bigint       not null,
    audit_id       bigint       not null,
    event_type     varchar(110) not null,
    subject_type   varchar(40)  not null,
    subject_id     bigint       not null,
    subject        varchar(254),
    state          varchar(20)  not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts       int          not null,
    due_at         datetime(6)  not null,
    -- the real time until which one node is delivering it
    claimed_until  datetime(6),
    last_at        datetime(6),
    http_status    int,
    problem        varchar(40)  check (problem in ('NO_CONNECTION', 'TIMEOUT', 'BAD_STATUS', 'ADDRESS_NOT_ALLOWED')),
    problem_detail varchar(300),
    ended_at       datetime(6),
    unique key webhook_delivery_event (endpoint_id, audit_id),
    key webhook_delivery_due (endpoint_id, state, due_at, audit_id),
    key webhook_delivery_subject (endpoint_id, subject_type, subject_id, state, audit_id),
    key webhook_delivery_ended (ended_at),
    constraint webhook_delivery_endpoint_fk foreign key (endpoint_id) references webhook_endpoint (id) on delete cascade
) character set utf8mb4;
