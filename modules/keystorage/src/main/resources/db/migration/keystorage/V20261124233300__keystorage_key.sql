-- that a license is held in storage, and how; what it is for stands in authority_license
create table keystorage_key (
    id              bigint       not null auto_increment primary key,
    serial          varchar(36)  not null,
    form            varchar(20)  not null check (form in ('CODE', 'FILE')),
    file_cipher     mediumblob,
    auto_distribute boolean      not null default false,
    subscription    varchar(40),
    added_at        datetime(6)  not null,
    added_by        varchar(200) not null,
    changes         int          not null default 0,
    unique key keystorage_key_serial (serial),
    key keystorage_key_subscription (subscription),
    key keystorage_key_distribute (auto_distribute, serial),
    constraint keystorage_key_file check ((form = 'FILE') = (file_cipher is not null)),
    constraint keystorage_key_license_fk foreign key (serial) references authority_license (serial)
) character set utf8mb4;
