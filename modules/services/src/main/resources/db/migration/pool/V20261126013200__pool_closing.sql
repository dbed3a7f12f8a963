-- the sums of each account's postings up to the last proven transaction, so that a night reads only what came after it
create table pool_closing (
    pool_id     bigint      not null,
    account     varchar(20) not null,
    licenses    bigint      not null,
    days        bigint      not null,
    primary key (pool_id, account)
) character set utf8mb4;

-- proven: the last transaction that the closing sums hold; read_at: when the whole ledger was read last
alter table pool_pool
    add column proven  bigint not null default 0,
    add column read_at datetime(6);
