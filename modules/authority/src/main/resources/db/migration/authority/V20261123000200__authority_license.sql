create table authority_secret (
    secret_id varchar(40) not null primary key
) character set utf8mb4;

create table authority_license (
    serial           varchar(36)    not null primary key,
    code_cipher      varbinary(100) not null,
    code_fingerprint binary(32)     not null,
    product          varchar(200)   not null,
    edition          varchar(20)    not null,
    key_type         varchar(20)    not null,
    license_type     varchar(20)    not null,
    unit_limit       int            not null check (unit_limit > 0),
    status           varchar(20)    not null check (status in ('ISSUED', 'PAUSED', 'CANCELED')),
    ends_on          date,
    issued_at        datetime(6)    not null,
    unique key authority_license_code (code_fingerprint)
) character set utf8mb4;
