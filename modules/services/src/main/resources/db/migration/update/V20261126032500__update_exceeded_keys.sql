-- keys in storage are told too: a license can be told both at its installations and on its key
alter table update_exceeded
    add column subject  varchar(20) not null default 'MACHINE' check (subject in ('MACHINE', 'KEY')) first,
    add column severity varchar(20) not null default 'WARNING' check (severity in ('WARNING', 'CRITICAL')),
    drop primary key,
    add primary key (subject, serial);
alter table update_exceeded alter column subject drop default, alter column severity drop default;
