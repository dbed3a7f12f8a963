-- what became of each kind of due work, written now and then by the node that ran it
create table due_job (
    name           varchar(60) not null primary key,
    last_run_at    datetime(6),
    last_rows      int         not null,
    rows_done      bigint      not null,
    failing        boolean     not null,
    last_failed_at datetime(6),
    last_failure   varchar(500)
) character set utf8mb4;
