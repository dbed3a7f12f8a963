-- every license this Tenure knows of: issued here, told by a vendor's authority, or read from a key file
alter table authority_license
    modify column code_cipher varbinary(100),
    modify column code_fingerprint binary(32),
    modify column product varchar(200),
    add column id bigint not null auto_increment after serial,
    add column origin varchar(20) not null default 'BUILT_IN' check (origin in ('BUILT_IN', 'VENDOR', 'FILE')),
    add column term_days int check (term_days > 0),
    add column first_activated_on date,
    add column blocked_on date,
    add column blocked_reason varchar(500),
    add column grace_days int check (grace_days >= 0),
    add column auto_renew boolean not null default false,
    add column requires_account boolean not null default false,
    add column product_version varchar(40),
    add column compatible_versions varchar(500),
    add column support_id varchar(100),
    add column support_expires_on date,
    add column settled_on date,
    add column version int not null default 0,
    -- a blocked license gives 8 full days, the day it was blocked counted (domain.md 000.32)
    add column last_day date as (least(coalesce(ends_on, blocked_on + interval 7 day),
        coalesce(blocked_on + interval 7 day, ends_on))) stored,
    -- what must be worked on the day after; null when that was done
    add column due_on date as (case when settled_on <=> last_day then null else last_day end) stored,
    add unique key authority_license_id (id),
    add key authority_license_due (due_on, serial),
    add key authority_license_ends (ends_on, serial);
