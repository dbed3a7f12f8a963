create sequence account_user_seq start with 10 increment by 10 cache 10;
create sequence account_link_seq start with 10 increment by 10 cache 10;
create sequence account_token_seq start with 10 increment by 10 cache 10;

-- e-mail addresses are kept in lower case, so that a binary key compares them exactly and without regard to case
create table account_user (
    id              bigint       not null primary key,
    email           varchar(254) not null collate utf8mb4_bin,
    name            varchar(200) not null,
    password_hash   varchar(300),
    role            varchar(20)  not null check (role in ('CUSTOMER', 'ADMINISTRATOR', 'AUDITOR')),
    customer_id     bigint,
    zone            varchar(60)  not null,
    language        varchar(5)   not null check (language in ('en', 'de')),
    status          varchar(20)  not null check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
    session_version int          not null,
    created_at      datetime(6)  not null,
    signed_in_at    datetime(6),
    unique key account_user_email (email),
    key account_user_customer (customer_id),
    key account_user_role (role, status),
    check ((role = 'CUSTOMER') = (customer_id is not null))
) character set utf8mb4;

create table account_link (
    id         bigint      not null primary key,
    user_id    bigint      not null,
    kind       varchar(20) not null check (kind in ('INVITATION', 'PASSWORD_RESET')),
    token_hash char(64)    character set ascii not null,
    expires_at datetime(6) not null,
    used_at    datetime(6),
    unique key account_link_token (token_hash),
    key account_link_user (user_id, kind),
    constraint account_link_user foreign key (user_id) references account_user (id)
) character set utf8mb4;

create table account_token (
    id           bigint       not null primary key,
    name         varchar(200) not null,
    role         varchar(20)  not null check (role in ('CUSTOMER', 'ADMINISTRATOR', 'AUDITOR')),
    customer_id  bigint,
    token_hash   char(64)     character set ascii not null,
    created_by   varchar(254) not null,
    created_at   datetime(6)  not null,
    expires_at   datetime(6),
    revoked_at   datetime(6),
    last_used_on date,
    unique key account_token_hash (token_hash),
    key account_token_customer (customer_id),
    check ((role = 'CUSTOMER') = (customer_id is not null))
) character set utf8mb4;
