-- the license of each subscription is in key storage; from now on since its purchase
insert into keystorage_key (serial, form, subscription, added_at, added_by)
    select l.serial, 'CODE', concat('S-', s.id + 100000), s.bought_at, s.bought_by
        from subscription_subscription s join authority_license l on l.serial = s.license_serial
        order by s.id;

-- what renews by itself is not warned of before its period ends
update authority_license l
    join subscription_subscription s on s.license_serial = l.serial
    set l.auto_renew = l.license_type = 'SUBSCRIPTION' and s.auto_renew and s.status in ('ACTIVE', 'SUSPENDED');
