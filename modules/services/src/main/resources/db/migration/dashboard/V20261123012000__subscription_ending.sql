-- what ends with its period because it does not renew: the few, by the day they end
create index subscription_subscription_ending on subscription_subscription (auto_renew, due_on);
