-- one row: the day whose ends of licenses and support are told next, and how far it was told
create table update_event_day (
    next_on       date   not null primary key,
    after_machine bigint not null
) character set utf8mb4;
insert into update_event_day (next_on, after_machine) values ('1970-01-02', 0);
