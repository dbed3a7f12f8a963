-- a device in a group that may need a key: it is offered the next one that is distributed automatically (domain.md 000.38)
alter table activation_machine
    add column waits_for varchar(20) check (waits_for in ('ANY_KEY', 'SUBSCRIPTION_KEY')),
    add column waits_since datetime(6),
    add key activation_machine_waits (waits_for, waits_since, id);

update activation_machine set waits_for = 'ANY_KEY', waits_since = created_at where kind = 'DEVICE' and group_name is not null;
