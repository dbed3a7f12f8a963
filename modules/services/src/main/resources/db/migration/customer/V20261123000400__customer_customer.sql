create sequence customer_customer_seq start with 10 increment by 10 cache 10;
create sequence customer_number_seq cache 10;

create table customer_customer (
    id         bigint       not null primary key,
    number     varchar(40)  not null,
    name       varchar(200) not null,
    email      varchar(254) not null,
    created_at datetime(6)  not null,
    version    int          not null,
    unique key customer_customer_number (number),
    key customer_customer_name (name, id),
    key customer_customer_email (email)
) character set utf8mb4;
