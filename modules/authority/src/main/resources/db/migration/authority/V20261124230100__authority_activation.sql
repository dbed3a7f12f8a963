-- the machines that activated a code; the same machine again takes no second unit (domain.md B4)
create table authority_activation (
    serial   varchar(36) not null,
    machine  varchar(64) not null,
    first_on date        not null,
    last_on  date        not null,
    primary key (serial, machine),
    constraint authority_activation_license foreign key (serial) references authority_license (serial)
) character set utf8mb4;

-- newer keys that were published for a license, to be fetched by who has it
create table authority_renewal (
    id                 bigint       not null auto_increment primary key,
    serial             varchar(36)  not null,
    expires_on         date         not null,
    support_expires_on date,
    published_at       datetime(6)  not null,
    published_by       varchar(200) not null,
    key authority_renewal_license (serial, expires_on),
    constraint authority_renewal_license_fk foreign key (serial) references authority_license (serial)
) character set utf8mb4;
