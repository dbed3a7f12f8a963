-- an order on its way to a vendor far away: the day it was planned for, on the subscription, whose period waits for it
alter table subscription_subscription add column asked_on date;
-- the key by which the vendor knows the order again, and when it was asked last, in real time: the due row
alter table subscription_order
    add column vendor_key varchar(64),
    add column asked_at datetime(6);
