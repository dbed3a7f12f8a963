-- what resellers' Tenures have ordered here: the same order again is answered again and done once, for ever
create table authority_order (
    reseller   varchar(200) not null,
    order_key  varchar(64)  not null,
    kind       varchar(20)  not null,
    request    binary(32)   not null,
    serial     varchar(36),
    ordered_at datetime(6)  not null,
    primary key (reseller, order_key),
    key authority_order_serial (serial, reseller),
    constraint authority_order_license foreign key (serial) references authority_license (serial)
) character set utf8mb4;
