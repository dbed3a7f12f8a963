-- automatic update of all installations of a group: it overrides what each of them is set to (rulings.md 28)
create table update_group (
    id         bigint       not null auto_increment primary key,
    group_name varchar(100) not null unique,
    -- null: each installation is as it is set itself
    enabled    boolean,
    version    int          not null
) character set utf8mb4;

-- what an installation is set to itself; enabled is what holds
alter table update_setting add column own_enabled boolean not null default false after enabled;
update update_setting set own_enabled = enabled;
