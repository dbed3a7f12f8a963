create table clock_setting (
    id        int         not null primary key check (id = 1),
    stands_at datetime(6) not null
) character set utf8mb4;
