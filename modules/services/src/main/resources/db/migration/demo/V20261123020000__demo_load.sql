-- one row once it was decided at the first start whether this database has demo data
create table demo_load (
    id      int         not null primary key check (id = 1),
    outcome varchar(20) not null check (outcome in ('LOADED', 'DECLINED')),
    at      datetime(6) not null
) character set utf8mb4;
