-- licenses of installations that more use than they are for, as they were told last
create table update_exceeded (
    serial varchar(36) not null primary key
) character set utf8mb4;

-- one row: the day on which it is looked at next
create table update_exceeded_day (
    next_on date not null primary key
) character set utf8mb4;
insert into update_exceeded_day (next_on) values ('1970-01-02');
