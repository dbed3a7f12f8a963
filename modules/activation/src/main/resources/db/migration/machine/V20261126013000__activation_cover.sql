-- what covers machines beside their keys: the floor above puts its own select in the place of this empty one.
-- ends_on: the first day that what is on the machine does not cover; last_day: the last one covered if nobody does
-- anything, with what comes by itself
create view activation_cover as
    select t.machine_id, t.to_day ends_on, t.to_day last_day from activation_tenure t where false;
