create sequence activation_task_seq start with 10 increment by 10 cache 10;

-- due_at is the due row: when a scheduled task starts, and when the next batch of a running one is due
create table activation_task (
    id           bigint       not null primary key,
    name         varchar(200) not null,
    serial       varchar(36)  not null,
    additional   boolean      not null,
    group_name   varchar(100),
    state        varchar(30)  not null
        check (state in ('SCHEDULED', 'RUNNING', 'COMPLETED', 'COMPLETED_WITH_ERRORS', 'STOPPED')),
    start_at     datetime(6),
    due_at       datetime(6),
    -- what the authority answered to the code, if that was no: each machine of the run fails with it
    vendor_code  varchar(40),
    -- the places 1 to todo are this run's; those up to passed are done
    todo         int          not null,
    passed       int          not null,
    total        int          not null,
    done         int          not null,
    failed       int          not null,
    -- why the authority did not replace the key when it expired; the task is then run by hand (domain.md 000.26)
    renewal_code varchar(40),
    renewal_at   datetime(6),
    created_at   datetime(6)  not null,
    created_by   varchar(200) not null,
    started_at   datetime(6),
    finished_at  datetime(6),
    version      int          not null,
    key activation_task_due (due_at, id),
    key activation_task_state (state, id),
    key activation_task_serial (serial, id)
) character set utf8mb4;

-- place: where the machine stands in the present run, from 1; 0 when it takes no part in it
create table activation_task_machine (
    task_id    bigint      not null,
    machine_id bigint      not null,
    place      int         not null,
    outcome    varchar(20) check (outcome in ('ADDED', 'REPLACED', 'FAILED')),
    code       varchar(40),
    role       varchar(20) check (role in ('ACTIVE', 'ADDITIONAL')),
    removed    varchar(400),
    done_at    datetime(6),
    primary key (task_id, machine_id),
    key activation_task_machine_place (task_id, place),
    key activation_task_machine_outcome (task_id, outcome, machine_id)
) character set utf8mb4;
