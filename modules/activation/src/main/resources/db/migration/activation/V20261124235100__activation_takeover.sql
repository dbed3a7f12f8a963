-- a slot without serial is empty: what waited in it has taken over, and the row goes with the next cleaning
alter table activation_slot modify column serial varchar(36);

-- the key that took over when this one ended by itself
alter table activation_tenure add column followed_by varchar(36);
