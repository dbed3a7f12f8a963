create sequence catalog_product_seq start with 10 increment by 10 cache 10;
create sequence catalog_sku_seq start with 10 increment by 10 cache 10;

create table catalog_product (
    id   bigint       not null primary key,
    name varchar(200) not null,
    unique key catalog_product_name (name)
) character set utf8mb4;

create table catalog_sku (
    id            bigint         not null primary key,
    code          varchar(60)    not null,
    product_id    bigint         not null,
    name          varchar(200)   not null,
    edition       varchar(20)    not null check (edition in ('STANDARD', 'ENTERPRISE')),
    key_type      varchar(20)    not null check (key_type in ('SERVER', 'DESKTOP', 'PROCESSOR', 'CORE', 'DEVICE')),
    license_type  varchar(20)    not null check (license_type in ('SUBSCRIPTION', 'COMMERCIAL')),
    term_days     int,
    min_seats     int            not null check (min_seats >= 1),
    max_seats     int            check (max_seats >= min_seats),
    unit_price    decimal(19, 4) not null check (unit_price >= 0),
    currency      char(3)        not null,
    billing       varchar(20)    not null check (billing in ('PRORATED', 'WHOLE_PERIOD')),
    period_length varchar(20)    not null,
    alignment     varchar(20)    not null check (alignment in ('CALENDAR', 'ANNIVERSARY')),
    retired_at    datetime(6),
    version       int            not null,
    unique key catalog_sku_code (code),
    constraint catalog_sku_product foreign key (product_id) references catalog_product (id)
) character set utf8mb4;
