-- what an event happened to, as people call it; and the filters of the audit page, newest first
alter table audit_entry
    add column subject varchar(254) after subject_id,
    add key audit_entry_actor (actor, id),
    add key audit_entry_action (action, id);
